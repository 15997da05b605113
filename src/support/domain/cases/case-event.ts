import type { PlainDate } from '#kernel/plain-date.ts'

export const caseActs = [
  'opened',
  'adviser',
  'mentor',
  'diagnosis',
  'plan',
  'rows-opened',
  'shown',
  'hidden',
  'answered',
  'objective-added',
  'objective-marked',
  'visited',
  'reviewed',
  'paused',
  'resumed',
  'escalated',
  'calmed',
  'closed',
  'reopened',
] as const
export type CaseAct = (typeof caseActs)[number]

/** One line of the story of a case. */
export type CaseEvent = {
  readonly act: CaseAct
  readonly happenedOn: PlainDate
  readonly personName: string
  readonly note: string | null
}
