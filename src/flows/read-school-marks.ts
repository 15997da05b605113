import { countPairs, type JournalTable } from '#assessment/domain/figures/journal-table.ts'
import { type MarkCounts, marks } from '#assessment/domain/figures/mark-counts.ts'
import { titleBesideOthers } from '#assessment/domain/work-title.ts'
import { readSchoolAggregates, readWorkTotals } from '#assessment/storage/figures/read-aggregates.ts'
import { listWorksWithResults } from '#assessment/storage/figures/read-roll.ts'
import type { MarkedWork } from '#objectivity/domain/dossier/results-beside.ts'
import { screenedProcedures } from '#objectivity/domain/screened-procedures.ts'
import type { KnownPairs } from '#objectivity/http/neighbours-port.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** Marks of ОГЭ and ВПР beside those of the journal, by schools and works; works without journal marks are left out. */
export async function readMarkPairs(tx: Tx): Promise<readonly KnownPairs[]> {
  const works = await listWorksWithResults(tx, ['oge', 'vpr'])
  const known = new Map(works.map(({ workId, key }) => [workId, key]))
  const rows = await readSchoolAggregates(tx, { workIds: works.map(({ workId }) => workId) })
  return rows.flatMap(({ organizationId, workId, journal }) => {
    const key = known.get(workId)
    const pairs = countPairs(journal)
    if (!key || pairs === 0) return []
    return [
      {
        ...{ organizationId, pairs, year: key.year },
        procedure: key.procedure === 'oge' ? ('oge' as const) : ('vpr' as const),
        lower: countPairs(journal, (mark, own) => mark < own),
        higher: countPairs(journal, (mark, own) => mark > own),
        lowerByTwo: countPairs(journal, (mark, own) => own - mark >= 2),
        markSum: sumOver(journal, (mark) => mark),
        journalSum: sumOver(journal, (_, own) => own),
      },
    ]
  })
}

function sumOver(table: JournalTable, value: (mark: number, journal: number) => number): number {
  let sum = 0
  for (const mark of marks) {
    for (const journal of marks) sum += table.counts[mark][journal] * value(mark, journal)
  }
  return sum
}

/** Marks of the school beside those of the other schools together; a school's own people know the whole as well. */
export async function readMarkedWorks(tx: Tx, organizationId: number): Promise<readonly MarkedWork[]> {
  const works = await listWorksWithResults(tx, [...screenedProcedures, 'oge'])
  const workIds = works.map(({ workId }) => workId)
  const own = await readSchoolAggregates(tx, { workIds, organizationIds: [organizationId] })
  const totals = new Map((await readWorkTotals(tx, workIds)).map((one) => [one.workId, one.marks]))
  const known = new Map(works.map((work) => [work.workId, work]))
  return own.flatMap(({ workId, marks: counts }) => {
    const work = known.get(workId)
    const all = totals.get(workId)
    if (!work || !all) return []
    const { key, season } = work
    return [
      {
        ...{ workId, key, season, title: titleBesideOthers(work) },
        ...{ tested: markedOf(counts), good: goodOf(counts) },
        othersTested: markedOf(all) - markedOf(counts),
        othersGood: goodOf(all) - goodOf(counts),
      },
    ]
  })
}

function markedOf(counts: MarkCounts): number {
  return marks.reduce((sum, mark) => sum + counts[mark], 0)
}

function goodOf(counts: MarkCounts): number {
  return counts[4] + counts[5]
}
