import type { Kysely } from 'kysely'
import type { Database, Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { SurveyAnswers } from '../domain/questionnaire/survey-answers.ts'
import type { TargetKey } from './targets.ts'
import './tables.ts'

export type AnsweredAt = TargetKey & { readonly answers: SurveyAnswers }

/** Answers within the scope, in no order that says when they came. */
export async function findAnswers(tx: Tx, surveyId: number): Promise<readonly AnsweredAt[]> {
  return await tx
    .selectFrom('surveys.answer')
    .select(['organizationId', 'surveyId', 'answers'])
    .where('surveyId', '=', surveyId)
    .orderBy('organizationId')
    .orderBy('answerId')
    .execute()
}

/** How many have answered, by survey and organisation. */
export async function countAnswers(
  tx: Tx,
  surveyIds: readonly number[],
): Promise<readonly (TargetKey & { readonly answered: number })[]> {
  if (surveyIds.length === 0) return []
  const rows = await tx
    .selectFrom('surveys.answer')
    .select(({ fn }) => ['surveyId', 'organizationId', fn.countAll().as('answered')])
    .where('surveyId', 'in', [...new Set(surveyIds)])
    .groupBy(['surveyId', 'organizationId'])
    .execute()
  return rows.map(({ answered, ...key }) => ({ ...key, answered: Number(answered) }))
}

/** Whether the answer with this id is kept already, wherever it belongs: asked on the owner's connection. */
export async function isKept(owner: Kysely<Database>, answerId: string): Promise<boolean> {
  const found = await owner
    .selectFrom('surveys.answer')
    .select('answerId')
    .where('answerId', '=', answerId)
    .executeTakeFirst()
  return found !== undefined
}

export async function keepAnswer(
  tx: Tx,
  { organizationId, surveyId }: TargetKey,
  one: { readonly municipalityId: number; readonly answerId: string; readonly answers: SurveyAnswers },
): Promise<void> {
  await tx
    .insertInto('surveys.answer')
    .values({
      organizationId,
      surveyId,
      answerId: one.answerId,
      municipalityId: one.municipalityId,
      answers: jsonb(one.answers),
    })
    .onConflict((conflict) => conflict.columns(['organizationId', 'surveyId', 'answerId']).doNothing())
    .execute()
}
