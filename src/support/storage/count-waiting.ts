import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type CaseParts, caseWaits } from '../domain/cases/case-waits.ts'
import { caseState, type SupportCase } from '../domain/cases/support-case.ts'
import type { SupportWaiting } from '../waiting-contract.ts'
import { listCases } from './cases.ts'
import { findObjectives } from './objectives.ts'
import { findReviews } from './reviews.ts'
import { findVisits } from './visits.ts'

/** Every open case the scope sees with what belongs to it: four statements whatever their number. */
export async function findOpenCases(
  tx: Tx,
): Promise<readonly { readonly one: SupportCase; readonly parts: CaseParts }[]> {
  const cases = (await listCases(tx)).filter(({ closedOn }) => closedOn === null)
  if (cases.length === 0) return []
  const keyOf = ({ caseId }: { readonly caseId: number }) => caseId
  const objectives = Map.groupBy(await findObjectives(tx), keyOf)
  const visits = Map.groupBy(await findVisits(tx), keyOf)
  const reviews = Map.groupBy(await findReviews(tx), keyOf)
  return cases.map((one) => ({
    one,
    parts: {
      objectives: objectives.get(one.caseId) ?? [],
      visits: visits.get(one.caseId) ?? [],
      reviews: reviews.get(one.caseId) ?? [],
    },
  }))
}

/** What stands open within the scope; a school counts its own that were shown. */
export async function countWaiting(tx: Tx, today: PlainDate): Promise<SupportWaiting> {
  const open = (await findOpenCases(tx)).map(({ one, parts }) => ({
    state: caseState(one),
    waits: caseWaits(one, parts, today),
  }))
  const count = (isCounted: (one: (typeof open)[number]) => boolean) => open.filter(isCounted).length
  return {
    open: open.length,
    preparing: count(({ state }) => state === 'preparing'),
    toAnswer: count(({ waits }) => waits.isAnswerAwaited),
    escalated: count(({ state }) => state === 'escalated'),
    toReview: count(({ waits }) => waits.isReviewDue),
    toReviewLate: count(({ waits }) => waits.isReviewLate),
    toVisitLate: open.reduce((sum, { waits }) => sum + waits.visitsLate, 0),
    objectivesLate: open.reduce((sum, { waits }) => sum + waits.objectivesLate, 0),
  }
}
