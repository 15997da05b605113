import type { Horizon } from '../plan-reading.ts'
import type { EventDate, Occurrence } from './occurrence.ts'
import type { ProductionCalendars } from './production-calendar.ts'

/** What an expansion needs to know beyond the deadline itself. */
export type ExpansionContext = {
  readonly horizon: Horizon
  /** For «ежегодно» without a month: of the action's track and stage. */
  readonly defaultMonths: readonly number[]
  readonly eventDates: readonly EventDate[]
  /** For «в течение 10 рабочих дней»; years that are missing go by the law alone. */
  readonly calendars: ProductionCalendars
}

/** The part of an occurrence that a deadline decides; the action adds which deadline and which point it is. */
export type DatedOccurrence = Omit<Occurrence, 'deadlineIndex' | 'pointIndex' | 'beyond' | 'conditional'>
