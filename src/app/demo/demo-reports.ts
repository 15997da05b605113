import { sql } from 'kysely'
import { checkFile } from '#documents/storage/check-file.ts'
import { storeFile } from '#documents/storage/stored-files.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Writer } from '#plans/storage/plans.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { demoDocx } from './demo-docx.ts'

type Demo = {
  readonly planId: number
  readonly today: PlainDate
  /** Its people a visitor signs in as, so it has more to catch up with. */
  readonly lateSchool: number
  readonly by: Writer
}

/**
 * Almost everybody reports in time, fewer of late, a few ahead of it; what is older than three weeks has been looked at, a
 * little of the rest was returned. Which ones follows from the numbers of the rows, so the picture is the same each time.
 */
export async function fillDemoReports(tx: Tx, demo: Demo): Promise<void> {
  await markReported(tx, demo)
  await askNumbers(tx, demo)
  await keepVersions(tx, demo)
  await attachFiles(tx, demo)
  await countEvidence(tx, demo)
}

const texts = [
  'Выполнено, материалы переданы в управление.',
  'Выполнено в срок. Справка подписана директором.',
  'Сделано; замечания учтены.',
  'Выполнено, протокол размещён на сайте организации.',
  'Проведено, участвовали все заявленные.',
]
const comments = [
  'Приложите протокол: без него не видно, кто участвовал.',
  'Укажите дату и номер приказа.',
  'Опишите, какие меры приняты по итогам, а не только сам анализ.',
]

async function markReported(tx: Tx, { planId, today, lateSchool }: Demo): Promise<void> {
  await sql`
    update plans.task t
    set state = 'reported', version = 2, report_number = 1,
        outcome = case when t.action_id % 4 = 1 and (t.occurrence_id + t.organization_id) % 7 = 0 then 'partly' else 'done' end,
        report_text = (${texts}::text[])[1 + ((t.occurrence_id + t.organization_id) % ${texts.length})::int],
        reported_at = (least(t.working_due_on, ${today}::date) - ((t.occurrence_id + t.organization_id) % 9)::int)::timestamp + interval '10 hours',
        reporter_name = 'Ответственный исполнитель'
    where t.plan_id = ${planId}
      and (t.occurrence_id * 7919 + t.organization_id * 104729) % 1000 < case
        when t.organization_id = ${lateSchool} and t.working_due_on between ${today}::date - 100 and ${today}::date then 400
        when t.working_due_on < ${today}::date - 150 then 996
        when t.working_due_on < ${today}::date - 20 then 965
        when t.working_due_on < ${today}::date then 780
        when t.working_due_on < ${today}::date + 45 then 160
        else 0
      end`.execute(tx)
  await sql`
    update plans.task t set state = 'accepted', version = 3
    where t.plan_id = ${planId} and t.state = 'reported' and t.reported_at < ${today}::date - 21`.execute(tx)
  // The three latest of the visitor's school, sent a week ago, and every fifteenth of the others.
  await sql`
    update plans.task t
    set state = 'returned', version = 3,
        reported_at = greatest(t.reported_at, (${today}::date - 6)::timestamp + interval '10 hours'),
        return_comment = (${comments}::text[])[1 + (t.task_id % ${comments.length})::int]
    where t.plan_id = ${planId} and t.reported_at is not null and (
      (t.state = 'reported' and t.task_id % 15 = 0)
      or t.task_id in (select task_id from plans.task own
                       where own.plan_id = ${planId} and own.organization_id = ${lateSchool} and own.reported_at is not null
                       order by own.reported_at desc, own.task_id limit 3))`.execute(tx)
}

/** Two actions that every school performs also ask for a number. */
async function askNumbers(tx: Tx, { planId, lateSchool, by }: Demo): Promise<void> {
  await sql`
    insert into plans.action_question (municipality_id, plan_id, action_id, name, unit)
    select ${by.municipalityId}, ${planId}, action_id,
           (array['Число участников', 'Доля охваченных'])[number], (array['чел.', '%'])[number]
    from (select action_id, row_number() over (order by action_id)::int as number
          from (select distinct action_id from plans.task
                where plan_id = ${planId} and organization_id = ${lateSchool} and state <> 'open') as reported_on
          limit 2) as chosen`.execute(tx)
}

