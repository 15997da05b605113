import type { DocumentContent } from '#kernel/document-content.ts'
import { refuse } from '../../refusals.ts'
import { findAliases } from '../performers/find-aliases.ts'
import type { PlanReading, ReadingProblem } from '../plan-reading.ts'
import { oneLine } from './clean-text.ts'
import { authorityOfPerformers } from './facts/authority-of-performers.ts'
import { findFacts, type PlanFacts } from './facts/find-facts.ts'
import { horizonOfDeadlines } from './facts/horizon-of-deadlines.ts'
import { stripsOf } from './grid.ts'
import { recoverTables } from './layouts/recover-tables.ts'
import { leadingSection } from './leading-section.ts'
import { whyNotAPlan } from './not-a-plan.ts'
import { numberingGaps } from './numbering-gaps.ts'
import { findPlanTables, type PlanTables } from './plan-tables.ts'
import { readAction } from './read-action.ts'
import { collectActions } from './rows/collect-actions.ts'

/**
 * Reads a plan out of a document: whatever its layout, first to one table, then to sections and actions. Refuses
 * (`plans/…`) a document that is not a plan; what is doubtful in a plan is listed in its problems.
 */
export function readPlan(content: DocumentContent): PlanReading {
  const strips = recoverTables(stripsOf(content.blocks, content.format))
  const tables = findPlanTables(strips)
  if (tables.rows.length === 0) throw whyNotAPlan(strips)

  const { sections, drafts, problems } = collectActions(withLeadingSection(tables))
  if (drafts.length === 0) {
    throw refuse('plans/plan-without-actions', { detail: 'Под заголовком таблицы нет строк с мероприятиями' })
  }
  const facts = findFacts(tables.linesAbove)
  const aliases = findAliases(textOf(tables))
  const horizon =
    facts.horizon ?? horizonOfDeadlines(drafts.map((draft) => draft.deadline || draft.inheritedDeadline))
  const read = drafts.map((draft) => readAction(draft, horizon, aliases))
  const actions = read.map(({ action }) => action)
  return {
    ...facts,
    horizon,
    authority: facts.authority ?? authorityOfPerformers(actions),
    sections,
    actions,
    aliases,
    problems: [
      ...documentProblems(content, tables, {
        ...facts,
        isHorizonAssumed: facts.horizon === null && horizon !== null,
      }),
      ...problems,
      ...numberingGaps(drafts),
      ...read.flatMap((one) => one.problems),
    ],
  }
}

function withLeadingSection(tables: PlanTables) {
  const line = leadingSection(tables.linesAbove, tables.rows)
  return line
    ? tables.rows.map((row, index) => (index === 0 ? { ...row, linesBefore: [line] } : row))
    : tables.rows
}

function textOf(tables: PlanTables): string {
  const cells = tables.rows.map((row) =>
    [row.lone?.text ?? row.text, row.performers, row.result].map(oneLine).join('\n'),
  )
  return [
    ...tables.linesAbove.map((line) => line.text),
    ...cells,
    ...tables.linesBelow.map((line) => line.text),
  ].join('\n')
}

function documentProblems(
  content: DocumentContent,
  tables: PlanTables,
  facts: PlanFacts & { readonly isHorizonAssumed: boolean },
): ReadingProblem[] {
  const problems: ReadingProblem[] = content.warnings.map((message) => warning('документ', message))
  if (facts.title === '') problems.push(warning('документ', 'Название плана не найдено'))
  if (facts.isHorizonAssumed) {
    problems.push(warning('документ', 'Срок плана определён по годам в сроках мероприятий: проверьте его'))
  } else if (facts.horizon === null) {
    problems.push(warning('документ', 'Не найдено, на какой срок принят план: укажите годы'))
  }
  if (tables.isGuessed) {
    problems.push(warning('документ', 'У таблицы нет заголовка, колонки узнаны по содержанию: проверьте их'))
  }
  for (const where of tables.foreign)
    problems.push(warning(where, 'Таблица не относится к мероприятиям и не прочитана'))
  return problems
}

function warning(where: string, message: string): ReadingProblem {
  return { severity: 'warning', where, message }
}
