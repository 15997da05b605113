import type { PlainDate } from '#kernel/plain-date.ts'
import { refuse } from '../refusals.ts'
import type { Recommendation } from './recommendation.ts'

export type RecommendationMove =
  | { readonly to: 'issued' }
  | { readonly to: 'withdrawn' }
  | { readonly to: 'acknowledged'; readonly by: string }
  | { readonly to: 'answered'; readonly by: string; readonly answer: string }
  | { readonly to: 'returned'; readonly note: string }
  | { readonly to: 'accepted' }
  | { readonly to: 'reopened' }

/** One step of a recommendation; what was answered is never lost, a returned answer waits to be completed. */
export function moveRecommendation(
  one: Recommendation,
  move: RecommendationMove,
  today: PlainDate,
): Recommendation {
  if (one.removed) throw refuse('cycle/row-removed')
  if (move.to === 'issued') {
    if (one.dueOn < today) {
      const detail = 'Срок уже прошёл: укажите день не раньше сегодняшнего'
      throw refuse('cycle/dates-contradict', { detail, errors: [{ detail, pointer: '#/dueOn' }] })
    }
    return { ...one, issuedOn: one.issuedOn ?? today }
  }
  if (one.issuedOn === null) throw refuse('cycle/not-issued')
  switch (move.to) {
    case 'withdrawn':
      if (one.acknowledgedOn !== null || one.answeredOn !== null) throw refuse('cycle/already-read')
      return { ...one, issuedOn: null }
    case 'acknowledged':
      return one.acknowledgedOn === null ? { ...one, acknowledgedOn: today, acknowledgedBy: move.by } : one
    case 'answered':
      if (one.acceptedOn !== null) throw refuse('cycle/already-accepted')
      return {
        ...one,
        acknowledgedOn: one.acknowledgedOn ?? today,
        acknowledgedBy: one.acknowledgedBy ?? move.by,
        answer: move.answer,
        answeredOn: today,
        answeredBy: move.by,
        returnNote: null,
      }
    case 'returned':
      if (one.answeredOn === null) throw refuse('cycle/not-answered')
      if (one.acceptedOn !== null) throw refuse('cycle/already-accepted')
      return { ...one, answeredOn: null, returnNote: move.note }
    case 'accepted':
      if (one.answeredOn === null) throw refuse('cycle/not-answered')
      return { ...one, acceptedOn: today, returnNote: null }
    case 'reopened':
      return { ...one, acceptedOn: null }
  }
}
