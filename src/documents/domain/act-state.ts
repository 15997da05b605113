import { dateOf, dayOf, earlier, monthOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import { type Act, type Edition, liveEditions } from './act.ts'

export const actStates = ['active', 'review', 'planned', 'expired'] as const

/** действует · пора пересмотреть · ещё не вступил в силу · утратил силу. Computed, never stored. */
export type ActState = (typeof actStates)[number]

/** The edition in force on the day. */
export function editionOn(act: Pick<Act, 'editions'>, day: PlainDate): Edition | undefined {
  return liveEditions(act).findLast(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  )
}

/** The edition that stands for the act: the one in force, else the next to come, else the last there was. */
export function shownEdition(act: Pick<Act, 'editions'>, today: PlainDate): Edition | undefined {
  const live = liveEditions(act)
  return editionOn(act, today) ?? live.find(({ validFrom }) => validFrom > today) ?? live.at(-1)
}

/**
 * From which day the act is to be looked at again: its own date, or so many years after the edition in force began,
 * whichever is earlier. Null where nothing says so.
 */
export function reviewDue(
  act: Pick<Act, 'editions' | 'reviewOn'>,
  validYears: number | null,
  today: PlainDate,
): PlainDate | null {
  const from = editionOn(act, today)?.validFrom
  const aged = from === undefined || validYears === null ? null : yearsAfter(from, validYears)
  if (act.reviewOn === null || aged === null) return act.reviewOn ?? aged
  return earlier(act.reviewOn, aged)
}

export function actState(
  act: Pick<Act, 'editions' | 'reviewOn'>,
  validYears: number | null,
  today: PlainDate,
): ActState {
  if (!editionOn(act, today)) {
    return liveEditions(act).some(({ validFrom }) => validFrom > today) ? 'planned' : 'expired'
  }
  const due = reviewDue(act, validYears, today)
  return due !== null && due <= today ? 'review' : 'active'
}

function yearsAfter(day: PlainDate, years: number): PlainDate {
  return dateOf(yearOf(day) + years, monthOf(day), dayOf(day))
}
