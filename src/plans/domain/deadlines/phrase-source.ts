import type { Token } from './token.ts'

/** What every phrase reader looks at. */
export type PhraseSource = {
  readonly cell: string
  readonly tokens: readonly Token[]
  /** In a plan for a school year «1 полугодие» is September to December. */
  readonly isSchoolPlan: boolean
}
