import { isMark, type Mark, marks } from './mark-counts.ts'

/** How many pupils have which mark of the work beside which mark in the journal. */
export type JournalTable = {
  /** [mark of the work][mark in the journal] */
  readonly counts: Readonly<Record<Mark, Readonly<Record<Mark, number>>>>
  /** With a mark of the work and none in the journal: in no share below. */
  readonly withoutJournal: number
}

export const noJournalTable: JournalTable = tableOf(() => 0, 0)

export function tableOf(count: (mark: Mark, journal: Mark) => number, withoutJournal: number): JournalTable {
  const row = (mark: Mark) => ({
    2: count(mark, 2),
    3: count(mark, 3),
    4: count(mark, 4),
    5: count(mark, 5),
  })
  return { counts: { 2: row(2), 3: row(3), 4: row(4), 5: row(5) }, withoutJournal }
}

/** @param pairs mark of the work and mark in the journal; who has no mark of the work is left out. */
export function compareMarks(
  pairs: readonly (readonly [mark: number | null, journal: number | 'none' | null])[],
): JournalTable {
  const counted = new Map<string, number>()
  let withoutJournal = 0
  for (const [mark, journal] of pairs) {
    if (mark === null || !isMark(mark)) continue
    if (typeof journal !== 'number' || !isMark(journal)) withoutJournal++
    else counted.set(`${mark} ${journal}`, (counted.get(`${mark} ${journal}`) ?? 0) + 1)
  }
  return tableOf((mark, journal) => counted.get(`${mark} ${journal}`) ?? 0, withoutJournal)
}

/** @param columns arrays of equal length, the way the database keeps them; a journal mark of 0 is none. */
export function journalTableFromArrays(columns: {
  readonly marks: readonly number[]
  readonly journalMarks: readonly number[]
  readonly counts: readonly number[]
}): JournalTable {
  const counted = new Map<string, number>()
  let withoutJournal = 0
  for (const [at, mark] of columns.marks.entries()) {
    const journal = columns.journalMarks[at] ?? 0
    const count = columns.counts[at] ?? 0
    if (!isMark(mark)) continue
    if (!isMark(journal)) withoutJournal += count
    else counted.set(`${mark} ${journal}`, (counted.get(`${mark} ${journal}`) ?? 0) + count)
  }
  return tableOf((mark, journal) => counted.get(`${mark} ${journal}`) ?? 0, withoutJournal)
}

export function addJournalTables(one: JournalTable, other: JournalTable): JournalTable {
  return tableOf(
    (mark, journal) => one.counts[mark][journal] + other.counts[mark][journal],
    one.withoutJournal + other.withoutJournal,
  )
}

/** Pupils whose pair fulfils the condition. */
export function countPairs(
  table: JournalTable,
  condition: (mark: Mark, journal: Mark) => boolean = () => true,
): number {
  let sum = 0
  for (const mark of marks) {
    for (const journal of marks) if (condition(mark, journal)) sum += table.counts[mark][journal]
  }
  return sum
}