/** Each report as the version it is, and what happened to it as its history. */
async function keepVersions(tx: Tx, { planId }: Demo): Promise<void> {
  await sql`
    insert into plans.task_report (organization_id, task_id, number, municipality_id, outcome, text, reason, numbers, links, sent_at, sender_name)
    select t.organization_id, t.task_id, 1, t.municipality_id, t.outcome, t.report_text,
           case when t.outcome = 'partly' then 'Часть работ перенесена: в двух классах был карантин.' end,
           coalesce((select jsonb_agg(jsonb_build_object('questionId', q.question_id, 'name', q.name, 'unit', q.unit,
                                                         'value', (20 + (t.task_id * 7) % 70)::text))
                     from plans.action_question q where q.action_id = t.action_id), '[]'),
           -- One action in six is reported on without showing anything.
           case when t.action_id % 6 = 0 then '[]'::jsonb
                else jsonb_build_array('https://school' || t.organization_id || '.zarechny.example/otchet/' || t.task_id) end,
           t.reported_at, t.reporter_name
    from plans.task t where t.plan_id = ${planId} and t.reported_at is not null`.execute(tx)
  await sql`
    insert into plans.task_event (organization_id, municipality_id, task_id, act, to_state, at, person_name, note, report_number)
    select t.organization_id, t.municipality_id, t.task_id, e.act, e.to_state, t.reported_at + e.later, e.person, e.note, 1
    from plans.task t
    cross join lateral (values
      ('report', 'reported', interval '0', t.reporter_name, null),
      ('accept', 'accepted', interval '2 days', 'Перелогин Степан Аркадьевич', null),
      ('return', 'returned', interval '1 day', 'Перелогин Степан Аркадьевич', t.return_comment)
    ) as e (act, to_state, later, person, note)
    where t.plan_id = ${planId} and t.reported_at is not null and e.to_state in ('reported', t.state)
    order by t.task_id, e.later`.execute(tx)
}

/** A short paper for the latest reports that wait to be looked at, and for those of the visitor's school. */
async function attachFiles(tx: Tx, { planId, lateSchool, by }: Demo): Promise<void> {
  const { rows } = await sql<{ organizationId: number; taskId: number }>`
    (select organization_id, task_id from plans.task
     where plan_id = ${planId} and state = 'reported' order by reported_at desc, task_id limit 12)
    union
    (select organization_id, task_id from plans.task
     where plan_id = ${planId} and organization_id = ${lateSchool} and reported_at is not null
     order by reported_at desc, task_id limit 6)`.execute(tx)
  for (const { organizationId, taskId } of rows) {
    const name = `Справка ${taskId % 90}.docx`
    const lines = [
      'Справка',
      `О выполнении поручения № ${taskId}`,
      'Работа проведена, материалы хранятся в организации.',
    ]
    const file = checkFile({ name, bytes: demoDocx(lines) })
    await storeFile(tx, file, { ...by, organizationId })
    await tx
      .insertInto('plans.task_report_file')
      .values({
        organizationId,
        taskId,
        number: 1,
        position: 0,
        municipalityId: by.municipalityId,
        sha256: file.sha256,
        fileName: file.fileName,
        kind: file.kind,
        byteCount: file.bytes.length,
      })
      .execute()
  }
}

async function countEvidence(tx: Tx, { planId }: Demo): Promise<void> {
  await sql`
    update plans.task t
    set evidence_count = jsonb_array_length(r.links) + (
      select count(*) from plans.task_report_file f
      where f.organization_id = r.organization_id and f.task_id = r.task_id and f.number = r.number)::int
    from plans.task_report r
    where t.plan_id = ${planId} and t.reported_at is not null
      and r.organization_id = t.organization_id and r.task_id = t.task_id and r.number = t.report_number`.execute(
    tx,
  )
}
