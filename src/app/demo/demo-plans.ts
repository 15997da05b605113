import { sql } from 'kysely'
import { registryOfPerformers } from '#flows/read-registry.ts'
import { dateOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import { schoolYearOf } from '#kernel/school-year.ts'
import { listEvents } from '#plans/domain/schedule/list-events.ts'
import { approveDraft } from '#plans/http/approve-draft.ts'
import { type ReadUpload, readUpload } from '#plans/http/read-upload.ts'
import { findActions } from '#plans/storage/actions.ts'
import { saveEventDate } from '#plans/storage/event-dates.ts'
import { keepUpload } from '#plans/storage/keep-upload.ts'
import { savePerformerMappings } from '#plans/storage/performer-mappings.ts'
import { lockDraft, type Writer } from '#plans/storage/plans.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { demoRoadmap, demoSchoolYearPlan } from './demo-roadmap.ts'

export type DemoPlans = { readonly roadmap: ReadUpload; readonly draft: ReadUpload; readonly first: number }

/** Reads the two invented documents; before the transaction, because reading a file is slow. */
export async function readDemoPlans(today: PlainDate): Promise<DemoPlans> {
  const first = yearOf(today) - 1
  const read = async ({ fileName, text }: { fileName: string; text: string }) =>
    await readUpload(new TextEncoder().encode(text), fileName)
  return {
    first,
    roadmap: await read(demoRoadmap(first)),
    draft: await read(demoSchoolYearPlan(schoolYearOf(today))),
  }
}

/**
 * The invented municipality's plans: a four-year road map that has run for almost two years, with reports in time, late
 * and missing, and a draft for one school year. Runs after the registry and the accounts are there.
 */
export async function fillDemoPlans(
  tx: Tx,
  plans: DemoPlans,
  by: Writer,
  { today, lateSchool }: { readonly today: PlainDate; readonly lateSchool: number },
): Promise<void> {
  const { planId } = await keepUpload(tx, plans.roadmap, by)
  const home = { municipalityId: by.municipalityId, planId }
  await savePerformerMappings(tx, home, [
    { name: 'ОО', kind: 'schools', target: { select: 'types', types: ['school'] } },
    { name: 'руководители ОО', kind: 'heads', target: { select: 'types', types: ['school'] } },
  ])
  await dateEvents(tx, home, plans, today)
  const plan = await lockDraft(tx, planId)
  const approval = {
    documentKind: 'приказ',
    number: '31-ОД',
    date: dateOf(plans.first, 1, 20),
    signatory: 'Берестова М. К.',
  }
  await approveDraft(tx, plan, approval, { today, by, port: registryOfPerformers })
  await report(tx, planId, today, lateSchool)
  await keepUpload(tx, plans.draft, by)
}

/** The events of the past have had their dates; this year's meetings are set, the next years' nobody knows yet. */
async function dateEvents(
  tx: Tx,
  home: { readonly municipalityId: number; readonly planId: number },
  { roadmap, first }: DemoPlans,
  today: PlainDate,
): Promise<void> {
  const { horizon } = roadmap.draft.plan
  if (horizon === null) throw new Error('the invented road map lost its years')
  const events = listEvents(await findActions(tx, home.planId), horizon, [])
  for (const { key } of events.filter(({ key }) => !key.startsWith('end-of-school-year'))) {
    for (let year = first; year <= yearOf(today); year++) {
      const dates = { startsOn: dateOf(year, 5, 18), dueOn: dateOf(year, 6, 5) }
      await saveEventDate(tx, home, { key, year, ...dates })
    }
  }
}

const reports = [
  'Выполнено, материалы переданы в управление.',
  'Выполнено в срок. Справка подписана директором.',
  'Сделано; замечания учтены.',
  'Выполнено, протокол размещён на сайте организации.',
  'Проведено, участвовали все заявленные.',
]

/**
 * Almost everybody reports in time, fewer of late, a few ahead of it. Which ones follows from the numbers of the rows, so
 * that the picture is the same each time. `lateSchool`, whose people a visitor signs in as, has more to catch up with.
 */
async function report(tx: Tx, planId: number, today: PlainDate, lateSchool: number): Promise<void> {
  await sql`
    update plans.task t
    set state = 'reported', version = 2,
        report_text = (${reports}::text[])[1 + ((t.occurrence_id + t.organization_id) % ${reports.length})::int],
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
}
