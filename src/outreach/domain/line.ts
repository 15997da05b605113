import type { PlainDate } from '#kernel/plain-date.ts'

/** A season of the hotline: «Горячая линия ГИА-2027». */
export type Line = {
  readonly lineId: number
  readonly version: number
  readonly name: string
  readonly phones: string
  readonly hours: string
  readonly opensOn: PlainDate
  readonly closesOn: PlainDate | null
  /** Working days for an answer; null: as the setting says. */
  readonly answerDays: number | null
  readonly removed: boolean
}

export const lineStates = ['planned', 'open', 'closed'] as const

/** ещё не открыта · работает · закрыта */
export type LineState = (typeof lineStates)[number]

export function lineState(
  { opensOn, closesOn }: Pick<Line, 'opensOn' | 'closesOn'>,
  today: PlainDate,
): LineState {
  if (today < opensOn) return 'planned'
  return closesOn !== null && today > closesOn ? 'closed' : 'open'
}
