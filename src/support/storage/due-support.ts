import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { ANSWER_DAYS, caseWaits } from '../domain/cases/case-waits.ts'
import { nextCheckPoint } from '../domain/cases/review.ts'
import { findOpenCases } from './count-waiting.ts'

/** What waits in cases and is due up to the day: the school's answer and objectives, the authority's reviews. */
export async function findDueSupport(
  tx: Tx,
  until: PlainDate,
): Promise<{
  readonly ofSchools: readonly { readonly organizationId: number; readonly dueOn: PlainDate }[]
  readonly reviews: readonly { readonly adviserUserId: string | null; readonly dueOn: PlainDate }[]
}> {
  const open = await findOpenCases(tx)
  return {
    ofSchools: open.flatMap(({ one, parts }) => {
      const { organizationId, shownOn } = one
      const waits = caseWaits(one, parts, until)
      const answerBy = shownOn === null ? null : addDays(shownOn, ANSWER_DAYS)
      const objectives = parts.objectives.filter(
        ({ removed, progress, dueOn }) =>
          !removed && dueOn <= until && (progress === 'not-started' || progress === 'in-progress'),
      )
      return [
        ...(waits.isAnswerAwaited && answerBy !== null && answerBy <= until
          ? [{ organizationId, dueOn: answerBy }]
          : []),
        ...(one.isShown && one.pausedOn === null
          ? objectives.map(({ dueOn }) => ({ organizationId, dueOn }))
          : []),
      ]
    }),
    reviews: open.flatMap(({ one, parts }) => {
      const point = nextCheckPoint(one.openedOn, parts.reviews)
      const isUnderWay = one.isShown && one.pausedOn === null
      return isUnderWay && point.dueOn <= until
        ? [{ adviserUserId: one.adviserUserId, dueOn: point.dueOn }]
        : []
    }),
  }
}
