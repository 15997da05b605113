import type { ReadingProblem, ReadSection } from '../../plan-reading.ts'
import { oneLine } from '../clean-text.ts'
import { describePlace } from '../grid.ts'
import { isDeadlinePhrase } from '../phrases/deadline-phrase.ts'
import type { ActionDraft } from './action-draft.ts'
import { appendRow } from './append-row.ts'
import { classifyRow, isEmpty, type RowNeighbours } from './classify-row.ts'
import type { PlanRow } from './plan-row.ts'
import { readRowNumber } from './row-number.ts'
import { deadlineInTitle, labelledDeadline } from './section-deadline.ts'
import { sectionOf, sectionOfLines, sectionOfRow } from './section-heading.ts'

export type CollectedPlan = {
  readonly sections: readonly ReadSection[]
  readonly drafts: readonly ActionDraft[]
  readonly problems: readonly ReadingProblem[]
}

type Context = { deadline: string; performers: string; period: string }
const NO_CONTEXT: Context = { deadline: '', performers: '', period: '' }

/** Reads the rows from top to bottom: headings open sections, other rows become actions or go on with the one before. */
export function collectActions(rows: readonly PlanRow[]): CollectedPlan {
  const sections: ReadSection[] = []
  const drafts: ActionDraft[] = []
  const problems: ReadingProblem[] = []
  const depth = actionDepth(rows)
  const hasPlainSections = rows.some(isPlainSection)
  let context = NO_CONTEXT
  let isAfterSection = true
  let sectionCell = ''

  const openSection = (section: ReadSection, inherited: Context = NO_CONTEXT) => {
    const last = sections.at(-1)
    if (isAfterSection && last && section.number === null && /^[а-яё]/.test(section.title)) {
      // A heading broken over two rows.
      sections[sections.length - 1] = { ...last, title: oneLine(`${last.title}\n${section.title}`) }
      return
    }
    sections.push(section)
    context = inherited
    isAfterSection = true
  }

  let isAfterHeader = false
  let hasTextSections = false

  rows.forEach((found, index) => {
    // A header repeated in the middle of a table marks where a page ended.
    const row = isAfterHeader ? { ...found, afterBreak: true } : found
    isAfterHeader = false
    const heading = row.linesBefore.length > 0 ? sectionOfLines(row.linesBefore) : null
    if (heading) openSection(heading)
    if (row.section !== '' && oneLine(row.section) !== sectionCell) {
      sectionCell = oneLine(row.section)
      openSection(sectionOf(row.section, row.place))
    }
    const near: RowNeighbours = {
      previous: drafts.at(-1) ?? null,
      isAfterSection,
      next: rows.slice(index + 1, index + 8).find((next) => !isEmpty(next)) ?? null,
      depth,
      hasPlainSections,
      hasTextSections,
    }
    switch (classifyRow(row, near)) {
      case 'empty':
      case 'note':
        return
      case 'header':
        isAfterHeader = true
        return
      case 'section': {
        if (row.lone?.at === 'text') hasTextSections = true
        const title = oneLine(row.lone?.text ?? row.text)
        const period = row.lone && isDeadlinePhrase(title) ? title : ''
        openSection(sectionOfRow(row), {
          deadline: period || (row.lone ? deadlineInTitle(title) : oneLine(row.deadline)),
          performers: row.lone ? '' : oneLine(row.performers),
          period,
        })
        return
      }
      case 'deadline':
        context = { ...context, deadline: labelledDeadline(oneLine(row.lone?.text ?? '')), period: '' }
        isAfterSection = true
        return
      case 'continuation': {
        const open = drafts.pop()
        if (open) drafts.push(appendRow(open, row))
        return
      }
      case 'action':
        drafts.push(draftOf(row, sections.length, context, drafts.at(-1) ?? null, isAfterSection))
        isAfterSection = false
    }
  })
  const kept = drafts.filter((draft) => keep(draft, problems))
  // A caption below the last action heads another table, not a section of the plan.
  const lastSection = kept.at(-1)?.sectionIndex ?? -1
  return { sections: sections.slice(0, lastSection + 1), drafts: kept, problems }
}

function draftOf(
  row: PlanRow,
  sectionsSoFar: number,
  context: Context,
  previous: ActionDraft | null,
  isFirst: boolean,
): ActionDraft {
  const number = readRowNumber(oneLine(row.number))?.text ?? oneLine(row.number).replace(/[.)]$/, '')
  // A part of the row above with a deadline of its own: the performers are those of the whole row.
  const isPart =
    number === '' && !isFirst && previous !== null && row.columns.roles.some((role) => role.kind === 'number')
  const fromAbove = isPart
    ? previous.performers || previous.inheritedPerformers || previous.performersAbove
    : ''
  const lone = row.lone
  return {
    number: number === '' ? null : number,
    sectionIndex: sectionsSoFar === 0 ? null : sectionsSoFar - 1,
    text: lone ? lone.text : row.text,
    deadline: row.deadline,
    performers: row.performers,
    result: row.result,
    extra: row.extra,
    inheritedDeadline: row.deadline === '' ? context.deadline : '',
    inheritedPerformers: row.performers === '' ? context.performers : '',
    performersAbove: row.performers === '' ? fromAbove : '',
    period: context.period,
    place: row.place,
  }
}

function keep(draft: ActionDraft, problems: ReadingProblem[]): boolean {
  if (draft.text.trim() !== '') return true
  problems.push({
    severity: 'error',
    where: describePlace(draft.place),
    message: 'В строке нет текста мероприятия, она пропущена',
  })
  return false
}

/** How many parts the numbers of actions usually have. */
function actionDepth(rows: readonly PlanRow[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const number = row.lone ? null : readRowNumber(oneLine(row.number))
    if (!number || (row.deadline === '' && row.performers === '')) continue
    counts.set(number.parts.length, (counts.get(number.parts.length) ?? 0) + 1)
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [1, 0])[0] ?? 1
}

function isPlainSection(row: PlanRow): boolean {
  if (row.lone) return row.lone.at === 'whole-row' || row.lone.at === 'number'
  return row.linesBefore.length > 0 && sectionOfLines(row.linesBefore) !== null
}
