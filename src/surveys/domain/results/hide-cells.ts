import { openHiddenParts, type SharedPart } from '#statistics/open-hidden-parts.ts'
import type { Group, Hidden } from '#statistics/suppress.ts'

/** One organisation's answers by the choices of the grouping question. */
export type Line = { readonly key: string; readonly groups: readonly Group[] }

/** What is hidden in a table organisations × groups: whole lines, cells by line, groups in the total. */
export type HiddenTable = {
  readonly lines: ReadonlyMap<string, Hidden>
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Hidden>>
  readonly groups: ReadonlyMap<string, Hidden>
}

type Place = SharedPart & { readonly line: string | null; readonly group: string | null }

/**
 * Which cells and which groups of the total must not be shown, where the total of each shown line, of each shown group and of
 * all is there to be seen. What is small is hidden; then more is hidden, cells before groups and small before large, until
 * nothing small is in a sum of fewer than `threshold` answers that the totals and all that is shown give away, over however
 * many lines and columns. `already` stays hidden; lines are not added to.
 * @source docs/methodology/surveys.md, 2
 */
export function hideCells(lines: readonly Line[], threshold: number, already: HiddenTable): HiddenTable {
  const places = placesOf(lines)
  const isHiddenAlready = ({ line, group }: Place) => {
    if (line === null) return already.groups.has(group ?? '')
    if (group === null) return already.lines.has(line)
    return already.cells.get(line)?.has(group) === true
  }
  const isSmall = ({ count }: Place) => count < threshold
  const hidden = places.filter((one) => isHiddenAlready(one) || (isSmall(one) && one.group !== null))
  const away = new Set(hidden)
  const shown = new Set(places.filter((one) => one.group !== null && !away.has(one)))
  const parts = openHiddenParts()
  for (const one of hidden) parts.hide(one)
  for (const one of hidden.filter(isSmall)) {
    for (;;) {
      const side = parts.givenAwayBy(one, threshold)
      if (!side) break
      const next = [...shown].filter(({ from, to }) => side.has(from) !== side.has(to)).toSorted(bySize)[0]
      // Nothing is left beside the total of all, which is shown only where it is large enough.
      if (!next) break
      shown.delete(next)
      hidden.push(next)
      parts.hide(next)
    }
  }
  return tableOf(hidden, { already, isSmall })
}

/** Each number is part of two sums: an organisation of all and of its line, a cell of its line and column, a group of all. */
function placesOf(lines: readonly Line[]): readonly Place[] {
  const cells = lines.flatMap(({ key: line, groups }) =>
    groups.map(({ key: group, count }) => ({ line, group, count })),
  )
  const sumBy = (key: 'line' | 'group') =>
    [...Map.groupBy(cells, (cell) => cell[key])].map(([name, some]) => ({
      name,
      count: some.reduce((sum, { count }) => sum + count, 0),
    }))
  return [
    ...sumBy('line').map(({ name, count }) => ({
      line: name,
      group: null,
      count,
      from: 'all',
      to: `line ${name}`,
    })),
    ...cells.map((cell) => ({ ...cell, from: `line ${cell.line}`, to: `group ${cell.group}` })),
    ...sumBy('group').map(({ name, count }) => ({
      line: null,
      group: name,
      count,
      from: `group ${name}`,
      to: 'groups',
    })),
  ].filter(({ count }) => count > 0)
}

/** Cells before groups of the total, the smallest first; of one size in the order of their keys. */
function bySize(a: Place, b: Place): number {
  if ((a.line === null) !== (b.line === null)) return a.line === null ? 1 : -1
  return a.count - b.count || (`${a.line} ${a.group}` < `${b.line} ${b.group}` ? -1 : 1)
}

function tableOf(
  hidden: readonly Place[],
  { already, isSmall }: { readonly already: HiddenTable; readonly isSmall: (one: Place) => boolean },
): HiddenTable {
  const cells = new Map<string, Map<string, Hidden>>()
  const groups = new Map<string, Hidden>()
  for (const one of hidden) {
    const { line, group } = one
    if (group === null) continue
    if (line === null) {
      groups.set(group, already.groups.get(group) ?? (isSmall(one) ? 'small' : 'beside'))
      continue
    }
    const own = cells.get(line) ?? new Map<string, Hidden>()
    cells.set(
      line,
      own.set(group, already.cells.get(line)?.get(group) ?? (isSmall(one) ? 'small' : 'beside')),
    )
  }
  return { lines: already.lines, cells, groups }
}
