import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import type { ActionQuestion } from '../../domain/reporting/report.ts'
import { refuse } from '../../refusals.ts'
import './reporting-tables.ts'

/** The numbers that reports on an action must give now, in the order they were added. */
export async function findQuestions(tx: Tx, actionId: number): Promise<readonly ActionQuestion[]> {
  return await tx
    .selectFrom('plans.action_question')
    .select(['questionId', 'name', 'unit'])
    .where('actionId', '=', actionId)
    .where('removed', '=', false)
    .orderBy('questionId')
    .execute()
}

export type QuestionAnswers = ActionQuestion & { readonly answerCount: number; readonly sum: string }

/** The same with what the reports that stand have answered, within the scope. */
export async function findAnswers(tx: Tx, actionId: number): Promise<readonly QuestionAnswers[]> {
  const { rows } = await sql<QuestionAnswers>`
    select q.question_id, q.name, q.unit, count(a.value)::int as answer_count,
           coalesce(trim_scale(sum(a.value::numeric)), 0)::text as sum
    from plans.action_question q
    left join lateral (
      select n.value ->> 'value' as value
      from plans.task t
      join plans.task_report r
        on r.organization_id = t.organization_id and r.task_id = t.task_id and r.number = t.report_number
      cross join lateral jsonb_array_elements(r.numbers) n
      where t.action_id = q.action_id and t.state in ('reported', 'accepted')
        and (n.value ->> 'questionId')::bigint = q.question_id
    ) a on true
    where q.action_id = ${actionId} and not q.removed
    group by q.question_id
    order by q.question_id`.execute(tx)
  return rows
}

export async function insertQuestion(
  tx: Tx,
  home: { readonly municipalityId: number; readonly planId: number; readonly actionId: number },
  question: { readonly name: string; readonly unit: string },
): Promise<ActionQuestion> {
  return await tx
    .insertInto('plans.action_question')
    .values({ ...home, ...question })
    .returning(['questionId', 'name', 'unit'])
    .executeTakeFirstOrThrow()
}

export async function setQuestionRemoved(
  tx: Tx,
  key: { readonly planId: number; readonly actionId: number; readonly questionId: number },
  removed: boolean,
): Promise<ActionQuestion> {
  const row = await tx
    .updateTable('plans.action_question')
    .set({ removed })
    .where('planId', '=', key.planId)
    .where('actionId', '=', key.actionId)
    .where('questionId', '=', key.questionId)
    .returning(['questionId', 'name', 'unit'])
    .executeTakeFirst()
  if (!row) throw refuse('plans/question-not-found')
  return row
}
