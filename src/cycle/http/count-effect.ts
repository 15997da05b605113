import { matchComparison } from '../domain/effect/match-comparison.ts'
import { type EffectResult, reviewEffect } from '../domain/effect/review-effect.ts'
import type { FigureReading } from '../domain/figure-reading.ts'
import { refuse } from '../refusals.ts'
import { listMeasures } from '../storage/measures.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { type ReadCall, readRegistry } from './whose-rows.ts'

type Moment = Pick<ReadCall, 'tx' | 'today'>

type Question = {
  readonly decisionId: number
  readonly seriesKey: string
  readonly beforeYear: number
  readonly afterYear: number
  /** null: the most alike are matched. */
  readonly comparedIds: readonly number[] | null
}

type Counted = {
  readonly figureName: string
  readonly result: EffectResult
  readonly comparedIds: readonly number[]
  /** Organisations without the decision's measures that have results in both years. */
  readonly candidateIds: readonly number[]
}

/** Reads both years as they are now and counts what came of the decision's measures. */
export async function countEffect(port: NeighboursPort, call: Moment, question: Question): Promise<Counted> {
  const treatedIds = await readTreated(call, question.decisionId)
  const { before, after } = await readBothYears(port, call, question)
  const types = new Map(
    (await readRegistry(port, call)).map(({ organizationId, type }) => [organizationId, type]),
  )
  const later = new Set(after.rows.filter(({ count }) => count > 0).map((row) => row.organizationId))
  const candidates = before.rows
    .filter(({ organizationId, count }) => count > 0 && later.has(organizationId))
    .map((row) => ({ ...row, type: types.get(row.organizationId) ?? '' }))
  const treated = new Set(treatedIds)
  const others = candidates.filter(({ organizationId }) => !treated.has(organizationId))
  const candidateIds = others.map(({ organizationId }) => organizationId)
  const comparedIds =
    question.comparedIds?.filter((organizationId) => candidateIds.includes(organizationId)) ??
    matchComparison(
      candidates.filter(({ organizationId }) => treated.has(organizationId)),
      others,
    ).map(({ organizationId }) => organizationId)
  return {
    figureName: before.name,
    result: reviewEffect({ before, after }, treatedIds, comparedIds),
    comparedIds,
    candidateIds,
  }
}

async function readTreated({ tx }: Pick<ReadCall, 'tx'>, decisionId: number): Promise<readonly number[]> {
  const measures = await listMeasures(tx, { decisionId })
  if (measures.length === 0) throw refuse('cycle/no-measures')
  return [...new Set(measures.map(({ organizationId }) => organizationId))].sort((a, b) => a - b)
}

async function readBothYears(
  port: NeighboursPort,
  { tx }: Pick<ReadCall, 'tx'>,
  { seriesKey, beforeYear, afterYear }: Question,
): Promise<{ readonly before: FigureReading; readonly after: FigureReading }> {
  if (beforeYear >= afterYear) {
    const detail = 'Год «после» должен быть позже года «до»'
    throw refuse('cycle/dates-contradict', { detail, errors: [{ detail, pointer: '#/afterYear' }] })
  }
  const titles = (await port.listFigures(tx)).filter((title) => title.seriesKey === seriesKey)
  if (!titles.some(({ year }) => year === beforeYear)) throw refuse('cycle/figure-not-found')
  if (!titles.some(({ year }) => year === afterYear)) {
    const years = titles.map(({ year }) => year).sort((a, b) => a - b)
    throw refuse('cycle/no-later-data', {
      detail: `За ${afterYear} год результатов нет. Есть за: ${years.join(', ')}. Загрузите новые результаты и повторите оценку`,
    })
  }
  const readings = await port.readFigures(
    tx,
    titles.filter(({ year }) => year === beforeYear || year === afterYear),
  )
  const before = readings.find(({ year }) => year === beforeYear)
  const after = readings.find(({ year }) => year === afterYear)
  if (!before || !after) throw refuse('cycle/figure-not-found')
  return { before, after }
}
