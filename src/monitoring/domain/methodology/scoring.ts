import { z } from 'zod'
import { provenances } from './provenance.ts'

/**
 * How values become a score: not at all; the best is 100 (мотивирующий мониторинг); a weighted mean (НОКО); the portion of
 * points got (ММУКО); a mean of levels 1…5 (МКДО); points by thresholds, also negative (руководители).
 */
export const scoringKinds = [
  'none',
  'best-is-100',
  'weighted-mean',
  'points-share',
  'mean-level',
  'points',
] as const
export type ScoringKind = (typeof scoringKinds)[number]

export const ScoringSchema = z.object({
  kind: z.enum(scoringKinds),
  /** Highest first: a score of `from` and more is called so. */
  levels: z.array(z.object({ from: z.number(), name: z.string().trim().min(1).max(120) })).max(12),
  provenance: z.enum(provenances),
  /** «границы не утверждены»: shown beside every level. */
  note: z.string().max(400),
})

export type Scoring = z.output<typeof ScoringSchema>

/** The name of the level a score reaches; null when there are no levels or the score is below all of them. */
export function levelOf(score: number, { levels }: Pick<Scoring, 'levels'>): string | null {
  const reached = levels.toSorted((a, b) => b.from - a.from).find(({ from }) => score >= from)
  return reached?.name ?? null
}
