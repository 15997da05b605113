import { type Group, type Hidden, suppress } from '#statistics/suppress.ts'

/** One organisation's answers by the choices of the grouping question. */
export type Line = { readonly key: string; readonly groups: readonly Group[] }

/**
 * Which cells of the table organisations × groups must not be shown, where both totals are. A hidden cell must not be the
 * total of its line less the rest, nor the total of its group less the other organisations: lines and groups are covered in
 * turn until nothing changes. An organisation or a group that is hidden as a whole has no cell to show.
 */
export function hideCells(
  lines: readonly Line[],
  threshold: number,
  {
    hiddenLines,
    hiddenGroups,
  }: {
    readonly hiddenLines: ReadonlyMap<string, Hidden>
    readonly hiddenGroups: ReadonlyMap<string, Hidden>
  },
): (line: string) => ReadonlyMap<string, Hidden> {
  const hidden = new Map<string, ReadonlyMap<string, Hidden>>(
    lines.map(({ key, groups }) => [
      key,
      new Map(
        groups
          .filter((group) => hiddenLines.has(key) || hiddenGroups.has(group.key))
          .map((group) => [group.key, 'beside' as const]),
      ),
    ]),
  )
  const of = (line: string) => hidden.get(line) ?? new Map<string, Hidden>()
  const groupKeys = [...new Set(lines.flatMap(({ groups }) => groups.map(({ key }) => key)))]
  const size = () => lines.reduce((sum, { key }) => sum + of(key).size, 0)
  let before: number
  do {
    before = size()
    for (const { key, groups } of lines) {
      if (!hiddenLines.has(key)) hidden.set(key, suppress(groups, threshold, of(key)))
    }
    for (const group of groupKeys.filter((key) => !hiddenGroups.has(key))) {
      const column = lines.map(({ key, groups }) => ({
        key,
        count: groups.find((one) => one.key === group)?.count ?? 0,
      }))
      const there = new Map(lines.flatMap(({ key }) => [[key, of(key).get(group)]] as const))
      const already = new Map([...there].flatMap(([key, why]) => (why ? [[key, why] as const] : [])))
      for (const [line, why] of suppress(column, threshold, already)) {
        hidden.set(line, new Map([...of(line), [group, of(line).get(group) ?? why]]))
      }
    }
  } while (size() > before)
  return of
}
