import type { Role } from '#access/domain/role.ts'

export const overdueRhythms = ['daily', 'weekly', 'never'] as const
export type OverdueRhythm = (typeof overdueRhythms)[number]

/** When and how a person wants to be reminded. Days are working days of the production calendar. */
export type ReminderChoice = {
  /** This many working days before a task is due. */
  readonly daysBefore: readonly number[]
  readonly onTheDay: boolean
  readonly overdue: OverdueRhythm
  /** The list on the page «Уведомления» is always kept; this is about letters. */
  readonly byMail: boolean
  /** 0…23 by the installation's clock: not before this hour. */
  readonly hour: number
}

export const FARTHEST_DAY_BEFORE = 30
export const MOST_DAYS_BEFORE = 5

/** What holds until a person chooses: performers hear of what is late each day, those who control once a week. */
export function defaultChoice(role: Role): ReminderChoice {
  const isOfOrganization = role === 'head' || role === 'contributor'
  return {
    daysBefore: [10, 5, 1],
    onTheDay: true,
    overdue: isOfOrganization ? 'daily' : 'weekly',
    byMail: true,
    hour: 8,
  }
}

/** Days before, each once, the farthest first. */
export function tidyDaysBefore(days: readonly number[]): readonly number[] {
  return [...new Set(days)].sort((a, b) => b - a)
}
