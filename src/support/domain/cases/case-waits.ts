import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Objective } from './objective.ts'
import { nextCheckPoint, type Review } from './review.ts'
import type { SupportCase } from './support-case.ts'
import { caseState } from './support-case.ts'
import type { Visit } from './visit.ts'

/** How long a school has to answer, in days. */
export const ANSWER_DAYS = 10

export type CaseParts = {
  readonly objectives: readonly Objective[]
  readonly visits: readonly Visit[]
  readonly reviews: readonly Pick<Review, 'year' | 'half'>[]
}

export type CaseWaits = {
  readonly isReviewDue: boolean
  readonly isReviewLate: boolean
  /** Planned, the day has passed, nobody wrote what came of them. */
  readonly visitsLate: number
  readonly objectivesLate: number
  readonly isAnswerAwaited: boolean
  readonly isAnswerLate: boolean
}

/** What waits in a case on the day; nothing in one that is closed or paused. */
export function caseWaits(one: SupportCase, parts: CaseParts, today: PlainDate): CaseWaits {
  const state = caseState(one)
  const isUnderWay = state === 'active' || state === 'escalated'
  const point = nextCheckPoint(one.openedOn, parts.reviews)
  const visits = parts.visits.filter(
    ({ removed, heldOn, plannedOn }) => !removed && heldOn === null && plannedOn < today,
  )
  const objectives = parts.objectives.filter(
    ({ removed, progress, dueOn }) =>
      !removed && dueOn < today && progress !== 'reached' && progress !== 'not-reached',
  )
  const isAnswerAwaited = isUnderWay && one.isShown && one.answeredOn === null
  return {
    isReviewDue: isUnderWay && point.from <= today,
    isReviewLate: isUnderWay && point.dueOn < today,
    visitsLate: isUnderWay ? visits.length : 0,
    objectivesLate: isUnderWay ? objectives.length : 0,
    isAnswerAwaited,
    isAnswerLate: isAnswerAwaited && one.shownOn !== null && addDays(one.shownOn, ANSWER_DAYS) < today,
  }
}

/** The same in words, for lists. */
export function waitsInWords(waits: CaseWaits): readonly string[] {
  return [
    waits.isReviewLate ? 'обзор просрочен' : waits.isReviewDue ? 'пора провести обзор' : '',
    waits.visitsLate > 0 ? 'не записаны итоги посещения' : '',
    waits.objectivesLate > 0 ? 'прошёл срок цели' : '',
    waits.isAnswerLate ? 'школа не ответила в срок' : waits.isAnswerAwaited ? 'ждём ответа школы' : '',
  ].filter(Boolean)
}
