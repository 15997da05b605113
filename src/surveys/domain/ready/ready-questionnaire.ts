import type { Questionnaire } from '../questionnaire/questionnaire.ts'

export const audiences = ['parents', 'pupils', 'teachers', 'heads'] as const
export type Audience = (typeof audiences)[number]

/** A questionnaire that comes with the program, worded by us. */
export type ReadyQuestionnaire = {
  readonly key: string
  readonly audience: Audience
  /** What it is for, said to the authority. */
  readonly purpose: string
  readonly content: Questionnaire
}
