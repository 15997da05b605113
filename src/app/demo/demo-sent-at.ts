import { addDays, type PlainDate } from '#kernel/plain-date.ts'

const NINE_IN_THE_MORNING = 'T09:00:00+03:00'
const LATE_EVERY = 11

/**
 * When an organisation handed in a form: some days before its term, one in eleven three days after it, nobody later than
 * now.
 * @param index the organisation's place among those asked
 */
export function demoSentAt(now: Date, dueOn: PlainDate, index: number): Date {
  const isLate = index % LATE_EVERY === LATE_EVERY - 1
  const day = addDays(dueOn, isLate ? 3 : -1 - (index % 7))
  return new Date(Math.min(Date.parse(`${day}${NINE_IN_THE_MORNING}`), now.getTime()))
}
