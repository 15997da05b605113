import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Survey } from '../domain/survey/survey.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

const columns = [
  'surveyId',
  'version',
  'title',
  'questionnaire',
  'entrance',
  'opensOn',
  'closesOn',
  'threshold',
  'ended',
  'removed',
] as const

/** Surveys that run on some day of the period, the newest first; without the removed ones. */
export async function listSurveys(
  tx: Tx,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly Survey[]> {
  return await tx
    .selectFrom('surveys.survey')
    .select(columns)
    .where('removed', '=', false)
    .where('opensOn', '<=', to)
    .where('closesOn', '>=', from)
    .orderBy('opensOn', 'desc')
    .orderBy('surveyId', 'desc')
    .execute()
}

export async function getSurvey(tx: Tx, surveyId: number): Promise<Survey> {
  const found = await tx
    .selectFrom('surveys.survey')
    .select(columns)
    .where('surveyId', '=', surveyId)
    .executeTakeFirst()
  if (!found) throw refuse('surveys/survey-not-found')
  return found
}

export type NewSurvey = Omit<Survey, 'surveyId' | 'version' | 'ended' | 'removed'>

export async function createSurvey(
  tx: Tx,
  municipalityId: number,
  { questionnaire, ...survey }: NewSurvey,
): Promise<Survey> {
  const { surveyId } = await tx
    .insertInto('surveys.survey')
    .values({ municipalityId, questionnaire: jsonb(questionnaire), ...survey })
    .returning('surveyId')
    .executeTakeFirstOrThrow()
  return await getSurvey(tx, surveyId)
}

/** Undefined when the stored version is not `survey.version`. What is asked never changes. */
export async function saveSurvey(tx: Tx, survey: Survey): Promise<Survey | undefined> {
  const { surveyId, version, questionnaire: _, ...fields } = survey
  const saved = await tx
    .updateTable('surveys.survey')
    .set({ ...fields, version: version + 1 })
    .where('surveyId', '=', surveyId)
    .where('version', '=', version)
    .returning('surveyId')
    .executeTakeFirst()
  return saved && (await getSurvey(tx, surveyId))
}
