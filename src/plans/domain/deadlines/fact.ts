import type { DeadlineAnchor, DeadlineAssumption, DeadlineCondition, Recurrence } from '../deadline.ts'

/** A stretch of the calendar that a phrase names: «15 мая», «ноябрь 2012 – май 2013», «2020–2022», «II квартал». */
export type CalendarStretch = {
  /** 1…12, both null when only years are named. */
  readonly fromMonth: number | null
  readonly toMonth: number | null
  readonly fromDay: number | null
  readonly toDay: number | null
  readonly fromYear: number | null
  readonly toYear: number | null
  /** A window rather than a point. */
  readonly isRange: boolean
  /** «с 2023», «начиная с сентября»: a beginning with no end. */
  readonly isOpen: boolean
  /** «2024-2025 учебный год»: its two years are one window. */
  readonly isSchoolYear: boolean
  /** «май 2023–2025 гг.»: the months are meant in each of the years, not as one long window. */
  readonly isEachYear: boolean
  /** «последняя неделя», «первая декада» */
  readonly label: string | null
  readonly assumed: readonly DeadlineAssumption[]
}

/** The window a phrase names in words. */
export type Period = 'year' | 'school-year' | 'plan'

/** What one phrase of a cell says. */
export type Fact =
  | { readonly is: 'calendar'; readonly stretch: CalendarStretch }
  | {
      readonly is: 'recurrence'
      readonly recurrence: Recurrence
      readonly everyYears: number | null
      readonly times: number | null
      readonly label: string | null
      readonly assumed: readonly DeadlineAssumption[]
    }
  | {
      readonly is: 'day'
      /** «до 10 числа»: of the rhythm or the month named beside it. */
      readonly day: number
    }
  | { readonly is: 'rotation'; readonly everyYears: number }
  | { readonly is: 'continuous' }
  | { readonly is: 'window'; readonly period: Period | null; readonly label: string | null }
  | {
      readonly is: 'event'
      readonly anchor: DeadlineAnchor
      readonly label: string | null
      readonly offsetDays: number | null
      readonly isInWorkingDays: boolean
      readonly years: readonly number[]
    }
  | { readonly is: 'external'; readonly label: string }
  | { readonly is: 'on-demand'; readonly condition: DeadlineCondition | null }
  | { readonly is: 'aside'; readonly label: string }
  | { readonly is: 'unknown'; readonly label: string }

export type FactMatch = {
  readonly facts: readonly Fact[]
  /** Index of the first token after the phrase. */
  readonly end: number
}
