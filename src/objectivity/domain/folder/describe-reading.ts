import { countWords } from '#kernel/number-words.ts'
import { NO_POINTS, type ScreenedTest, type ScreeningData } from '../screening-data.ts'
import type { LeftOut } from './gather-roll.ts'

const lines = ['строка', 'строки', 'строк'] as const
const WORKS_NAMED = 3

/** What of a folder did not count, a sentence each; nothing where all did. */
export function describeReading(data: ScreeningData, leftOut: LeftOut): readonly string[] {
  const bare = data.tests.filter(({ maxima }) => maxima.length === 0)
  const unread = testsWithoutPoints(data)
  return [
    ...(leftOut.unplaced > 0
      ? [
          `participants.csv: без школы, предмета, года или параллели (целыми числами) — ${countWords(leftOut.unplaced, lines)}, они не учтены.`,
        ]
      : []),
    ...(leftOut.repeated > 0
      ? [`participants.csv: повторены дословно — ${countWords(leftOut.repeated, lines)}, учтены один раз.`]
      : []),
    ...(leftOut.impossible > 0
      ? [
          `participants.csv: балл не читается или невозможен — ${countWords(leftOut.impossible, lines)}; такой балл не учтён.`,
        ]
      : []),
    ...(bare.length > 0 ? [`В tasks.csv нет заданий: ${worksWords(bare)}. Проверены только итоги.`] : []),
    ...(unread.length > 0
      ? [`Ни у кого нет баллов за все задания: ${worksWords(unread)}. Проверены только итоги.`]
      : []),
  ]
}

/** Works with items where no pupil has points for each of them. */
function testsWithoutPoints({ tests, roll }: ScreeningData): readonly ScreenedTest[] {
  const taken = new Set<number>()
  const whole = new Set<number>()
  for (let row = 0; row < roll.length; row++) {
    const test = roll.test[row] ?? 0
    if (roll.isAbsent[row] === 1 || whole.has(test)) continue
    taken.add(test)
    const from = roll.pointsAt[row] ?? 0
    const points = roll.points.subarray(from, from + (tests[test]?.maxima.length ?? 0))
    if (!points.includes(NO_POINTS)) whole.add(test)
  }
  return tests.filter(({ maxima }, test) => maxima.length > 0 && taken.has(test) && !whole.has(test))
}

function worksWords(tests: readonly ScreenedTest[]): string {
  const named = tests
    .slice(0, WORKS_NAMED)
    .map(({ subject, grade, year }) => `${subject}, ${grade} класс, ${year} год`)
  const rest = tests.length - named.length
  return `${named.join('; ')}${rest > 0 ? ` и ещё ${countWords(rest, ['работа', 'работы', 'работ'])}` : ''}`
}
