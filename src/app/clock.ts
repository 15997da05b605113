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
}): Clock {
  const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone: settings.timeZone })
  return {
    now: () => new Date(),
    today: () => settings.fixedToday ?? plainDate(dayOf.format(new Date())),
  }
}
