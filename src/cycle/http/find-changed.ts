import { changedSince } from '../domain/changed-since.ts'
import type { EffectReview } from '../domain/effect/effect-review.ts'
import type { FigureReading } from '../domain/figure-reading.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import type { ReadCall } from './whose-rows.ts'

/** Organisations of a review whose numbers are other today than when it was written; a figure that is gone says nothing. */
export async function findChanged(
  port: NeighboursPort,
  { tx }: Pick<ReadCall, 'tx'>,
  { seriesKey, beforeYear, afterYear, result }: EffectReview,
): Promise<readonly number[]> {
  const titles = (await port.listFigures(tx)).filter(
    (title) => title.seriesKey === seriesKey && (title.year === beforeYear || title.year === afterYear),
  )
  const frozen = [...result.treated.organizations, ...result.compared.organizations]
  const counted = new Set(frozen.map(({ organizationId }) => organizationId))
  const changed = (await port.readFigures(tx, titles)).flatMap((now: FigureReading) => {
    const at = now.year === beforeYear ? 'before' : 'after'
    const then = frozen.map(({ organizationId, ...amounts }) => ({ organizationId, ...amounts[at] }))
    const present = { ...now, rows: now.rows.filter(({ organizationId }) => counted.has(organizationId)) }
    return changedSince({ ...now, rows: then }, present).organizationIds
  })
  return [...new Set(changed)]
}
