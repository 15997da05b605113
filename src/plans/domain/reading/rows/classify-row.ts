import { oneLine, squeeze } from '../clean-text.ts'
import { namesActions } from '../columns/column-role.ts'
import { hasRole } from '../columns/columns.ts'
import { isDeadlinePhrase } from '../phrases/deadline-phrase.ts'
import type { ActionDraft } from './action-draft.ts'
import { continues } from './continues.ts'
import type { PlanRow } from './plan-row.ts'
import { isNextSibling, type RowNumber, readRowNumber, splitNumberedTitle } from './row-number.ts'
import { labelledDeadline } from './section-deadline.ts'
import { startsInLowerCase, startsWithListMark } from './text-start.ts'

export type RowKind = 'empty' | 'header' | 'note' | 'section' | 'deadline' | 'continuation' | 'action'

/** What has to be known about the whole table before one row can be judged. */
export type RowNeighbours = {
  readonly previous: ActionDraft | null
  /** The row just before was a heading: this one cannot go on with an action. */
  readonly isAfterSection: boolean
  readonly next: PlanRow | null
  /** How deep the numbers of actions go: 2 for «1.1». */
  readonly depth: number
  /** The table has headings that cannot be anything else, so a lone text is not likely to be one. */
  readonly hasPlainSections: boolean
  /** A heading was seen that stands alone in the column of actions: others may look the same. */
  readonly hasTextSections: boolean
}

const NOTE =
  /^(?:\*+|примечани[ея](?:[\s:.]|$)|(?:применяемые |список )?сокращени[яй]\s*(?::|$)|(?:итого|всего)(?![а-яё])|продолжение таблицы|цел[ьи]\s*:|задачи\s*:)/i
const LONGEST_HEADING = 400

export function classifyRow(row: PlanRow, near: RowNeighbours): RowKind {
  if (isEmpty(row)) return 'empty'
  if (isHeader(row)) return isHeadingInHeader(row) ? 'section' : 'header'
  if (row.lone) return classifyLone(row, row.lone, near)
  if (/^(?:итого|всего)(?![а-яё])/i.test(row.text || row.number) && row.deadline === '') return 'note'
  if (isTitleOnly(row)) return isSectionTitle(row, near) ? 'section' : 'action'
  if (isSectionWithDeadline(row, near)) return 'section'
  if (near.previous && !near.isAfterSection && continues(near.previous, row)) return 'continuation'
  return row.text === '' && near.previous === null ? 'note' : 'action'
}

export function isEmpty(row: PlanRow): boolean {
  const texts = [row.number, row.text, row.deadline, row.performers, row.result, row.section]
  return row.lone === null && texts.every((text) => text === '') && Object.keys(row.extra).length === 0
}

function classifyLone(row: PlanRow, lone: NonNullable<PlanRow['lone']>, near: RowNeighbours): RowKind {
  const text = oneLine(lone.text)
  if (NOTE.test(text)) return 'note'
  if (lone.at === 'other') return near.previous && !near.isAfterSection ? 'continuation' : 'note'
  if (readRowNumber(text) || text.length > LONGEST_HEADING * 2) return 'note'
  if (labelledDeadline(text) !== text) return 'deadline'
  if (isDeadlinePhrase(text)) {
    return hasRole(row.columns, 'deadline') || hasRole(row.columns, 'mark') ? 'section' : 'deadline'
  }
  if (lone.at !== 'text') {
    const isTail = near.previous !== null && !near.isAfterSection && row.afterBreak && startsInLowerCase(text)
    return isTail ? 'continuation' : 'section'
  }
  return isLoneContinuation(row, text, near) ? 'continuation' : 'section'
}

/** A text alone in the column of actions: the tail of a torn row, or a heading without a number. */
function isLoneContinuation(row: PlanRow, text: string, near: RowNeighbours): boolean {
  if (near.previous === null || near.isAfterSection) return false
  if (startsInLowerCase(text) || startsWithListMark(text)) return true
  if (splitNumberedTitle(text).number) return false
  if (!hasRole(row.columns, 'number')) return false
  if (near.hasTextSections) return false
  if (near.hasPlainSections) return true
  const after = near.next ? readRowNumber(oneLine(near.next.number)) : null
  const before = near.previous.number === null ? null : readRowNumber(near.previous.number)
  return row.afterBreak && after !== null && before !== null && isNextSibling(before, after)
}

function isTitleOnly(row: PlanRow): boolean {
  return (
    row.number !== '' &&
    row.text !== '' &&
    row.deadline === '' &&
    row.performers === '' &&
    row.result === '' &&
    !row.covered.number
  )
}

/** «2. | Title | | |»: a heading, unless its number simply goes on counting the actions. */
function isSectionTitle(row: PlanRow, near: RowNeighbours): boolean {
  const number = readRowNumber(oneLine(row.number))
  if (!number) return true
  if (number.isRoman || row.isWide) return true
  const next = near.next && !near.next.lone ? readRowNumber(oneLine(near.next.number)) : null
  if (next && isChild(next, number)) return true
  if (number.parts.length < near.depth) return true
  if (number.parts.length > near.depth) return false
  if (
    next &&
    next.parts.length === number.parts.length &&
    next.parts.at(-1) === 1 &&
    number.parts.at(-1) !== 0
  )
    return true
  return false
}

/** «1. | Title | 2024 год | |» over «1.1. | … | |»: the deadline of a whole section. */
function isSectionWithDeadline(row: PlanRow, near: RowNeighbours): boolean {
  const number = readRowNumber(oneLine(row.number))
  const next = near.next && !near.next.lone ? readRowNumber(oneLine(near.next.number)) : null
  if (!number || !next || !isChild(next, number) || !near.next) return false
  return row.deadline !== '' && near.next.deadline === ''
}

function isHeader(row: PlanRow): boolean {
  const own = [row.number, row.text, row.deadline, row.performers, row.result]
    .map(squeeze)
    .filter((text) => text !== '')
  if (own.length < 2) return false
  return row.columns.headerRows.some((header) => {
    const known = own.filter((text) => header.includes(text)).length
    return known >= 2 && known * 2 > own.length
  })
}

/** «№ | Работа с кадрами | Срок | Ответственные»: the header is repeated with the section's name in it. */
function isHeadingInHeader(row: PlanRow): boolean {
  const text = squeeze(row.text)
  return (
    text !== '' && !namesActions(row.text) && !row.columns.headerRows.some((header) => header.includes(text))
  )
}

export function isChild(number: RowNumber, of: RowNumber): boolean {
  return number.parts.length > of.parts.length && of.parts.every((part, at) => number.parts[at] === part)
}
