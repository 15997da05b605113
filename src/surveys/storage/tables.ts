import type { ColumnType, Generated } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Questionnaire } from '../domain/questionnaire/questionnaire.ts'
import type { SurveyAnswers } from '../domain/questionnaire/survey-answers.ts'
import type { Entrance } from '../domain/survey/survey.ts'

declare module '#server-kit/database/database.ts' {
  interface Database {
    'surveys.survey': SurveyTable
    'surveys.target': TargetTable
    'surveys.entry_code': EntryCodeTable
    'surveys.answer': AnswerTable
  }
}

/** jsonb: read as it was written, written through `jsonb()`. */
type Json<T> = ColumnType<T, T, T>

type SurveyTable = {
  surveyId: Generated<number>
  municipalityId: number
  version: Generated<number>
  title: string
  questionnaire: Json<Questionnaire>
  entrance: Entrance
  opensOn: PlainDate
  closesOn: PlainDate
  threshold: number
  ended: Generated<boolean>
  removed: Generated<boolean>
}

type TargetTable = {
  organizationId: number
  surveyId: number
  municipalityId: number
  version: Generated<number>
  linkKey: string
  groupSize: number | null
  printedCodes: Generated<number>
  removed: Generated<boolean>
}

type EntryCodeTable = { organizationId: number; codeHash: string; municipalityId: number; surveyId: number }

type AnswerTable = {
  organizationId: number
  surveyId: number
  answerId: string
  municipalityId: number
  answers: Json<SurveyAnswers>
}
