import { stageNames, trackNames } from '../../texts.ru.ts'
import type { PlanAction, PlanFields, PlanSection } from '../plan.ts'
import { horizonWords } from '../print/horizon-line.ts'
import { linesOfAction } from '../print/lines-of-action.ts'
import { longestKept } from './longest-kept.ts'

/** A plan at one moment: an edition, or what an amendment would make of it. Rows of both sides are named by the same ids. */
export type PlanState = {
  readonly plan: Pick<PlanFields, 'title' | 'kind' | 'authority' | 'horizon'>
  /** In their order; removed ones are not of this state. */
  readonly sections: readonly PlanSection[]
  readonly actions: readonly PlanAction[]
}

export type FieldChange = { readonly name: string; readonly before: string; readonly after: string }

export type RowChange = {
  readonly actionId: number
  readonly kind: 'added' | 'changed' | 'excluded' | 'moved'
  /** The number it has, or had where it is excluded. */
  readonly number: string | null
  readonly text: string
  readonly sectionId: number | null
  /** It stands in another section or among other rows. */
  readonly isMoved: boolean
  /** Cells that read otherwise; all filled cells of an added or excluded row. */
  readonly fields: readonly FieldChange[]
}

export type SectionChange = {
  readonly sectionId: number
  readonly kind: 'added' | 'changed' | 'excluded' | 'moved'
  readonly title: string
  readonly fields: readonly FieldChange[]
}

export type PlanComparison = {
  readonly heading: readonly FieldChange[]
  readonly sections: readonly SectionChange[]
  /** In the new order; an excluded row stands where it was. */
  readonly rows: readonly RowChange[]
}

/** «Было → стало»: everything in which two states of a plan differ, and nothing else. */
export function comparePlans(before: PlanState, after: PlanState): PlanComparison {
  return {
    heading: changesOf(headingOf(before.plan), headingOf(after.plan)),
    sections: compareSections(before.sections, after.sections),
    rows: compareRows(before, after),
  }
}

/** What of one row reads otherwise; null where it is not in the plan. */
export function changesOfRow(before: PlanAction | null, after: PlanAction | null): readonly FieldChange[] {
  return changesOf(before === null ? [] : cellsOf(before), after === null ? [] : cellsOf(after))
}

export function isSame({ heading, sections, rows }: PlanComparison): boolean {
  return heading.length === 0 && sections.length === 0 && rows.length === 0
}

function compareSections(
  before: readonly PlanSection[],
  after: readonly PlanSection[],
): readonly SectionChange[] {
  const former = new Map(before.map((section) => [section.sectionId, section]))
  const kept = longestKept(
    before.map(({ sectionId }) => sectionId),
    after.map(({ sectionId }) => sectionId),
  )
  const changes = after.flatMap((section): SectionChange[] => {
    const { sectionId, title } = section
    const old = former.get(sectionId)
    if (old === undefined)
      return [{ sectionId, title, kind: 'added', fields: changesOf([], cellsOfSection(section)) }]
    const fields = changesOf(cellsOfSection(old), cellsOfSection(section))
    if (fields.length > 0) return [{ sectionId, title, kind: 'changed', fields }]
    return kept.has(sectionId) ? [] : [{ sectionId, title, kind: 'moved', fields }]
  })
  const gone = before.filter((section) => !after.some(({ sectionId }) => sectionId === section.sectionId))
  return [
    ...changes,
    ...gone.map(
      (section): SectionChange => ({
        sectionId: section.sectionId,
        title: section.title,
        kind: 'excluded',
        fields: changesOf(cellsOfSection(section), []),
      }),
    ),
  ]
}

function compareRows(before: PlanState, after: PlanState): readonly RowChange[] {
  const former = new Map(before.actions.map((action) => [action.actionId, action]))
  const present = new Set(after.actions.map(({ actionId }) => actionId))
  const kept = longestKept(
    before.actions.map(({ actionId }) => actionId),
    after.actions.map(({ actionId }) => actionId),
  )
  const isElsewhere = (action: PlanAction, old: PlanAction) =>
    action.sectionId !== old.sectionId || !kept.has(action.actionId)
  const rows: RowChange[] = after.actions.flatMap((action): RowChange[] => {
    const old = former.get(action.actionId)
    if (old === undefined) return [rowOf(action, 'added', changesOf([], cellsOf(action)), false)]
    const fields = changesOf(cellsOf(old), cellsOf(action))
    const isMoved = isElsewhere(action, old)
    if (fields.length > 0) return [rowOf(action, 'changed', fields, isMoved)]
    return isMoved ? [rowOf(action, 'moved', fields, true)] : []
  })
  for (const gone of before.actions.filter(({ actionId }) => !present.has(actionId))) {
    const change = rowOf(gone, 'excluded', changesOf(cellsOf(gone), []), false)
    rows.splice(placeOf(gone, before, after, rows), 0, change)
  }
  return rows
}

/** After the changes of the rows that stood before it. */
function placeOf(gone: PlanAction, before: PlanState, after: PlanState, rows: readonly RowChange[]): number {
  const earlier = new Set(
    before.actions
      .slice(
        0,
        before.actions.findIndex(({ actionId }) => actionId === gone.actionId),
      )
      .map(({ actionId }) => actionId),
  )
  const last = after.actions.findLastIndex(({ actionId }) => earlier.has(actionId))
  const ahead = new Set(after.actions.slice(0, last + 1).map(({ actionId }) => actionId))
  return (
    rows.findLastIndex(
      ({ actionId, kind }) => ahead.has(actionId) || (kind === 'excluded' && earlier.has(actionId)),
    ) + 1
  )
}

function rowOf(
  { actionId, number, text, sectionId }: PlanAction,
  kind: RowChange['kind'],
  fields: readonly FieldChange[],
  isMoved: boolean,
): RowChange {
  return { actionId, kind, number, text, sectionId, isMoved, fields }
}

type Cell = readonly [name: string, words: string]

function changesOf(before: readonly Cell[], after: readonly Cell[]): readonly FieldChange[] {
  const names = [...new Set([...before, ...after].map(([name]) => name))]
  const wordsOf = (cells: readonly Cell[], name: string) => cells.find((cell) => cell[0] === name)?.[1] ?? ''
  return names
    .map((name) => ({ name, before: wordsOf(before, name), after: wordsOf(after, name) }))
    .filter((field) => field.before !== field.after)
}

function headingOf({ title, horizon, authority }: PlanState['plan']): readonly Cell[] {
  return [
    ['Название', title],
    ['Срок действия', horizon === null ? '' : horizonWords(horizon)],
    ['Орган', authority ?? ''],
  ]
}

function cellsOfSection({ number, title, track }: PlanSection): readonly Cell[] {
  return [
    ['№', number ?? ''],
    ['Название раздела', title],
    ['Направление', track === null ? '' : trackNames[track]],
  ]
}

/** The cells a person sees. Where the row stands is not among them: that is `isMoved`. */
function cellsOf(action: PlanAction): readonly Cell[] {
  return [
    ['№', action.number ?? ''],
    ['Мероприятие', linesOfAction(action.text, action.points).join('\n')],
    ['Срок', action.deadlineText],
    ['Исполнители', action.performersText],
    ['Ожидаемый результат', action.expectedResultText ?? ''],
    ...Object.entries(action.extra),
    ['Направление', action.track === null ? '' : trackNames[action.track]],
    ['Стадии', action.cycleStages.map((stage) => stageNames[stage]).join(', ')],
  ]
}
