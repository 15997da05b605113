import type { Recurrence } from '../deadline.ts'
import type { Fact } from './fact.ts'

export type RecurrenceFact = Extract<Fact, { is: 'recurrence' }>

export function recurring(recurrence: Recurrence, more: Partial<RecurrenceFact> = {}): RecurrenceFact {
  const bare = { everyYears: null, times: null, label: null, assumed: [] }
  const fact = { is: 'recurrence' as const, recurrence, ...bare, ...more }
  return fact.times === 1 ? { ...fact, times: null } : fact
}

/** «1 раз в 2 месяца»: no step of the schedule, so it is kept as a label and flagged. */
export function everyFewMonths(every: number): RecurrenceFact {
  const label = `раз в ${every} мес.`
  const reason = `В плане указано «${label}»; в расписании это ежемесячный контроль`
  return recurring('monthly', { label, assumed: [{ field: 'recurrence', reason }] })
}

/** The schedule's finest step is a month, so anything oftener is kept as a label and flagged. */
export function oftenerThanMonthly(label: string): RecurrenceFact {
  const reason = `В плане указано «${label}»; в расписании это ежемесячный контроль`
  return recurring('monthly', { label, assumed: [{ field: 'recurrence', reason }] })
}
