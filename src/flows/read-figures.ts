import { schoolYearOfWork } from '#assessment/domain/work-season.ts'
import { readSchoolAggregates } from '#assessment/storage/figures/read-aggregates.ts'
import { listWorksWithResults } from '#assessment/storage/read-works.ts'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { endOfSchoolYear, schoolYear, startOfSchoolYear } from '#kernel/school-year.ts'
import type { OutsideFigure } from '#monitoring/domain/indicator/outside-figures.ts'
import type { OutsideValues } from '#monitoring/http/indicators/indicators-port.ts'
import { countSheetsBetween } from '#monitoring/storage/indicators/sheet-counts.ts'
import { findRunSchools } from '#objectivity/storage/run-results.ts'
import { listRuns } from '#objectivity/storage/runs.ts'
import { organizationAsOf } from '#organizations/domain/organization-as-of.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { countTasksBetween } from '#plans/storage/reporting/task-counts.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { putIndependent, putObservation } from './figures/figures-of-appraisal.ts'
import { putCycle } from './figures/figures-of-cycle.ts'
import { putKnownForms } from './figures/figures-of-known-forms.ts'
import { putSupport } from './figures/figures-of-support.ts'
import { putSurveys } from './figures/figures-of-surveys.ts'
import type { PutFigure } from './figures/put-figure.ts'

const HIGH_SCORE = 81

/** Figures that indicators name and other contexts know; a context is asked only when one of its figures is named. */
export async function readFigures(
  tx: Tx,
  {
    year,
    names,
    today,
  }: { readonly year: number; readonly names: readonly OutsideFigure[]; readonly today: PlainDate },
): Promise<OutsideValues> {
  const values = new Map<number, Map<OutsideFigure, number>>()
  const put = (organizationId: number, name: OutsideFigure, value: number) => {
    const own = values.get(organizationId) ?? new Map<OutsideFigure, number>()
    own.set(name, value)
    values.set(organizationId, own)
  }
  const isAsked = (space: string) => names.some((name) => name.startsWith(`${space}.`))
  const begins = startOfSchoolYear(schoolYear(year))
  const ends = endOfSchoolYear(schoolYear(year))
  // What is due later than today has not failed.
  const until = today < ends ? today : ends

  if (isAsked('registry')) {
    for (const { organizationId, closedOn } of await listOrganizations(tx)) {
      if (closedOn === null || closedOn > begins) put(organizationId, 'registry.organizations', 1)
    }
  }
  if (isAsked('plans')) {
    for (const one of await countTasksBetween(tx, { from: begins, until })) {
      put(one.organizationId, 'plans.tasks_due', one.due)
      put(one.organizationId, 'plans.tasks_done', one.done)
      put(one.organizationId, 'plans.tasks_in_time', one.inTime)
    }
  }
  if (isAsked('collections')) await putCollections(tx, { begins, until }, put)
  const at = { year, begins, until, today }
  if (isAsked('observation')) await putObservation(tx, at, put)
  if (isAsked('independent')) {
    const all = (await listOrganizations(tx)).map((one) => organizationAsOf(one, today))
    const organizationIds = all
      .filter(({ type, state }) => state === 'active' && isTeaching(type))
      .map(({ organizationId }) => organizationId)
    await putIndependent(tx, { ...at, organizationIds }, put)
  }
  if (isAsked('surveys')) await putSurveys(tx, at, put)
  if (isAsked('support')) await putSupport(tx, at, put)
  await putKnownForms(tx, { ...at, isAsked }, put)
  if (isAsked('cycle')) await putCycle(tx, at, put)
  if (isAsked('assessment')) await readResults(tx, year, put)
  if (isAsked('objectivity')) {
    const run = (await listRuns(tx)).find(
      (one) => one.state === 'done' && one.works.some((work) => work.year === year + 1),
    )
    for (const { organizationId, tier } of run ? await findRunSchools(tx, run.runId) : []) {
      put(organizationId, 'objectivity.school_screened', 1)
      put(organizationId, 'objectivity.school_marked', tier === 'named' ? 1 : 0)
    }
  }
  return values
}

/** Forms due in the school year; of an organisation that has closed, those due while it worked. */
async function putCollections(
  tx: Tx,
  { begins, until }: { readonly begins: PlainDate; readonly until: PlainDate },
  put: PutFigure,
): Promise<void> {
  const closed = new Map(
    (await listOrganizations(tx)).flatMap(({ organizationId, closedOn }) =>
      closedOn === null || closedOn > until ? [] : [[organizationId, closedOn] as const],
    ),
  )
  const putAll = (counts: Awaited<ReturnType<typeof countSheetsBetween>>) => {
    for (const { organizationId, due, inTime } of counts) {
      put(organizationId, 'collections.sheets_due', due)
      put(organizationId, 'collections.sheets_in_time', inTime)
    }
  }
  putAll(
    (await countSheetsBetween(tx, { from: begins, until })).filter(
      ({ organizationId }) => !closed.has(organizationId),
    ),
  )
  for (const [only, closedOn] of closed) {
    if (closedOn <= begins) continue
    putAll(await countSheetsBetween(tx, { from: begins, until: addDays(closedOn, -1), only }))
  }
}

/** Those the independent assessment is of. */
function isTeaching(type: OrganizationType): boolean {
  return type === 'school' || type === 'kindergarten' || type === 'extra-education'
}

async function readResults(
  tx: Tx,
  year: number,
  put: (organizationId: number, name: OutsideFigure, value: number) => void,
): Promise<void> {
  // Where nobody knows when it was written, a work is of the spring of its year.
  const works = (await listWorksWithResults(tx)).filter(
    ({ key, season }) => (schoolYearOfWork(key, season) ?? key.year - 1) === year,
  )
  const procedureOf = new Map(works.map(({ workId, key }) => [workId, key.procedure]))
  const parts = await readSchoolAggregates(tx, { workIds: [...procedureOf.keys()] })
  for (const [organizationId, own] of Map.groupBy(parts, (part) => part.organizationId)) {
    for (const procedure of ['vpr', 'oge'] as const) {
      const marks = own
        .filter(({ workId }) => procedureOf.get(workId) === procedure)
        .map((part) => part.marks)
      if (marks.length === 0) continue
      const count = (mark: 2 | 3 | 4 | 5) => marks.reduce((sum, one) => sum + one[mark], 0)
      put(organizationId, `assessment.${procedure}_marks`, count(2) + count(3) + count(4) + count(5))
      put(organizationId, `assessment.${procedure}_marks_45`, count(4) + count(5))
      put(organizationId, `assessment.${procedure}_marks_2`, count(2))
    }
    const exams = own
      .filter(({ workId }) => procedureOf.get(workId) === 'ege')
      .flatMap((part) => part.testScores)
    if (exams.length === 0) continue
    put(
      organizationId,
      'assessment.ege_works',
      exams.reduce((sum, { count }) => sum + count, 0),
    )
    put(
      organizationId,
      'assessment.ege_high',
      exams.filter(({ value }) => value >= HIGH_SCORE).reduce((sum, { count }) => sum + count, 0),
    )
  }
}
