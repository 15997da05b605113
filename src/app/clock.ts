import { type PlainDate, plainDate } from '#kernel/plain-date.ts'

export type Clock = {
  now(): Date
  /** The calendar day in the installation's time zone. */
  today(): PlainDate
}

/** `fixedToday` stops the calendar (tests, demonstrations); moments keep running. */
export function createClock(settings: {
  readonly timeZone: string
  readonly fixedToday?: PlainDate | undefined
}): Clock & {
  /** The calendar day of a moment in that zone. */
  readonly dayOf: (moment: Date) => PlainDate
} {
  const days = new Intl.DateTimeFormat('sv-SE', { timeZone: settings.timeZone })
  return {
    now: () => new Date(),
    today: () => settings.fixedToday ?? plainDate(days.format(new Date())),
    dayOf: (moment) => plainDate(days.format(moment)),
  }
}
