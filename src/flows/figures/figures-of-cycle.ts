import { countCycleBetween } from '#cycle/storage/count-of-year.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { FiguresOfYear, PutFigure } from './put-figure.ts'

/** Recommendations due in the school year and decisions made in it. */
export async function putCycle(tx: Tx, { begins, until }: FiguresOfYear, put: PutFigure): Promise<void> {
  for (const one of await countCycleBetween(tx, { from: begins, until })) {
    put(one.organizationId, 'cycle.recommendations_due', one.recommendationsDue)
    put(one.organizationId, 'cycle.recommendations_answered', one.recommendationsAnswered)
    put(one.organizationId, 'cycle.recommendations_in_time', one.recommendationsInTime)
    put(one.organizationId, 'cycle.decisions', one.decisions)
    put(one.organizationId, 'cycle.decisions_reviewed', one.decisionsReviewed)
  }
}
