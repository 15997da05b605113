import type { Place } from '#kernel/document-content.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Deadline } from './deadline.ts'
import type { Performer } from './performer.ts'

/** What a document said, before anybody confirmed it: the value that `plan read` prints and the import preview shows. */
export type PlanKind = 'roadmap' | 'programme' | 'support-plan' | 'integrated-plan' | 'other'

export type HorizonKind = 'calendar-years' | 'calendar-year' | 'school-year'

export type Horizon = {
  readonly kind: HorizonKind
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate
}

export type Approval = {
  /** «приказ», «распоряжение», «постановление» in lower case. */
  readonly documentKind: string
  readonly number: string | null
  readonly date: PlainDate | null
  readonly signatory: string | null
}

export type ReadSection = { readonly number: string | null; readonly title: string; readonly place: Place }

export type ReadAction = {
  readonly number: string | null
  readonly sectionIndex: number | null
  readonly text: string
  /** Nested points of the text («2.1. …», «- …»), as written; empty where there are none. */
  readonly points: readonly string[]
  readonly deadlineText: string
  readonly deadlines: readonly Deadline[]
  readonly performersText: string
  readonly performers: readonly Performer[]
  readonly expectedResultText: string | null
  /** Columns the product has no name for, by their own headings. */
  readonly extra: Readonly<Record<string, string>>
  readonly place: Place
}

export type ReadingProblem = {
  readonly severity: 'error' | 'warning'
  /** «таблица 2, строка 14» */
  readonly where: string
  readonly message: string
}

export type PlanReading = {
  readonly title: string
  readonly kind: PlanKind
  readonly authority: string | null
  readonly approval: Approval | null
  readonly horizon: Horizon | null
  readonly sections: readonly ReadSection[]
  readonly actions: readonly ReadAction[]
  /** «(далее — ОУ)»: short form → full form. */
  readonly aliases: Readonly<Record<string, string>>
  readonly problems: readonly ReadingProblem[]
}
