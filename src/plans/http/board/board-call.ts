import type { Person } from '#access/domain/person.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { type BoardYear, type BoardYearKind, boardYearAround } from '../../domain/board/board-year.ts'
import { refuse } from '../../refusals.ts'

export type AskedYear = {
  readonly kind?: BoardYearKind | undefined
  readonly year?: number | undefined
}

/** The year asked for; the school year today is in without one. */
export function yearOfQuery({ kind = 'school-year', year }: AskedYear, today: PlainDate): BoardYear {
  return year === undefined ? boardYearAround(kind, today) : { kind, year }
}

/** '3,14' → [3, 14] */
export function planIdsOf(text: string | undefined): readonly number[] {
  return text === undefined ? [] : text.split(',').map(Number)
}

/** What is said of the whole municipality would be untrue to somebody who sees a part of it. */
export function requireWholeReach({ scope }: Pick<Person, 'scope'>): void {
  if (scope.reach !== 'municipality') throw refuse('plans/whole-municipality-only')
}
