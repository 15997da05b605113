import { EMPTY_CELL, NOT_ATTEMPTED } from '#assessment/domain/reading/item-score.ts'
import { rollColumns } from '../roll-columns.ts'
import { NO_POINTS, type ScreeningData } from '../screening-data.ts'
import { type ExemptRows, isExempt } from './exemption.ts'
import { type StoredWork, screenedTestOf } from './stored-work.ts'

/** A pupil's row of the database. */
export type StoredRow = {
  readonly workId: number
  readonly className: string | null
  readonly pseudonym: string | null
  readonly variant: string | null
  readonly absent: boolean
  readonly scores: readonly number[]
  /** The items add up to the total; otherwise the items say nothing. */
  readonly countedInItems: boolean
  readonly primaryScore: number | null
  readonly mark: number | null
  readonly journalMark: number | null
}

export type StoredRollGathering = {
  /** The rows of one school; schools come one after another. */
  add(organizationId: number, rows: readonly StoredRow[]): void
  finish(): {
    readonly data: ScreeningData
    /** In the order of `data.schools` and `data.tests`. */
    readonly organizationIds: readonly number[]
    readonly workIds: readonly number[]
    readonly leftOut: number
  }
}

const HIGHEST_TOTAL = 1000

/**
 * Turns rows of the database into columns, school by school. The same rows in the same order give the same columns. Rows
 * that are lawfully exempt are left out, schools without rows do not appear.
 */
export function gatherStoredRoll(
  works: readonly StoredWork[],
  exemptions: readonly ExemptRows[],
): StoredRollGathering {
  const tests = works.map(screenedTestOf)
  const places = new Map(works.map(({ workId }, at) => [workId, at]))
  const columns = rollColumns()
  const organizationIds: number[] = []
  const [classes, pupils, variants] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  let leftOut = 0

  return {
    add(organizationId, rows) {
      for (const row of rows) {
        const at = places.get(row.workId) ?? -1
        const test = tests[at]
        if (!test) continue
        if (isExempt(exemptions, { organizationId, workId: row.workId, className: row.className })) {
          leftOut++
          continue
        }
        if (organizationIds.at(-1) !== organizationId) organizationIds.push(organizationId)
        const { className, pseudonym, variant } = row
        columns.add({
          school: organizationIds.length - 1,
          test: at,
          schoolClass:
            className === null ? -1 : numberOf(classes, `${organizationId}|${test.year}|${className}`),
          pupil: pseudonym === null ? -1 : numberOf(pupils, pseudonym),
          variant: variant === null ? -1 : numberOf(variants, variant),
          isAbsent: row.absent,
          total: row.absent ? -1 : totalOf(row.primaryScore),
          mark: row.absent ? 0 : markOf(row.mark),
          journal: markOf(row.journalMark),
          points: row.absent ? [] : pointsOf(row, test.maxima),
        })
      }
    },
    finish() {
      const roll = columns.finish()
      const schools = organizationIds.map((id) => ({
        id: String(id),
        municipality: null,
        contextIndex: null,
      }))
      const data = { schools, tests, roll }
      return { data, organizationIds, workIds: works.map(({ workId }) => workId), leftOut }
    },
  }
}

/** Not attempted is 0 points; not taught, empty and impossible say nothing. */
function pointsOf({ scores, countedInItems }: StoredRow, maxima: readonly number[]): readonly number[] {
  const isReadable = countedInItems && scores.length === maxima.length
  return maxima.map((max, item) => {
    const score = isReadable ? (scores[item] ?? EMPTY_CELL) : EMPTY_CELL
    if (score === NOT_ATTEMPTED) return 0
    if (score < 0 || score > max) return NO_POINTS
    return score
  })
}

function totalOf(score: number | null): number {
  return score !== null && score >= 0 && score <= HIGHEST_TOTAL ? Math.round(score) : -1
}

function markOf(mark: number | null): number {
  return mark !== null && mark >= 2 && mark <= 5 ? mark : 0
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}
