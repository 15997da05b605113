import { demoAccounts } from '#access/domain/demo-accounts.ts'
import type { FindingEvent } from '#control/domain/finding-event.ts'
import type { Checklist, Inspection } from '#control/domain/inspection.ts'
import { readyChecklists } from '#control/domain/ready-checklists.ts'
import { addEvent } from '#control/storage/finding-history.ts'
import { createFinding, saveFinding } from '#control/storage/findings.ts'
import { createInspection } from '#control/storage/inspections.ts'
import { keepAnswers, showVisit } from '#control/storage/visit-answers.ts'
import { addVisits, getVisit, saveVisit } from '#control/storage/visits.ts'
import { addDays, type PlainDate, plainDate, yearOf } from '#kernel/plain-date.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { criteria, type DemoFinding, demoFindings, journals } from './demo-findings.ts'
import { fillDemoHearing } from './demo-hearing.ts'
import { schoolsAtWork } from './demo-outreach.ts'

type Demo = {
  readonly municipalityId: number
  readonly registry: readonly Organization[]
  readonly today: PlainDate
  readonly now: Date
}

const [officer, methodologist] = [demoAccounts[1]?.name ?? '', demoAccounts[2]?.name ?? '']

/** Inspections at every stage and a hearing of heads' reports. The first school is the one of the demo director. */
export async function fillDemoControl(tx: Tx, demo: Demo): Promise<void> {
  const { municipalityId, today } = demo
  const schools = schoolsAtWork(demo.registry)
  const preparation = await createInspection(tx, municipalityId, {
    theme: 'Подготовка школ к государственной итоговой аттестации',
    kind: 'thematic',
    mode: 'both',
    basis: 'план работы управления образования на учебный год',
    actId: null,
    planId: null,
    actionId: null,
    inspectors: [officer, methodologist],
    startsOn: addDays(today, -28),
    endsOn: addDays(today, 12),
    checklist: checklistOf('exam-preparation'),
  })
  const visited = schools.slice(0, 6)
  await addVisits(
    tx,
    { municipalityId, inspectionId: preparation.inspectionId },
    visited.map(({ organizationId }) => organizationId),
  )
  for (const [index, stage] of stages.entries()) {
    const school = visited[index]
    if (school) await visit(tx, demo, preparation, school.organizationId, stage, index)
  }

  const support = await createInspection(tx, municipalityId, {
    theme: 'Выполнение мероприятий в школах с низкими результатами',
    kind: 'follow-up',
    mode: 'on-site',
    basis: 'школы с признаками, которые требуют проверки',
    actId: null,
    planId: null,
    actionId: null,
    inspectors: [methodologist],
    startsOn: addDays(today, 20),
    endsOn: addDays(today, 34),
    checklist: checklistOf('low-results'),
  })
  await addVisits(
    tx,
    { municipalityId, inspectionId: support.inspectionId },
    schools.slice(7, 10).map(({ organizationId }) => organizationId),
  )
  await fillSpringInspection(tx, demo, schools.slice(6, 8))
  await fillDemoHearing(tx, demo, schools.slice(0, 4))
}

/** Of the school year before: at one school all is mended, at the other one thing has been given more time. */
async function fillSpringInspection(tx: Tx, demo: Demo, schools: readonly Organization[]): Promise<void> {
  const { municipalityId, today } = demo
  const year = today > `${yearOf(today)}-06-20` ? yearOf(today) : yearOf(today) - 1
  const day = (of: string) => plainDate(`${year}-${of}`)
  const { inspectionId } = await createInspection(tx, municipalityId, {
    theme: 'Ведение журналов и критерии текущих отметок',
    kind: 'thematic',
    mode: 'documents',
    basis: 'план работы управления образования на учебный год',
    actId: null,
    planId: null,
    actionId: null,
    inspectors: [methodologist],
    startsOn: day('04-13'),
    endsOn: day('04-30'),
    checklist: null,
  })
  const visited = schools.map(({ organizationId }) => organizationId)
  await addVisits(tx, { municipalityId, inspectionId }, visited)
  for (const [index, organizationId] of visited.entries()) {
    const key = { inspectionId, organizationId }
    await find(tx, { municipalityId, today }, key, index === 0 ? criteria : { ...journals, isFixed: true })
    await saveVisit(tx, {
      ...(await getVisit(tx, key)),
      startedOn: day('04-15'),
      shownOn: day('04-20'),
      conclusion: 'Журналы ведутся; критерии отметок есть не у всех предметов.',
      reportedOn: day('05-06'),
      closedOn: index === 0 ? null : addDays(today, -2),
    })
    await showVisit(tx, key, 'answers-and-findings')
  }
}

