import type { Tx } from '#server-kit/database/database.ts'
import { lightOf, targetOf, trendOf } from '../../domain/indicator/light.ts'
import type { Together } from '../../domain/indicator/put-together.ts'
import type { TrackLine, TrackView } from '../../domain/indicator/track-view.ts'
import { editionInForce } from '../../domain/methodology/edition-in-force.ts'
import type { Indicator } from '../../domain/methodology/indicator.ts'
import { refuse } from '../../refusals.ts'
import {
  type Edition,
  getMethodology,
  listEditionHeads,
  type MethodologyHead,
} from '../../storage/indicators/methodologies.ts'
import { listTotals, type Totals } from '../../storage/indicators/values.ts'
import { findEditionOf } from './read-year.ts'

/** A methodology in a school year: its edition, the municipality's figures and those of the year before. */
export type WatchedYear = {
  readonly methodology: MethodologyHead
  readonly edition: Edition
  readonly year: number
  readonly present: Totals | undefined
  readonly former: Totals | undefined
  readonly all: readonly (Totals & { readonly edition: number; readonly year: number })[]
}

export async function openYear(tx: Tx, methodologyId: number, year: number): Promise<WatchedYear> {
  const methodology = await getMethodology(tx, methodologyId)
  const edition = await findEditionOf(tx, methodologyId, year)
  if (!edition) {
    throw refuse('monitoring/not-counted', {
      detail: 'На этот учебный год нет утверждённой редакции методики',
    })
  }
  const all = await inForceOnly(tx, methodologyId)
  return {
    methodology,
    edition,
    year,
    present: all.find((one) => one.year === year),
    former: all.find((one) => one.year === year - 1),
    all,
  }
}

/** Totals of each year by the edition that is in force for it; those of replaced editions are left. */
async function inForceOnly(tx: Tx, methodologyId: number) {
  const heads = (await listEditionHeads(tx)).filter((one) => one.methodologyId === methodologyId)
  return (await listTotals(tx, methodologyId)).filter(
    ({ year, edition }) => editionInForce(heads, year)?.number === edition,
  )
}

const nothing: Together = { part: null, whole: null, value: null, low: null, high: null, known: 0, asked: 0 }

export function viewLine(indicator: Indicator, { year, present, former }: WatchedYear): TrackLine {
  const { code, title, position, unit, decimals, better, provenance, source } = indicator
  const { value, part, whole, low, high, known, asked } = present?.totals[code] ?? nothing
  const before = former?.totals[code]?.value ?? null
  return {
    ...{ code, title, position, unit, decimals, better, provenance, source },
    ...{ value, part, whole, low, high, known, asked },
    former: before,
    target: targetOf(indicator, year),
    light: lightOf(indicator, value),
    trend: trendOf(indicator, value, before),
    isCounted: indicator.numerator.formula !== '',
  }
}

export function viewTrack(watched: WatchedYear, code: string): TrackView {
  const { methodology, edition, year, present } = watched
  const direction = edition.content.directions.find((one) => one.code === code)
  if (!direction)
    throw refuse('monitoring/indicator-not-found', { detail: 'Такого направления в методике нет' })
  return {
    methodologyId: methodology.methodologyId,
    methodologyTitle: methodology.title,
    edition: edition.number,
    actWords: edition.actWords,
    direction: code,
    title: direction.title,
    year,
    positions: direction.positions,
    lines: edition.content.indicators
      .filter((one) => one.direction === code)
      .map((one) => viewLine(one, watched)),
    countedAt: present?.countedAt.toISOString() ?? null,
  }
}
