import { registryOfPerformers } from '#flows/read-registry.ts'
import { dateOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import { schoolYearOf } from '#kernel/school-year.ts'
import { listEvents } from '#plans/domain/schedule/list-events.ts'
import { type ReadUpload, readUpload } from '#plans/http/read-upload.ts'
import { approveDraft } from '#plans/http/schedule/approve-draft.ts'
import { findActions } from '#plans/storage/actions.ts'
import { keepUpload } from '#plans/storage/keep-upload.ts'
import { lockDraft, type Writer } from '#plans/storage/plans.ts'
import { saveEventDate } from '#plans/storage/schedule/event-dates.ts'
import { savePerformerMappings } from '#plans/storage/schedule/performer-mappings.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { fillDemoAmendment } from './demo-amendment.ts'
import { fillDemoReports } from './demo-reports.ts'
import { demoRoadmap, demoSchoolYearPlan } from './demo-roadmap.ts'
import { leaveStagesOut, placeActions, showEveryState } from './demo-stages.ts'

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
  await placeActions(tx, planId)
  const plan = await lockDraft(tx, planId)
  const approval = {
    documentKind: 'приказ',
    number: '31-ОД',
    date: dateOf(plans.first, 1, 20),
    signatory: 'Берестова М. К.',
  }
  await approveDraft(tx, plan, approval, { today, by, port: registryOfPerformers })
  await fillDemoReports(tx, { planId, today, lateSchool, by })
  await fillDemoAmendment(tx, planId, by, { first: plans.first, today })
  await leaveStagesOut(tx, by, today)
  await showEveryState(tx, planId, today)
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
