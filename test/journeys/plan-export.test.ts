import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ActionFilter, exportPlan, getPlan, listPlanActions } from '#plans/contract.ts'
import { readWorkbook } from '#server-kit/spreadsheets/read-workbook.ts'
import { approveInventedPlan } from '../approve-invented-plan.ts'
import { openDraft, type PlanAtWork } from '../draft-at-work.ts'

let work: PlanAtWork

beforeAll(async () => {
  work = await openDraft()
  await approveInventedPlan(work)
})
afterAll(() => work?.application.close())

const asked = (query: ActionFilter) => ({
  params: { planId: work.planId },
  query: Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)])),
})

async function exported(query: ActionFilter) {
  const answer = await work.officer.ask(exportPlan, asked(query))
  const { sheets } = await readWorkbook(new Uint8Array(answer.rawPayload))
  const [, , , headers = [], ...rows] = sheets[0]?.rows ?? []
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? ''])))
}

async function onScreen(query: ActionFilter) {
  const { actions } = await work.officer.call(listPlanActions, asked(query))
  const { sections } = await work.officer.call(getPlan, { params: { planId: work.planId } })
  const headingOf = (sectionId: number | null) => {
    const section = sections.find(({ id }) => id === sectionId)
    return section ? `${section.number}. ${section.title}` : ''
  }
  return actions.map((action) => ({
    '№': action.number ?? '',
    Раздел: headingOf(action.sectionId),
    Мероприятие: action.text,
    Срок: action.deadlineText,
    Исполнители: action.performersText,
    'Ожидаемый результат': action.expectedResultText ?? '',
    Поручений: action.progress.total,
    Отчитались: action.progress.reported,
    Просрочено: action.progress.overdue,
    'Ждёт дат': action.waitsFor.join('; '),
  }))
}

describe('the plan as a workbook', () => {
  it.each([
    {},
    { track: 'objectivity' },
    { state: 'overdue' },
    { state: 'waiting' },
    { q: 'оценк' },
    { month: '2026-03' },
    { performerKind: 'authority' },
  ] satisfies ActionFilter[])('has the rows of the screen in its order: %o', async (query) => {
    const shown = await onScreen(query)
    const rows = await exported(query)
    expect(rows.map((row) => row['№'])).toEqual(shown.map((row) => row['№']))
    expect(rows).toMatchObject(shown)
  })

  it('has the columns of the screen in its order, a filter narrows them to something', async () => {
    const [row = {}] = await exported({})
    expect(Object.keys(row).slice(0, 6)).toEqual([
      '№',
      'Раздел',
      'Мероприятие',
      'Срок',
      'Исполнители',
      'Ожидаемый результат',
    ])
    expect(await exported({})).toHaveLength(8)
    expect(await exported({ state: 'waiting' })).toHaveLength(1)
  })
})
