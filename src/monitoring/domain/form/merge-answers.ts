import { type AnswerRow, type Answers, isRows } from './answers.ts'

/**
 * Two people wrote over the same answers: what `mine` changed since `base` is put over `theirs`, cell by cell; what only they
 * changed stays theirs. A row one took out is out; a row either added is there.
 */
export function mergeAnswers(base: Answers, mine: Answers, theirs: Answers): Answers {
  const taken = mergeKeys(base.taken ?? {}, mine.taken ?? {}, theirs.taken ?? {})
  return {
    values: mergeKeys(base.values, mine.values, theirs.values, mergeValue),
    explanations: mergeKeys(base.explanations, mine.explanations, theirs.explanations),
    ...(Object.keys(taken).length > 0 && { taken }),
  }
}

type Value = Answers['values'][string]
type Held<Kind> = Kind | undefined

function mergeKeys<Kind>(
  base: Readonly<Record<string, Kind>>,
  mine: Readonly<Record<string, Kind>>,
  theirs: Readonly<Record<string, Kind>>,
  merge: (base: Held<Kind>, mine: Kind, theirs: Kind) => Kind = (_, own) => own,
): Record<string, Kind> {
  const merged = new Map(Object.entries(theirs))
  for (const key of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    const [before, own, other] = [base[key], mine[key], theirs[key]]
    if (isSame(before, own)) continue
    if (own === undefined) merged.delete(key)
    else merged.set(key, other === undefined ? own : merge(before, own, other))
  }
  return Object.fromEntries(merged)
}

function mergeValue(base: Held<Value>, mine: Value, theirs: Value): Value {
  if (!isRows(mine) || !isRows(theirs)) return mine
  const before = new Map((base !== undefined && isRows(base) ? base : []).map((row) => [row.key, row]))
  const own = new Map(mine.map((row) => [row.key, row]))
  const kept = theirs.flatMap((row): AnswerRow[] => {
    const changed = own.get(row.key)
    if (changed === undefined) return before.has(row.key) ? [] : [row]
    return [{ key: row.key, cells: mergeKeys(before.get(row.key)?.cells ?? {}, changed.cells, row.cells) }]
  })
  const there = new Set(theirs.map(({ key }) => key))
  // A row they took out stays out unless it was changed here.
  const added = mine.filter((row) => !there.has(row.key) && !isSame(before.get(row.key), row))
  return [...kept, ...added]
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
