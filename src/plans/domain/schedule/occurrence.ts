import type { PlainDate } from '#kernel/plain-date.ts'

/** One time an action is due, before anybody is asked to do it. */
export type Occurrence = {
  /** Which of the action's deadlines it comes from, from 0. */
  readonly deadlineIndex: number
  /** Which nested point of the action it is about, from 0; null: the action as a whole. */
  readonly pointIndex: number | null
  /** «I квартал 2027», «2026/27 учебный год»; empty where the date says it all. */
  readonly label: string
  /** First day of the window; null for a plain «до …». */
  readonly startsOn: PlainDate | null
  /** Last day of the window; null while it waits for an event's date. */
  readonly dueOn: PlainDate | null
  /** What the plan does not say and was filled in, each as a Russian sentence. */
  readonly assumed: readonly string[]
  readonly waitsFor: AwaitedEvent | null
  /** «при наличии», «при необходимости»: it may turn out that there is nothing to do. */
  readonly conditional: boolean
  readonly beyond: 'before-horizon' | 'after-horizon' | 'before-approval' | null
  /** In a rotation only some organisations are due: which share of how many, from 0. */
  readonly turn: { readonly index: number; readonly of: number } | null
}

/** An event whose date another calendar sets. `key` is the same for all actions that wait for the same thing. */
export type AwaitedEvent = {
  readonly key: string
  /** «по итогам ВПР», «план совещаний» */
  readonly title: string
  /** The calendar year, or the school year by the year it starts in. */
  readonly year: number
}

/** When an event's work is to be done, set by a person. */
export type EventDate = {
  readonly key: string
  readonly year: number
  readonly startsOn: PlainDate | null
  readonly dueOn: PlainDate
}
