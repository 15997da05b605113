import { applyBaseline, baselineOfSchools } from '../baselines/apply-baseline.ts'
import { baselines } from '../baselines/baseline.ts'
import { type Marker, markers } from '../evidence/marker.ts'
import { countsOfCell } from '../explain/cell-counts.ts'
import { findHeaping } from '../region-heaping.ts'
import { type Screening, screen } from '../screen.ts'
import type { ScreeningData } from '../screening-data.ts'
import { type CellResult, countsSchema, type RunResults, type SchoolResult } from './run-shapes.ts'

/** A smaller p is not known so exactly. */
const SMALLEST_P = 1e-6

export type KeptScreening = {
  readonly data: ScreeningData
  readonly organizationIds: readonly number[]
  readonly workIds: readonly number[]
  readonly leftOut: number
  readonly q: number
}

/** Screens and returns everything of it that a run keeps. Pure and slow: it is run in a thread of its own. */
export function keepScreening(given: KeptScreening): RunResults {
  return resultsOf(given, screen(given.data, { q: given.q }))
}

/** What a run keeps of a screening. */
export function resultsOf(
  { data, organizationIds, workIds, leftOut, q }: KeptScreening,
  screening: Screening,
): RunResults {
  const { cells, references } = screening
  const rules = baselines.map((rule) => {
    const input = { data, cells, references }
    return { rule, flags: baselineOfSchools(applyBaseline(rule, input), input).flags }
  })
  return {
    summary: {
      schools: organizationIds.length,
      cells: cells.count,
      rows: data.roll.length,
      leftOut,
      canName: screening.canName,
      isMunicipality: data.tests.some(({ published }) => published !== null),
      heaping: workIds.flatMap((workId, at) => {
        const heaping = findHeaping(references[at]?.histogram ?? [], data.tests[at]?.cuts ?? null)
        return heaping ? [{ workId, heaping }] : []
      }),
      histograms: workIds.map((workId, at) => ({ workId, counts: [...(references[at]?.histogram ?? [])] })),
    },
    schools: organizationIds.map(
      (organizationId, at): SchoolResult => ({
        organizationId,
        tier: screening.tiers[at] ?? 'nothing-found',
        p: kept(screening.schoolEvidence.combined[at]),
        q: kept(screening.schoolQ[at]),
        tested: screening.tested[at] ?? 0,
        tooLittle: screening.hasTooLittleToExclude[at] ?? true,
        markers: psAt(screening.schoolEvidence.ps, at),
        rules: rules.filter(({ flags }) => flags[at] === 1).map(({ rule }) => rule),
      }),
    ),
    cells: Array.from({ length: cells.count }, (_, cell) => ({
      ...cellOf(data, screening, cell, q),
      organizationId: organizationIds[cells.school[cell] ?? 0] ?? 0,
      workId: workIds[cells.test[cell] ?? 0] ?? 0,
    })),
  }
}

function cellOf(
  data: ScreeningData,
  screening: Screening,
  cell: number,
  q: number,
): Omit<CellResult, 'organizationId' | 'workId'> {
  const { cells, cellEvidence, cellQ, canName } = screening
  const rows = cells.order.subarray(cells.start[cell] ?? 0, cells.start[cell + 1] ?? 0)
  const totals: number[] = []
  let absent = 0
  for (const row of rows) {
    absent += data.roll.isAbsent[row] ?? 0
    const total = data.roll.total[row] ?? -1
    while (totals.length <= total) totals.push(0)
    if (total >= 0) totals[total] = (totals[total] ?? 0) + 1
  }
  return {
    p: kept(cellEvidence.combined[cell]),
    q: kept(cellQ[cell]),
    isNamed: canName && (cellQ[cell] ?? 1) <= q,
    tested: cells.tested[cell] ?? 0,
    absent,
    markers: psAt(cellEvidence.ps, cell),
    // What is no number cannot be checked by a person: such a sign keeps its p and has no sentence.
    counts: countsOfCell(data, screening, cell).flatMap((counts) => {
      const readable = countsSchema.safeParse({ ...counts, p: Math.max(counts.p, SMALLEST_P) })
      return readable.success ? [readable.data] : []
    }),
    totals,
  }
}

function psAt(ps: Readonly<Record<Marker, Float64Array>>, at: number): SchoolResult['markers'] {
  return Object.fromEntries(
    markers.flatMap((marker) => {
      const p = kept(ps[marker][at])
      return p === null ? [] : [[marker, p]]
    }),
  )
}

function kept(p = Number.NaN): number | null {
  return Number.isFinite(p) ? Math.min(1, Math.max(p, SMALLEST_P)) : null
}
