import type { ReadAction } from '../../plan-reading.ts'

/** The authority that most actions name among their performers, for a document that does not introduce itself. */
export function authorityOfPerformers(actions: readonly ReadAction[]): string | null {
  const counts = new Map<string, number>()
  for (const action of actions) {
    for (const performer of action.performers) {
      if (performer.kind !== 'authority') continue
      const name = performer.name.charAt(0).toUpperCase() + performer.name.slice(1)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
