import { sql } from 'kysely'
import { insertUser } from '#access/storage/save-user.ts'
import { demoDocx } from '#app/demo/demo-docx.ts'
import { addAct, addRequiredAct } from '#documents/contract.ts'
import { addCampaign } from '#monitoring/contract.ts'
import { addForm } from '#monitoring/forms-contract.ts'
import { freezeTrack } from '#monitoring/indicators-contract.ts'
import { addMethodology, approveMethodology } from '#monitoring/methodologies-contract.ts'
import { saveAnswers } from '#monitoring/sheets-contract.ts'
import {
  addOrganizationCode,
  applyImport,
  createOrganizationGroup,
  getOrganization,
  previewImport,
  renameOrganization,
} from '#organizations/contract.ts'
import {
  approvePlan,
  getPlan,
  importPlan,
  listPlanActions,
  saveAction,
  savePerformerMapping,
} from '#plans/contract.ts'
import { addActionQuestion, addEvidenceFile, reportTask } from '#plans/reporting-contract.ts'
import { myTasks } from '#plans/schedule-contract.ts'
import { registerPaper } from '#templates/papers-contract.ts'
import { type Application, type Browser, today } from '../application.ts'
import { inventedPlan } from '../fixtures/invented-plan.ts'
import { type Persona, password, people, signedIn } from '../personas.ts'
import { settle } from '../plan-municipality.ts'
import type { Known } from './sample-request.ts'
import { fillMatters } from './settled-matters.ts'

/** A municipality with everything in it: an approved plan, a draft, a report, a code, a group, an import, an event. */
export type Settled = {
  readonly municipalityId: number
  readonly schools: readonly number[]
  /** The ids of its rows, by the names cards call them. */
  readonly ids: Known
  /** The same, but for the rows of a plan that is still a draft. */
  readonly draftIds: Known
  readonly administrator: Browser
}

/** `mark` stands in everything that a person wrote here, so that a leak of it is seen at once. */
export async function settleFully(application: Application, mark: string): Promise<Settled> {
  const { municipalityId, schools, authority } = await settle(application.store, { schools: 2 })
  const [school = 0] = schools
  const key = `m${municipalityId}`
  const boss: Persona = { ...people.administrator, municipalityId, email: `boss-${key}@example.ru` }
  const head: Persona = {
    ...people.headOfSchool,
    municipalityId,
    email: `head-${key}@example.ru`,
    organizationIds: [school],
  }
  for (const one of [boss, head]) {
    const named = { ...one, name: `${one.name} ${mark}`, password, mustChangePassword: false }
    await insertUser(application.store.owner, named)
  }
  const administrator = await signedIn(application, boss)
  const registry = await fillRegistry(administrator, school, mark)
  const plan = await fillPlan(administrator, await signedIn(application, head), school, mark)
  const draft = await fillDraft(administrator, mark, ' в черновике')
  const documents = await fillDocuments(administrator, school, mark)
  const collections = await fillCollections(administrator, school, mark)
  const matters = await fillMatters(administrator, school, mark)
  const paper = await fillPaper(administrator, plan, mark)
  const indicators = await fillIndicators(administrator, mark)
  const ids: Known = {
    ...matters,
    ...paper,
    ...indicators,
    ...registry,
    ...collections,
    ...documents,
    ...plan,
    ...(await idsOfPerson(application, head.email)),
    organizationId: school,
    organizationIds: [school],
    includedIds: [school],
    excludedIds: [],
    intoId: authority,
    role: 'reader',
    // Otherwise the first role to come would shut the readers out.
    isTotpRequired: false,
    year: 2027,
    version: 1,
  }
  return { municipalityId, schools, administrator, ids, draftIds: { ...ids, ...draft } }
}

async function fillRegistry(boss: Browser, school: number, mark: string): Promise<Known> {
  const params = { organizationId: school }
  const named = { fullName: `Школа ${mark}`, shortName: `Школа ${mark}`, since: '2026-10-01', basis: mark }
  const card = await boss.call(getOrganization, { params })
  const renamed = await boss.call(renameOrganization, { params, body: { version: card.version, ...named } })
  const coded = await boss.call(addOrganizationCode, {
    params,
    body: { version: renamed.version, system: 'oge', code: '777001', validFrom: null, validTo: null },
  })
  const group = await boss.call(createOrganizationGroup, {
    body: { name: `Группа ${mark}`, rule: null, includedIds: [school], excludedIds: [] },
  })
  const table = `Наименование организации;Тип;Телефон\nГимназия ${mark};школа;8 (000) 000-00-77\n`
  const files = [{ name: `${mark}.csv`, bytes: new TextEncoder().encode(table) }]
  const { digest } = await boss.call(previewImport, { files })
  const { record } = await boss.call(applyImport, { files, body: { digest } })
  return {
    groupId: group.groupId,
    codeId: coded.allCodes[0]?.codeId,
    eventId: renamed.events[0]?.eventId,
    importId: record?.importId,
  }
}

