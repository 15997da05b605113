import { squeeze } from '../clean-text.ts'
import type { GridRow } from '../grid.ts'
import { isRowNumber } from '../rows/row-number.ts'
import { type ColumnRole, columnRoleOf, isPeriodLabel, mayBeSection } from './column-role.ts'

const MONEY = /финанс|руб|расход|объем|бюджет|стоимост|значени|кбк|показател|план\/факт/

/**
 * Gives each column its role. One column holds the text of the actions; of two that could, the surer one. `labels` are
 * the texts of the lowest header row. Null where the columns are not those of a plan.
 */
export function assignRoles(
  headings: readonly string[],
  labels: readonly string[],
  body: readonly GridRow[],
): ColumnRole[] | null {
  const roles = headings.map((heading, column): ColumnRole => {
    const label = labels[column] || heading
    const over = heading.slice(0, heading.length - label.length)
    if (isPeriodLabel(label) && !MONEY.test(squeeze(over)) && !holdsNumbers(body, column)) {
      return { kind: 'mark', label }
    }
    if (MONEY.test(squeeze(over)) && label !== heading) return { kind: 'extra', heading }
    return columnRoleOf(heading)
  })
  const certain = keepSurest(keepSurest(roles, headings, 'text'), headings, 'result')
  const textAt = certain.findIndex((role) => role.kind === 'text')
  if (textAt < 0) return null

  const named = firstOfEach(certain, headings).map((role, column): ColumnRole => {
    const heading = headings[column] ?? ''
    if (role.kind === 'extra' && column < textAt && mayBeSection(heading)) return { kind: 'section' }
    if (column === 0 && column < textAt && role.kind === 'extra' && holdsRowNumbers(body, column)) {
      return { kind: 'number' }
    }
    return role
  })
  return isPlan(named, headings) ? named : null
}

function keepSurest(
  roles: readonly ColumnRole[],
  headings: readonly string[],
  kind: 'text' | 'result',
): ColumnRole[] {
  let surest = -1
  let best = 0
  roles.forEach((role, column) => {
    if (role.kind === kind && role.certainty > best) {
      best = role.certainty
      surest = column
    }
  })
  return roles.map((role, column) =>
    role.kind === kind && column !== surest ? { kind: 'extra', heading: headings[column] ?? '' } : role,
  )
}

/** A second column of deadlines or performers goes to the extras, unless the two are a beginning and an end. */
function firstOfEach(roles: readonly ColumnRole[], headings: readonly string[]): ColumnRole[] {
  const has = (bound: 'start' | 'end') =>
    roles.some((role) => role.kind === 'deadline' && role.bound === bound)
  const hasBounds = has('start') && has('end')
  const hasDeadline = roles.some((role) => role.kind === 'deadline')
  const seen = new Set<string>()
  return roles.map((role, column): ColumnRole => {
    const extra = { kind: 'extra', heading: headings[column] ?? '' } as const
    if (role.kind === 'mark') return hasDeadline ? extra : role
    if (role.kind !== 'number' && role.kind !== 'deadline' && role.kind !== 'performers') return role
    const key = role.kind === 'deadline' && hasBounds ? `deadline-${role.bound}` : role.kind
    const isSecond = seen.has(key) || (role.kind === 'deadline' && hasBounds && role.bound === null)
    seen.add(key)
    return isSecond ? extra : role
  })
}

/** Not every table with rows is a list of actions: money and indicators have deadlines and people in charge as well. */
function isPlan(roles: readonly ColumnRole[], headings: readonly string[]): boolean {
  const textAt = roles.findIndex((role) => role.kind === 'text')
  const text = roles[textAt]
  const certainty = text?.kind === 'text' ? text.certainty : 0
  const has = (...kinds: ColumnRole['kind'][]) => roles.some((role) => kinds.includes(role.kind))
  const hasDeadline = has('deadline', 'mark', 'deadline-performers')
  const hasPerformers = has('performers', 'deadline-performers')
  const squeezed = headings.map(squeeze)
  const moneyCount = squeezed.filter((heading) => /финанс|руб|кбк|бюджет|внебюдж/.test(heading)).length
  const isMeasured = squeezed.some((heading) => /единиц[аы]?измер|ед\.?изм|значениепоказ/.test(heading))
  const isAboutIndicators =
    certainty < 4 &&
    squeezed.slice(0, textAt + 2).some((heading) => /показател|индикатор|критери/.test(heading))
  if (isAboutIndicators || (isMeasured && !hasDeadline)) return false
  if (moneyCount > 0 && !hasDeadline) return false
  if (moneyCount > 1 && !hasPerformers) return false
  if (hasDeadline && hasPerformers) return certainty >= 2
  return (hasDeadline || hasPerformers) && certainty >= 3
}

function texts(body: readonly GridRow[], column: number): string[] {
  return body
    .slice(0, 60)
    .map((row) => row.cells[column]?.text.trim() ?? '')
    .filter((text) => text !== '')
}

function holdsRowNumbers(body: readonly GridRow[], column: number): boolean {
  const filled = texts(body, column)
  return filled.length > 0 && filled.filter(isRowNumber).length * 2 >= filled.length
}

function holdsNumbers(body: readonly GridRow[], column: number): boolean {
  const filled = texts(body, column)
  return (
    filled.length > 0 &&
    filled.filter((text) => /^[-–]?\d[\d\s.,]*(?:тыс\.?|млн\.?|руб\.?|р\.|%|\s)*$/.test(text)).length * 3 >
      filled.length
  )
}
