import { type Hidden, suppress } from '#statistics/suppress.ts'
import { itemsOf } from '../questionnaire/items.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { SurveyAnswers } from '../questionnaire/survey-answers.ts'
import { type HiddenTable, hideCells, type Line } from './hide-cells.ts'
import { type AnsweredGroup, hideItems } from './hide-items.ts'
import { groupItem } from './tabulate.ts'

export type HiddenResults = {
  readonly organizations: ReadonlyMap<string, Hidden>
  /** Choices of the grouping question where all organisations are counted together. */
  readonly groups: ReadonlyMap<string, Hidden>
  readonly groupsOf: (organization: string) => ReadonlyMap<string, Hidden>
  readonly itemsOf: (organization: string) => ReadonlySet<string>
  readonly itemsOfGroup: (group: string) => ReadonlySet<string>
  readonly itemsOfCell: (organization: string, group: string) => ReadonlySet<string>
}

/**
 * Everything that must not be shown to one who sees all organisations with their totals: organisations, groups, groups in an
 * organisation, and items in each of them. An item is covered in the table organisations × groups of those who answered it:
 * its lines, its groups and its cells are taken together.
 * @source docs/methodology/surveys.md, 2
 */
export function hideResults(
  questionnaire: Questionnaire,
  organizations: readonly AnsweredGroup[],
  threshold: number,
): HiddenResults {
  const counts = organizations.map(({ key, answers }) => ({ key, count: answers.length }))
  const hidden = suppress(counts, threshold)
  const itemsOfLine = hideItems(questionnaire, organizations, threshold, hidden)
  const grouping = groupItem(questionnaire)
  const groupOf = (one: SurveyAnswers) => String((grouping && one[grouping.key]) ?? '')
  const everybody = organizations.flatMap(({ answers }) => answers)
  const groups = [...Map.groupBy(everybody, groupOf)].map(([key, answers]) => ({ key, answers }))
  const whole = grouping
    ? hideGroups(linesOf(organizations, groupOf), threshold, hidden)
    : { lines: hidden, groups: none, cells: new Map<string, ReadonlyMap<string, Hidden>>() }
  const itemsInTotal = hideItems(questionnaire, groups, threshold, whole.groups)
  const byItem = new Map(
    itemsOf(questionnaire).map(({ key: item }) => {
      const answered = organizations.map(({ key, answers }) => ({
        key,
        answers: answers.filter((one) => one[item] !== undefined),
      }))
      const beside = (keys: readonly string[]) => keys.map((key) => [key, 'beside' as const] as const)
      const already: HiddenTable = {
        lines: new Map([
          ...hidden,
          ...beside(organizations.flatMap(({ key }) => (itemsOfLine(key).has(item) ? [key] : []))),
        ]),
        groups: new Map([
          ...whole.groups,
          ...beside(groups.flatMap(({ key }) => (itemsInTotal(key).has(item) ? [key] : []))),
        ]),
        cells: whole.cells,
      }
      return [item, grouping ? hideCells(linesOf(answered, groupOf), threshold, already) : already] as const
    }),
  )
  const itemsWhere = (isHidden: (table: HiddenTable) => boolean | undefined) =>
    new Set([...byItem].flatMap(([item, table]) => (isHidden(table) ? [item] : [])))
  return {
    organizations: hidden,
    groups: whole.groups,
    groupsOf: (key) => whole.cells.get(key) ?? none,
    itemsOf: itemsOfLine,
    itemsOfGroup: (key) => itemsWhere((table) => table.groups.has(key)),
    itemsOfCell: (line, group) => itemsWhere((table) => table.cells.get(line)?.has(group)),
  }
}

const none: ReadonlyMap<string, Hidden> = new Map()

/** Where an organisation or a group is hidden as a whole, there is no cell to show either. */
function hideGroups(
  lines: readonly Line[],
  threshold: number,
  hiddenLines: ReadonlyMap<string, Hidden>,
): HiddenTable {
  const counts = new Map<string, number>()
  for (const { key, count } of lines.flatMap(({ groups }) => groups))
    counts.set(key, (counts.get(key) ?? 0) + count)
  const groups = suppress(
    [...counts].map(([key, count]) => ({ key, count })),
    threshold,
  )
  const cells = lines.map((line) => {
    const away = line.groups.filter((group) => hiddenLines.has(line.key) || groups.has(group.key))
    return [line.key, new Map(away.map(({ key }) => [key, 'beside' as const]))] as const
  })
  return hideCells(lines, threshold, { lines: hiddenLines, groups, cells: new Map(cells) })
}

function linesOf(
  organizations: readonly AnsweredGroup[],
  groupOf: (answers: SurveyAnswers) => string,
): readonly Line[] {
  return organizations.map(({ key, answers }) => ({
    key,
    groups: [...Map.groupBy(answers, groupOf)].map(([group, some]) => ({ key: group, count: some.length })),
  }))
}
