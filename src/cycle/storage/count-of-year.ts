import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import './tables.ts'

export type CycleCounts = {
  readonly organizationId: number
  /** Issued and due in the period. */
  readonly recommendationsDue: number
  readonly recommendationsAnswered: number
  readonly recommendationsInTime: number
  /** Decisions of the period that name the organisation. */
  readonly decisions: number
  /** Those of them whose effect was reviewed. */
  readonly decisionsReviewed: number
}

/** What the cycle has come to at each organisation, of what was due from one day to another, both included. */
export async function countCycleBetween(
  tx: Tx,
  { from, until }: { readonly from: PlainDate; readonly until: PlainDate },
): Promise<readonly CycleCounts[]> {
  const recommendations = await tx
    .selectFrom('cycle.recommendation')
    .select(['organizationId', 'dueOn', 'answeredOn'])
    .where('removed', '=', false)
    .where('issuedOn', 'is not', null)
    .where('dueOn', '>=', from)
    .where('dueOn', '<=', until)
    .execute()
  const decisions = await tx
    .selectFrom('cycle.decision')
    .select(['decisionId', 'organizationIds'])
    .where('removed', '=', false)
    .where('decidedOn', '>=', from)
    .where('decidedOn', '<=', until)
    .execute()
  const reviewed = new Set(
    (await tx.selectFrom('cycle.effect_review').select('decisionId').distinct().execute()).map(
      ({ decisionId }) => decisionId,
    ),
  )
  const counts = new Map<number, Omit<CycleCounts, 'organizationId'>>()
  const add = (organizationId: number, more: Partial<Omit<CycleCounts, 'organizationId'>>) => {
    const own = counts.get(organizationId) ?? nothing
    counts.set(organizationId, {
      recommendationsDue: own.recommendationsDue + (more.recommendationsDue ?? 0),
      recommendationsAnswered: own.recommendationsAnswered + (more.recommendationsAnswered ?? 0),
      recommendationsInTime: own.recommendationsInTime + (more.recommendationsInTime ?? 0),
      decisions: own.decisions + (more.decisions ?? 0),
      decisionsReviewed: own.decisionsReviewed + (more.decisionsReviewed ?? 0),
    })
  }
  for (const { organizationId, dueOn, answeredOn } of recommendations) {
    add(organizationId, {
      recommendationsDue: 1,
      recommendationsAnswered: answeredOn === null ? 0 : 1,
      recommendationsInTime: answeredOn !== null && answeredOn <= dueOn ? 1 : 0,
    })
  }
  for (const { decisionId, organizationIds } of decisions) {
    for (const organizationId of organizationIds) {
      add(organizationId, { decisions: 1, decisionsReviewed: reviewed.has(decisionId) ? 1 : 0 })
    }
  }
  return [...counts].map(([organizationId, one]) => ({ organizationId, ...one }))
}

const nothing = {
  recommendationsDue: 0,
  recommendationsAnswered: 0,
  recommendationsInTime: 0,
  decisions: 0,
  decisionsReviewed: 0,
}
