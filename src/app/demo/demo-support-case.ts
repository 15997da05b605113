import { demoAccounts } from '#access/domain/demo-accounts.ts'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { CaseAct } from '#support/domain/cases/case-event.ts'
import type { SupportCase } from '#support/domain/cases/support-case.ts'
import { groundWords, whyWords } from '#support/domain/rules/finding-words.ts'
import type { Finding } from '#support/domain/rules/identify.ts'
import { addCaseEvent, createCase, saveCase, showPartsOfCase } from '#support/storage/cases.ts'
import { addObjective, findObjectives, saveObjective } from '#support/storage/objectives.ts'
import { saveReview } from '#support/storage/reviews.ts'
import { addVisit, findVisits, saveVisit } from '#support/storage/visits.ts'
import { demoAnswer, demoDiagnosis, demoObjectives } from './demo-support-words.ts'

type Demo = { readonly municipalityId: number; readonly today: PlainDate }

const [officer, methodologist] = [demoAccounts[1]?.name ?? '', demoAccounts[2]?.name ?? '']
const nothingDeclared = { worksHere: false, worksAtMentor: false, hasRelatives: false, note: null }

/** Where the cases of the demonstration stand. */
export const demoCaseStages = ['reviewed', 'preparing', 'escalated', 'closed', 'shown'] as const
type Stage = (typeof demoCaseStages)[number]

type Wanted = {
  readonly organizationId: number
  readonly finding: Finding | null
  readonly runId: number | null
  readonly mentorId: number | null
}

/** One case as far as the stage: opened, shown, answered, visited, reviewed, escalated or closed. */
export async function fillDemoCase(tx: Tx, demo: Demo, wanted: Wanted, stage: Stage): Promise<void> {
  const { municipalityId, today } = demo
  const { organizationId, finding, runId } = wanted
  const openedOn = addDays(today, stage === 'closed' ? -330 : stage === 'shown' ? -6 : -200)
  const made = await createCase(tx, municipalityId, {
    ...{ organizationId, beneficiary: 'school', beneficiaryWords: null, runId, dossierId: null },
    basis: finding?.category ?? 'objectivity',
    grounds: finding
      ? [whyWords(finding), ...new Set(finding.grounds.map(groundWords))]
      : ['Досье объективности передано школе: нужна помощь с критериями проверки работ'],
    ...{ openedOn, openerName: officer },
  })
  const tell = async (act: CaseAct, happenedOn: PlainDate, note: string | null, isShown = true) => {
    await addCaseEvent(
      tx,
      { ...made, municipalityId, isShown },
      { act, happenedOn, personName: methodologist, note },
    )
  }
  await tell('opened', openedOn, null, false)
  if (stage === 'preparing') return
  const whose = { ...made, municipalityId, isShown: true }
  const save = async (change: Partial<SupportCase>) => {
    const saved = await saveCase(tx, { ...(whole ?? made), ...change })
    if (!saved) throw new Error('nobody else fills the demonstration')
    whole = saved
  }
  let whole: SupportCase | undefined
  const shownOn = addDays(openedOn, 3)
  const mentorId = wanted.mentorId === organizationId ? null : wanted.mentorId
  await addObjective(tx, whose, { ...demoObjectives[0], dueOn: addDays(today, 170) })
  await addObjective(tx, whose, {
    ...demoObjectives[1],
    dueOn: addDays(today, stage === 'escalated' ? -9 : 60),
  })
  await save({
    ...{
      adviserName: methodologist,
      adviserDeclaration: nothingDeclared,
      mentorId,
      diagnosis: demoDiagnosis,
    },
    ...{ diagnosedOn: addDays(openedOn, 2), isShown: true, shownOn },
  })
  await showPartsOfCase(tx, made, true)
  await tell('shown', shownOn, null)
  if (stage === 'shown') {
    await addVisit(tx, whose, {
      plannedOn: addDays(today, 8),
      visitorName: methodologist,
      purpose: 'Знакомство с командой школы',
    })
    return
  }
  await save({ schoolAnswer: demoAnswer, answeredOn: addDays(shownOn, 5), answererName: 'Директор школы' })
  await tell('answered', addDays(shownOn, 5), demoAnswer)
  await addVisit(tx, whose, {
    plannedOn: addDays(openedOn, 25),
    visitorName: methodologist,
    purpose: 'Уроки математики в 5–6 классах',
  })
  const [visit] = await findVisits(tx, made)
  if (visit) {
    const heldOn = addDays(openedOn, 25)
    await saveVisit(tx, made, {
      ...visit,
      heldOn,
      notes: 'Посетили четыре урока. Входная работа не проводилась.',
      agreed: 'Провести входную работу, разобрать её на методическом объединении.',
    })
    await tell('visited', heldOn, 'Провести входную работу, разобрать её на методическом объединении.')
  }
  const [goal, second] = await findObjectives(tx, made)
  if (goal && second) {
    await saveObjective(tx, made, {
      ...goal,
      progress: stage === 'closed' ? 'reached' : 'in-progress',
      progressNote: 'Идут занятия в группах по результатам входной работы.',
      markedOn: addDays(today, -30),
    })
    const point =
      openedOn.slice(5) < '06-01'
        ? { year: Number(openedOn.slice(0, 4)), half: 'june' as const }
        : { year: Number(openedOn.slice(0, 4)), half: 'december' as const }
    const heldOn = point.half === 'june' ? `${point.year}-06-18` : `${point.year}-12-16`
    if (heldOn < today) {
      const states = [goal, second].map(({ objectiveId }, at) => ({
        objectiveId,
        state: at === 0 ? ('on-track' as const) : ('at-risk' as const),
        value: at === 0 ? 34 : 2,
        note: null,
      }))
      await saveReview(tx, whose, {
        ...point,
        version: 0,
        heldOn: heldOn as PlainDate,
        reviewerName: methodologist,
        summary: 'Занятия идут; разбор работ на методическом объединении пока не регулярный.',
        states,
      })
      await tell('reviewed', heldOn as PlainDate, null)
    }
  }
  if (stage === 'escalated') {
    const reason = 'Уволился учитель математики, замены нет.'
    await save({ escalatedOn: addDays(today, -12), escalationReason: reason })
    await tell('escalated', addDays(today, -12), reason)
  } else if (stage === 'closed') {
    const closed = {
      closingGround: 'decision',
      closingReason: 'Цели достигнуты, результаты держатся второй год.',
    } as const
    await save({
      ...closed,
      closedOn: addDays(today, -40),
      closingDocument: 'Приказ № 214',
      closerName: officer,
    })
    await tell('closed', addDays(today, -40), closed.closingReason)
  }
}