type Stage = 'mending' | 'closed' | 'running' | 'shown' | 'mending-late' | 'planned'

const stages: readonly Stage[] = ['mending', 'closed', 'running', 'shown', 'mending-late', 'planned']

async function visit(
  tx: Tx,
  { municipalityId, today, now }: Demo,
  { inspectionId }: Inspection,
  organizationId: number,
  stage: Stage,
  index: number,
): Promise<void> {
  if (stage === 'planned') return
  const key = { inspectionId, organizationId }
  const startedOn = addDays(today, -20 + index)
  const values = {
    plan: 'yes',
    acquainted: index % 2 === 0 ? 'yes' : 'no',
    applications: 'yes',
    consultations: 'yes',
    at_risk: index % 3 === 0 ? 'no' : 'yes',
    ...(stage === 'running'
      ? {}
      : { diagnostics: 'yes', stand: index % 2 === 1 ? 'yes' : 'no', meeting: 'yes' }),
  }
  await keepAnswers(tx, key, {
    version: 0,
    answers: { values, explanations: {} },
    saverName: officer,
    municipalityId,
    now,
  })
  for (const found of demoFindings[stage] ?? []) {
    await find(tx, { municipalityId, today }, key, found)
  }
  const isShown = stage !== 'running'
  const isReported = isShown && stage !== 'shown'
  const before = await getVisit(tx, key)
  await saveVisit(tx, {
    ...before,
    startedOn,
    shownOn: isShown ? addDays(startedOn, 4) : null,
    conclusion: isReported ? 'Подготовка идёт по плану; замечания нужно устранить в срок.' : null,
    reportedOn: isReported ? addDays(startedOn, 7) : null,
    closedOn: stage === 'closed' ? addDays(today, -2) : null,
  })
  if (isShown) await showVisit(tx, key, 'answers-and-findings')
}

async function find(
  tx: Tx,
  { municipalityId, today }: Pick<Demo, 'municipalityId' | 'today'>,
  key: { readonly inspectionId: number; readonly organizationId: number },
  { dueIn, mendedText, objection, isFixed, ...words }: DemoFinding,
): Promise<void> {
  const fixBy = addDays(today, dueIn)
  const created = await createFinding(tx, municipalityId, { ...key, ...words, fixBy, isShown: false })
  const mendedOn = mendedText === undefined ? null : addDays(today, -4)
  const saved = await saveFinding(tx, {
    ...created,
    mendedText: mendedText ?? null,
    mendedOn,
    objection: objection ?? null,
    objectedOn: objection === undefined ? null : addDays(today, -10),
    fixedOn: isFixed ? addDays(today, -3) : null,
    checkedBy: isFixed ? officer : null,
  })
  if (!saved) throw new Error('nobody else fills the demonstration')
  const said: readonly (Omit<FindingEvent, 'fixBy'> | null)[] = [
    objection === undefined
      ? null
      : { act: 'objected', happenedOn: addDays(today, -10), personName: 'Директор школы', note: objection },
    mendedOn === null || mendedText === undefined
      ? null
      : { act: 'mended', happenedOn: mendedOn, personName: 'Директор школы', note: mendedText },
    isFixed ? { act: 'fixed', happenedOn: addDays(today, -3), personName: officer, note: null } : null,
  ]
  for (const event of said) {
    if (event) await addEvent(tx, municipalityId, saved, { ...event, fixBy })
  }
}

function checklistOf(key: string): Checklist | null {
  const found = readyChecklists.find((one) => one.key === key)
  return found ? { title: found.title, content: found.content } : null
}
