import type { OrganizationType } from '#organizations/domain/organization-type.ts'

/** An act that every organisation of a type must have in force: «Положение о ВСОКО» of each school (N-8). */
export type RequiredAct = {
  readonly requiredActId: number
  readonly version: number
  readonly name: string
  readonly organizationType: OrganizationType
  /** So many years after it began, an edition is to be looked at again; null: only by its own review date. */
  readonly validYears: number | null
  readonly deleted: boolean
}

export type NewRequiredAct = Pick<RequiredAct, 'name' | 'organizationType' | 'validYears'>

/** What a municipality begins with. */
export const firstRequiredActs: readonly NewRequiredAct[] = [
  { name: 'Положение о ВСОКО', organizationType: 'school', validYears: 5 },
]
