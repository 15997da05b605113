import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { lagsBehind } from '../domain/survey/lags-behind.ts'
import { countAnswers } from './answers.ts'
import { listSurveys } from './surveys.ts'
import { findTargets } from './targets.ts'

/** Organisations of surveys that run today and end up to the day, where not all have answered. */
export async function findDueSurveys(
  tx: Tx,
  { until, today }: { readonly until: PlainDate; readonly today: PlainDate },
): Promise<readonly { readonly organizationId: number; readonly dueOn: PlainDate }[]> {
  const open = (await listSurveys(tx, { from: today, to: today })).filter(
    ({ ended, closesOn }) => !ended && closesOn <= until,
  )
  const ids = open.map(({ surveyId }) => surveyId)
  const endOf = new Map(open.map(({ surveyId, closesOn }) => [surveyId, closesOn]))
  const counts = new Map(
    (await countAnswers(tx, ids)).map((one) => [`${one.surveyId} ${one.organizationId}`, one.answered]),
  )
  return (await findTargets(tx, ids)).flatMap(({ surveyId, organizationId, groupSize }) => {
    const dueOn = endOf.get(surveyId)
    const answered = counts.get(`${surveyId} ${organizationId}`) ?? 0
    return dueOn !== undefined && lagsBehind({ groupSize, answered }) ? [{ organizationId, dueOn }] : []
  })
}
