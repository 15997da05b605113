import type { ScreeningData } from '#objectivity/domain/screening-data.ts'
import type { ResultCell } from '../rules/identification-input.ts'

/** How many failed each ВПР of a roll: by the mark, by the first total of «3» where there is no mark. */
export function cellsOfRoll({ schools, tests, roll }: ScreeningData): readonly ResultCell[] {
  const counts = new Map<number, { failed: number; participants: number }>()
  for (let at = 0; at < roll.length; at++) {
    const isFailed = hasFailed(roll.mark[at] ?? 0, roll.total[at] ?? -1, tests[roll.test[at] ?? 0]?.cuts?.[0])
    if (roll.isAbsent[at] === 1 || isFailed === null) continue
    const key = (roll.school[at] ?? 0) * tests.length + (roll.test[at] ?? 0)
    const own = counts.get(key) ?? { failed: 0, participants: 0 }
    counts.set(key, { failed: own.failed + (isFailed ? 1 : 0), participants: own.participants + 1 })
  }
  return [...counts].flatMap(([key, own]) => {
    const [school, test] = [schools[Math.floor(key / tests.length)], tests[key % tests.length]]
    if (!school || !test) return []
    const { year, grade, subject } = test
    return [
      {
        schoolId: school.id,
        procedure: 'vpr',
        year,
        grade,
        subject,
        level: null,
        ...own,
        isQuestioned: false,
      },
    ]
  })
}

function hasFailed(mark: number, total: number, cut: number | undefined): boolean | null {
  if (mark >= 2) return mark === 2
  return total < 0 || cut === undefined ? null : total < cut
}
