import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { addDays } from '#kernel/plain-date.ts'
import type { FeedEvent } from '../domain/feed-event.ts'

const REFRESH_SECONDS = 6 * 3600

/** An iCalendar file (RFC 5545) of whole-day entries: no time zone, no alarms, and nobody is busy because of them. */
export function writeCalendar(events: readonly FeedEvent[], now: Date): string {
  const calendar = ical({
    name: 'МСОКО: мои сроки',
    prodId: { company: 'msoko', product: 'msoko', language: 'RU' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  })
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      allDay: true,
      // The package reads a date's day in UTC when there is no zone; the end is the day after, not included.
      start: new Date(`${event.day}T00:00:00Z`),
      end: new Date(`${addDays(event.day, 1)}T00:00:00Z`),
      stamp: now,
      summary: event.title,
      description: event.description,
      url: event.link,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  // Every line ends so, the last one too (RFC 5545, 3.1); the package leaves the last one open.
  return `${calendar.toString().trimEnd()}\r\n`
}