/** A methodology in force with a snapshot of one of its tracks. */
async function fillIndicators(boss: Browser, mark: string): Promise<Known> {
  const { methodologyId, version } = await boss.call(addMethodology, {
    body: { title: `Методика ${mark}`, purpose: mark, from: { kind: 'shipped', key: 'motivating' } },
  })
  const params = { methodologyId }
  await boss.call(approveMethodology, {
    params,
    body: { version, approvedOn: '2026-09-01', actId: null, actWords: `Приказ ${mark}`, fromYear: 2025 },
  })
  const { snapshotId } = await boss.call(freezeTrack, {
    params: { ...params, direction: '1' },
    body: { year: 2026, title: `Снимок ${mark}` },
  })
  return { methodologyId, snapshotId, direction: '1', code: 'MM-33' }
}

async function fillPaper(boss: Browser, plan: Known, mark: string): Promise<Known> {
  const { paperId } = await boss.call(registerPaper, {
    body: {
      ...{ kind: 'plan-order', subject: `plan:${plan.planId}`, registeredOn: today },
      ...{ signatoryName: mark, signatoryPost: '', place: '', phone: '', answers: { basis: mark } },
    },
  })
  return { paperId }
}

async function fillDocuments(boss: Browser, school: number, mark: string): Promise<Known> {
  const { requiredActId } = await boss.call(addRequiredAct, {
    body: { name: `Положение ${mark}`, organizationType: 'school', validYears: 5 },
  })
  const act = await boss.call(addAct, {
    body: {
      organizationId: school,
      kind: 'regulation',
      title: `Положение. Отчёт ${mark}`,
      tags: [mark],
      requiredActId,
      validFrom: '2026-09-01',
    },
    files: [{ name: `${mark}.docx`, bytes: demoDocx([mark]) }],
  })
  return { actId: act.actId, editionId: act.editions[0]?.editionId, requiredActId }
}

async function fillCollections(boss: Browser, school: number, mark: string): Promise<Known> {
  const { formId } = await boss.call(addForm, {
    body: { title: `Форма ${mark}`, purpose: mark, from: { kind: 'ready', key: 'attendance' } },
  })
  const { campaignId } = await boss.call(addCampaign, {
    body: {
      formId,
      filledBy: 'organization',
      periodKind: 'month',
      periodDay: '2026-11-01',
      title: `Сбор ${mark}`,
      note: mark,
      opensOn: '2026-11-01',
      dueOn: '2026-12-01',
      organizationIds: [school],
    },
  })
  await boss.call(saveAnswers, {
    params: { campaignId, organizationId: school },
    body: { version: 1, answers: { values: { measures_text: mark }, explanations: {} } },
  })
  return { formId, campaignId }
}

async function fillDraft(boss: Browser, mark: string, suffix: string): Promise<Known> {
  const bytes = new TextEncoder().encode(
    inventedPlan.replaceAll('показателей', `показателей ${mark}${suffix}`),
  )
  const { planId } = await boss.call(importPlan, { files: [{ name: `${mark}.txt`, bytes }] })
  const { actions } = await boss.call(listPlanActions, { params: { planId } })
  const { sections } = await boss.call(getPlan, { params: { planId } })
  const [action, section] = [actions[0], sections[0]]
  if (!action || !section) throw new Error('the plan has no rows')
  await boss.call(saveAction, {
    params: { planId, actionId: action.id },
    body: { version: action.version, text: `${action.text} ${mark}` },
  })
  return {
    planId,
    actionId: action.id,
    afterActionId: action.id,
    sectionId: section.id,
    afterSectionId: section.id,
  }
}

async function fillPlan(boss: Browser, head: Browser, school: number, mark: string): Promise<Known> {
  const draft = await fillDraft(boss, mark, '')
  const planId = Number(draft.planId)
  const at = { params: { planId } }
  for (const name of ['ОО', 'Ломакина Е.В.']) {
    const target = name === 'ОО' ? { select: 'types', types: ['school'] } : { select: 'nobody' }
    await boss.call(savePerformerMapping, { ...at, body: { name, kind: 'schools', target } })
  }
  const { version } = await boss.call(getPlan, at)
  const order = { documentKind: 'приказ', number: mark, date: '2026-01-12', signatory: mark }
  await boss.call(approvePlan, { ...at, body: { ...order, version } })
  const [task] = (await head.call(myTasks)).tasks
  if (!task) throw new Error('the school has no task')
  const params = { organizationId: school, taskId: task.id }
  const bytes = demoDocx([`Справка ${mark}`])
  const { sha256, fileName } = await head.call(addEvidenceFile, {
    params,
    files: [{ name: `Справка ${mark}.docx`, bytes }],
  })
  const { questionId } = await boss.call(addActionQuestion, {
    params: { planId, actionId: task.actionId },
    body: { name: `Число ${mark}`, unit: mark },
  })
  await head.call(reportTask, {
    params,
    body: {
      version: task.version,
      text: `Отчёт ${mark}`,
      numbers: [{ questionId, value: '7' }],
      files: [{ sha256, fileName }],
    },
  })
  return {
    ...draft,
    occurrenceId: task.occurrenceId,
    taskId: task.id,
    tasks: [{ ...params, version: task.version + 1 }],
    questionId,
    sha256,
    position: 0,
    links: [],
    numbers: [],
  }
}

async function idsOfPerson(application: Application, email: string): Promise<Known> {
  const { rows } = await sql<{ userId: string; sessionId: string }>`
    select u.id as user_id, s.id as session_id
    from access."user" u join access.session s on s.user_id = u.id where u.email = ${email}
  `.execute(application.store.owner)
  return { ...rows[0] }
}
