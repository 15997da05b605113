import type { IndexCounts } from './index-variables.ts'
import { addCounts, type Counted } from './medal-tail.ts'

/** Marks of one school in one work beside those of the journal; of ОГЭ beside those of the year. */
export type MarkPairs = {
  readonly organizationId: number
  readonly pairs: number
  readonly lower: number
  readonly higher: number
  readonly lowerByTwo: number
  readonly markSum: number
  readonly journalSum: number
}

export type MedalCounts = Counted & { readonly organizationId: number; readonly year: number }

/** One school in one work of a run. */
export type ScreenedCell = {
  readonly organizationId: number
  readonly tested: number
  readonly p: number | null
  readonly isNamed: boolean
}

type BySchool = ReadonlyMap<number, IndexCounts>

/** Three years together: a year alone has two or three candidates. */
export function medalCounts(rows: readonly MedalCounts[], year: number): BySchool {
  const known = rows.filter((row) => row.year > year - 3 && row.year <= year)
  return bySchool(known, (own) => {
    const three = addCounts(own)
    const now = addCounts(own.filter((row) => row.year === year))
    return {
      candidates3: three.candidates,
      unconfirmed3: three.unconfirmed,
      candidates: now.candidates,
      unconfirmed: now.unconfirmed,
    }
  })
}

export function ogeCounts(rows: readonly MarkPairs[]): BySchool {
  return bySchool(rows, (own) => ({
    ...pairCounts(own),
    lowerByTwo: sumOf(own, ({ lowerByTwo }) => lowerByTwo),
    annualSum: sumOf(own, ({ journalSum }) => journalSum),
    examSum: sumOf(own, ({ markSum }) => markSum),
  }))
}

/** A work of fewer is no work of the index. */
const LEAST_TESTED = 10
const SIGN_BELOW = 0.05

export function vprCounts(
  cells: readonly ScreenedCell[],
  pairs: readonly MarkPairs[],
  official: readonly { readonly organizationId: number; readonly markers: readonly string[] }[],
): BySchool {
  const ofSchool = <T extends { readonly organizationId: number }>(rows: readonly T[], id: number) =>
    rows.filter(({ organizationId }) => organizationId === id)
  return bySchool(cells, (own, id) => {
    const large = own.filter(({ tested }) => tested >= LEAST_TESTED)
    return {
      works: large.length,
      withSigns: large.filter(({ p }) => p !== null && p < SIGN_BELOW).length,
      named: large.filter(({ isNamed }) => isNamed).length,
      officialMarkers: sumOf(ofSchool(official, id), ({ markers }) => markers.length),
      ...pairCounts(ofSchool(pairs, id)),
    }
  })
}

/** Marks of ВПР beside the journal: lower, equal, higher. */
export function vprMarkCounts(pairs: readonly MarkPairs[]): BySchool {
  return bySchool(pairs, (own) => {
    const counts = { pairs: 0, lower: 0, higher: 0, ...pairCounts(own) }
    return { ...counts, equal: counts.pairs - counts.lower - counts.higher }
  })
}

function pairCounts(own: readonly MarkPairs[]): IndexCounts {
  return {
    pairs: sumOf(own, ({ pairs }) => pairs),
    lower: sumOf(own, ({ lower }) => lower),
    higher: sumOf(own, ({ higher }) => higher),
  }
}

function sumOf<T>(rows: readonly T[], value: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0)
}

function bySchool<T extends { readonly organizationId: number }>(
  rows: readonly T[],
  count: (own: readonly T[], organizationId: number) => IndexCounts,
): BySchool {
  const groups = Map.groupBy(rows, ({ organizationId }) => organizationId)
  return new Map([...groups].map(([id, own]) => [id, count(own, id)]))
}
