import { type PlainDate, plainDate } from '#kernel/plain-date.ts'
import { route } from '#server-kit/http/route.ts'
import { type SheetToWrite, writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import * as contract from '../../contract.ts'
import type { Plan, PlanSection } from '../../domain/plan.ts'
import type { Approval } from '../../domain/plan-reading.ts'
import { editionMark } from '../../domain/print/annex-mark.ts'
import { linesOfAction } from '../../domain/print/lines-of-action.ts'
import { russianDay } from '../../domain/russian-day.ts'
import { viewAction } from '../../domain/view-action.ts'
import type { ActionView } from '../../domain/views/action-view.ts'
import { getPlan } from '../../storage/plans.ts'
import { stageNames, trackNames } from '../../texts.ru.ts'
import { planAt } from '../amend/plan-at.ts'
import { viewActions } from '../view-actions.ts'

/** The plan's rows as the screen shows them: the same filter, order and columns, then what the screen has no room for. */
export const exportPlanRoute = route(contract.exportPlan, {
  may: 'plans.plan.read',
  audit: 'none',
  async answer({ params, query, tx, today }) {
    const { on, ...filter } = query
    const day = on === undefined ? today : plainDate(on)
    const { plan, sections, actions, editedBy, edition } = await planAt(tx, params.planId, { on }, today)
    const current = await getPlan(tx, params.planId)
    const isPresent = edition === null || edition === current.edition
    const rows = isPresent
      ? await viewActions(tx, current, filter, today)
      : actions.map((action) => viewAction(action, sections, true, undefined))
    const sheet = sheetOf(plan, sections, rows, { editedBy, day: isPresent ? today : day })
    return {
      fileName: `${plan.title.slice(0, 80)} на ${russianDay(day)}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await writeWorkbook([sheet]),
    }
  },
})

function sheetOf(
  plan: Plan,
  sections: readonly PlanSection[],
  actions: readonly ActionView[],
  { editedBy, day }: { readonly editedBy: Approval | null; readonly day: PlainDate },
): SheetToWrite {
  const titleOf = new Map(
    sections.map(({ sectionId, number, title }) => [sectionId, [number, title].filter(Boolean).join('. ')]),
  )
  const withResults = actions.some(({ expectedResultText }) => expectedResultText !== null)
  const extraColumns = [...new Set(actions.flatMap(({ extra }) => Object.keys(extra)))]
  const text = (header: string, width?: number) =>
    ({ header, kind: 'text', ...(width === undefined ? {} : { width }) }) as const
  const number = (header: string) => ({ header, kind: 'number' }) as const
  return {
    name: 'План',
    titles: [
      plan.title,
      [orderOf(plan), ...(editedBy === null ? [] : [editionMark(editedBy)])].join(' '),
      `По состоянию на ${russianDay(day)}. Мероприятий: ${actions.length}`,
    ],
    columns: [
      text('№', 8),
      text('Раздел', 30),
      text('Мероприятие', 60),
      text('Срок', 24),
      text('Исполнители', 30),
      ...(withResults ? [text('Ожидаемый результат', 30)] : []),
      number('Поручений'),
      number('Отчитались'),
      number('Просрочено'),
      { header: 'Ближайший срок', kind: 'date' },
      text('Ждёт дат', 24),
      text('Понято как', 24),
      text('Направление', 24),
      text('Стадии цикла', 24),
      ...extraColumns.map((header) => text(header)),
    ],
    rows: actions.map((action) => [
      action.number,
      action.sectionId === null ? null : (titleOf.get(action.sectionId) ?? null),
      linesOfAction(action.text, action.points).join('\n'),
      action.deadlineText,
      action.performersText,
      ...(withResults ? [action.expectedResultText] : []),
      action.progress.total,
      action.progress.reported,
      action.progress.overdue,
      action.progress.nextDueOn === null ? null : new Date(`${action.progress.nextDueOn}T00:00:00Z`),
      action.waitsFor.join('; '),
      action.deadlines.map(({ summary }) => summary).join('; '),
      action.track === null ? null : trackNames[action.track],
      action.cycleStages.map((stage) => stageNames[stage]).join(', '),
      ...extraColumns.map((header) => action.extra[header] ?? null),
    ]),
  }
}

function orderOf({ approval, approved }: Plan): string {
  if (!approved || approval === null) return 'Черновик, не утверждён'
  const { documentKind, number, date, signatory } = approval
  const signed = signatory === null ? '' : `, ${signatory}`
  return `Утверждён: ${documentKind} от ${date === null ? '—' : russianDay(date)} № ${number ?? '—'}${signed}`
}
