import type { Category } from './category.ts'

/** How many pupils of a school failed a work; nothing else of the results is needed. */
export type ResultCell = {
  readonly schoolId: string
  readonly procedure: string
  readonly year: number
  readonly grade: number | null
  readonly subject: string
  readonly level: string | null
  /** Whose result can be judged: absent pupils are not among them. */
  readonly participants: number
  /** «2» in ВПР and ОГЭ, below the minimum in ЕГЭ. */
  readonly failed: number
  /** There are signs that the result is not objective: a good one then proves nothing. */
  readonly isQuestioned: boolean
}

/** The index of a school, and what it would be with one disadvantaged pupil fewer. */
export type ContextValue = { readonly index: number; readonly withoutOne: number }

export type IdentifiedSchool = {
  readonly schoolId: string
  /** Why the rules are not for this school: an evening one, one at a prison; null = they are. */
  readonly excluded: string | null
  readonly context: ContextValue | null
  /** Where and when it was listed before. */
  readonly listed: readonly { readonly category: Category; readonly year: number }[]
}

export type IdentificationInput = {
  /** The last year of results that is looked at. */
  readonly year: number
  readonly schools: readonly IdentifiedSchool[]
  readonly cells: readonly ResultCell[]
}
