import { isSameWork } from '../catalogue/find-work.ts'
import { addItemSums, type ItemSums } from '../figures/item-sums.ts'
import { addAggregates, nothingAggregated, type WorkAggregate } from '../results/work-aggregate.ts'
import type { Procedure, WorkKey } from '../work-key.ts'
import { areOfOneSeason, isOfAutumn, type WorkSeason } from '../work-season.ts'

/** A work over one school or several: aggregates added up, never averaged. */
export type WorkTotals = WorkAggregate & {
  readonly workId: number
  readonly key: WorkKey
  readonly season: WorkSeason | null
  readonly maxScore: number | null
  readonly schools: number
  /** Empty where only totals are known, or nobody asked for items. */
  readonly items: readonly ItemSums[]
}

/** Of the same work; the schools must be different ones. */
export function addTotals(one: WorkTotals, other: WorkTotals): WorkTotals {
  const items =
    one.items.length === 0
      ? other.items
      : one.items.map((item, at) => {
          const alike = other.items[at]
          return alike ? addItemSums(item, alike) : item
        })
  return {
    ...addAggregates([one, other]),
    ...{ workId: one.workId, key: one.key, season: one.season, maxScore: one.maxScore },
    schools: one.schools + other.schools,
    items,
  }
}

export function noTotals(
  of: Pick<WorkTotals, 'workId' | 'key' | 'maxScore'> & { readonly season?: WorkSeason | null },
): WorkTotals {
  return {
    ...nothingAggregated,
    workId: of.workId,
    key: of.key,
    season: of.season ?? null,
    maxScore: of.maxScore,
    schools: 0,
    items: [],
  }
}

/** The same work a year (or more) before, written in the same half of a school year. */
export function earlierOf<Work extends { readonly key: WorkKey; readonly season: WorkSeason | null }>(
  works: readonly Work[],
  { key, season }: { readonly key: WorkKey; readonly season: WorkSeason | null },
  years = 1,
): Work | undefined {
  return works.find(
    (one) =>
      one.key.year === key.year - years &&
      isSameWork({ ...one.key, year: key.year }, key) &&
      areOfOneSeason(one.season, season),
  )
}

/** By procedure as listed, grade, subject, level, year. */
export function byWork(one: { readonly key: WorkKey }, other: { readonly key: WorkKey }): number {
  return sortWords(one.key).localeCompare(sortWords(other.key), 'ru')
}

const order: readonly Procedure[] = ['vpr', 'oge', 'gve-9', 'ege', 'gve-11']

function sortWords({ procedure, grade, subject, level, series, year }: WorkKey): string {
  const at = order.indexOf(procedure)
  const rank = String(at < 0 ? order.length : at).padStart(2, '0')
  return [
    rank,
    procedure,
    String(grade ?? 0).padStart(2, '0'),
    subject,
    level ?? '',
    series ?? '',
    year,
  ].join(' ')
}

/** «2026»; «2026, осень». */
export function yearWords({ key, season }: Pick<WorkTotals, 'key' | 'season'>): string {
  return isOfAutumn(season) ? `${key.year}, осень` : String(key.year)
}
