import type { AppealState } from './appeal.ts'

/** One topic over a period. */
export type TopicCount = {
  readonly topicName: string
  readonly count: number
  readonly answered: number
  readonly answeredLate: number
  readonly open: number
  readonly overdue: number
}

/** What was asked about, the most frequent topic first; topics nobody asked about are left out. */
export function topicStatistics(
  appeals: readonly { readonly topicName: string; readonly state: AppealState }[],
): readonly TopicCount[] {
  return [...Map.groupBy(appeals, ({ topicName }) => topicName)]
    .map(([topicName, group]) => {
      const inState = (state: AppealState) => group.filter((one) => one.state === state).length
      const answeredLate = inState('answered-late')
      return {
        topicName,
        count: group.length,
        answered: inState('answered') + answeredLate,
        answeredLate,
        open: inState('open'),
        overdue: inState('overdue'),
      }
    })
    .toSorted((a, b) => b.count - a.count || (a.topicName < b.topicName ? -1 : 1))
}
