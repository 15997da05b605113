import { dateOf } from '#kernel/plain-date.ts'
import type { Horizon } from '../../plan-reading.ts'
import { findHorizon } from './find-horizon.ts'

const WIDEST = 10

/** The time that the deadlines themselves name, for a plan whose title names none; null where they name none either. */
export function horizonOfDeadlines(cells: readonly string[]): Horizon | null {
  const schoolYears = cells.filter((cell) => /уч(?:\.|еб)/i.test(cell)).map(findHorizon)
  const named = schoolYears.find((horizon) => horizon?.kind === 'school-year')
  if (named) return named
  const years = cells.flatMap((cell) =>
    [...cell.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map((match) => Number(match[0])),
  )
  if (years.length === 0) return null
  const [first, last] = [Math.min(...years), Math.max(...years)]
  if (last - first > WIDEST) return null
  return {
    kind: first === last ? 'calendar-year' : 'calendar-years',
    startsOn: dateOf(first, 1, 1),
    endsOn: dateOf(last, 12, 31),
  }
}
