import type { Performer } from '../../performer.ts'
import type { ReadAction } from '../../plan-reading.ts'
import { authorityName } from './authority-name.ts'

/** The authority that most actions name among their performers, for a document that does not introduce itself. */
export function authorityOfPerformers(actions: readonly ReadAction[]): string | null {
  const counts = new Map<string, number>()
  for (const action of actions) {
    for (const performer of action.performers) {
      const name = authorityNamed(performer)
      if (name === null) continue
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** «специалисты Управления образования» name their authority too. */
function authorityNamed(performer: Performer): string | null {
  if (performer.kind === 'authority') return authorityName(performer.name)
  if (performer.kind !== 'authority-staff') return null
  const staffOf = /^специалист[а-я]*\s+((?:управления|отдела|комитета|департамента)\s.+)$/i.exec(
    performer.name,
  )?.[1]
  return staffOf ? authorityName(staffOf) : null
}
