import type { PlainDate } from '#kernel/plain-date.ts'

/**
 * A deadline as a plan words it: the raw phrase and what it was understood to say. One cell of a plan may hold several.
 * The kinds are those of real municipal plans: see docs/methodology/deadlines.md.
 */
export type DeadlineKind =
  | 'once' // «июль 2020», «до 15.09.2024», «2025»
  | 'recurring' // «ежегодно», «ежемесячно», «1 раз в квартал»
  | 'span' // «в течение года», «2020–2022», «март – июнь 2020»
  | 'continuous' // «постоянно»
  | 'event' // «по итогам ГИА», «при подготовке к проведению»
  | 'external' // «согласно графику»: somebody else's calendar
  | 'on-demand' // «по потребности»
  | 'rotation' // «1 раз в 3 года для каждой организации»

export type Recurrence = 'monthly' | 'quarterly' | 'yearly' | 'every-n-years'
export type DeadlineAnchor =
  | 'end-of-school-year'
  | 'after-procedure'
  | 'before-procedure'
  | 'during-procedure'
export type DeadlineCondition = 'if-any' | 'if-needed'

export type Deadline = {
  readonly kind: DeadlineKind
  /** The part of the cell this deadline was read from, as written. */
  readonly text: string
  /** 1…12; a range lists all its months in order, a list keeps the order of the document. */
  readonly months: readonly number[]
  readonly years: readonly number[]
  readonly recurrence: Recurrence | null
  /** With 'every-n-years' and rotations: how many years one round takes. */
  readonly everyYears: number | null
  /** Day of the month, 1…31, where the phrase names one («до 25 числа каждого месяца»). */
  readonly day: number | null
  readonly anchor: DeadlineAnchor | null
  readonly condition: DeadlineCondition | null
  /** What the phrase names beyond the calendar: «ГИА», «ВГР», «график ВПР», «план совещаний». */
  readonly label: string | null
  /** Fields that the phrase did not say and the reader filled in, each with its reason in Russian. */
  readonly assumed: readonly DeadlineAssumption[]
  /** The months are one window («июнь – август») rather than check points («декабрь, июнь»). */
  readonly isWindow?: true
  /** Several windows, or windows among check points («октябрь – ноябрь, март»): the months as they go together. */
  readonly windows?: readonly (readonly number[])[]
  /** First and last day, where the words and the plan's horizon fix them. A deadline may have only a beginning. */
  readonly startsOn?: PlainDate
  readonly endsOn?: PlainDate
  /** The window named in words: «в течение учебного года», «весь период». */
  readonly period?: DeadlinePeriod
  /** «2 раза в год»: how many times in one round of the recurrence, when more than once. */
  readonly timesPerRound?: number
  /** «не позднее 10 дней после …», «за неделю до …»: days after or before the event. */
  readonly offsetDays?: number
  /** «10 рабочих дней»: `offsetDays` skip the days off of the production calendar. */
  readonly isOffsetInWorkingDays?: true
  /** Index of the action's nested point this deadline belongs to, when there are as many deadlines as points. */
  readonly pointIndex?: number
}

export type DeadlinePeriod = 'year' | 'school-year' | 'plan'

export type DeadlineAssumption = {
  readonly field: 'years' | 'months' | 'day' | 'kind' | 'recurrence'
  readonly reason: string
}
