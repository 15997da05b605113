import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import { schoolYearOf } from '#kernel/school-year.ts'
import { daysOf } from '#plans/domain/board/board-year.ts'
import type { CycleStage } from '#plans/domain/track.ts'
import { findActions, updateAction } from '#plans/storage/actions.ts'
import { insertSkip } from '#plans/storage/board/board-skips.ts'
import type { Writer } from '#plans/storage/plans.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'

/** Stages that the wording of a row does not give away; one row is left out on purpose. */
const stageOf: Readonly<Record<string, CycleStage>> = {
  '1.1': 'decision',
  '1.3': 'monitoring',
  '2.1': 'monitoring',
  '2.5': 'measures',
  '2.6': 'decision',
  '3.1': 'measures',
  '3.2': 'measures',
  '3.3': 'analysis',
  '3.4': 'decision',
  '4.1': 'monitoring',
  '4.2': 'measures',
  '4.3': 'analysis',
  '4.4': 'decision',
  '5.1': 'measures',
  '5.2': 'measures',
  '5.3': 'measures',
  '6.1': 'measures',
  '6.2': 'measures',
  '6.3': 'monitoring',
  '7.1': 'monitoring',
  '7.2': 'recommendations',
  '7.3': 'measures',
  '8.1': 'monitoring',
  '8.2': 'analysis',
  '8.3': 'measures',
  '8.4': 'measures',
  '9.1': 'monitoring',
  '9.2': 'measures',
  '10.1': 'monitoring',
  '10.3': 'measures',
  '11.1': 'monitoring',
  '11.2': 'measures',
  '11.3': 'decision',
}

/** What an officer would have marked while putting the draft in order. */
export async function placeActions(tx: Tx, planId: number): Promise<void> {
  for (const action of await findActions(tx, planId)) {
    const stage = stageOf[action.number ?? '']
    if (stage !== undefined && action.cycleStages.length === 0) {
      await updateAction(tx, action, { cycleStages: [stage] })
    }
  }
}

/** Two stages of this school year that somebody has answered for in writing. */
export async function leaveStagesOut(
  tx: Tx,
  { municipalityId, now }: Writer,
  today: PlainDate,
): Promise<void> {
  const by = { userId: 'demo', name: 'Перелогин Степан Аркадьевич', now }
  const year = { kind: 'school-year', year: schoolYearOf(today), municipalityId } as const
  await insertSkip(
    tx,
    { ...year, track: 'objectivity', stage: 'indicators' },
    'Утверждены на три года приказом № 12-ОД.',
    by,
  )
  await insertSkip(
    tx,
    { ...year, track: 'independent-assessment', stage: 'recommendations' },
    'Рекомендации даёт оператор, своих не готовим.',
    by,
  )
}

/**
 * The board is to show every state a stage can have, so a few single tasks are settled by hand: one reported on without
 * evidence, one in part, one that had no case, one taken off control.
 */
export async function showEveryState(tx: Tx, planId: number, today: PlainDate): Promise<void> {
  const { from, to } = daysOf({ kind: 'school-year', year: schoolYearOf(today) })
  const ofAction = (
    number: string,
  ) => sql`t.plan_id = ${planId} and t.due_on between ${from}::date and ${to}::date
    and t.action_id = (select action_id from plans.plan_action where plan_id = ${planId} and number = ${number})`
  const isLate = sql`t.state in ('open', 'returned') and t.working_due_on < ${today}::date`
  await sql`
    update plans.task_report r set links = '[]' from plans.task t
    where r.organization_id = t.organization_id and r.task_id = t.task_id and ${ofAction('4.1')}`.execute(tx)
  await sql`update plans.task t set evidence_count = 0 where ${ofAction('4.1')} and t.reported_at is not null`.execute(
    tx,
  )
  await sql`
    update plans.task t set state = 'not-required', closing_note = 'В перечне школы нет, программа не нужна.'
    where ${ofAction('4.2')} and ${isLate}`.execute(tx)
  await sql`
    update plans.task t set state = 'not-required', closing_note = 'Выпускников в прошлом году не было.'
    where ${ofAction('6.3')} and ${isLate}`.execute(tx)
  await sql`
    update plans.task t
    set state = 'released', released_from = 'open', closing_note = 'Рекомендации выпущены областным институтом.',
        release_document = ${jsonb({ kind: 'приказ', number: '44-ОД', date: from })}
    where ${ofAction('10.2')} and t.state = 'open'`.execute(tx)
}
