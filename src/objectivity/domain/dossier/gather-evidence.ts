import type { OfficialRow } from '../official-lists.ts'
import type { CellResult, RunSummary, RunWork, SchoolResult } from '../stored/run-shapes.ts'
import type { Evidence, EvidenceCell } from './evidence.ts'

export type RunOfEvidence = {
  readonly q: number
  readonly method: string
  readonly dataPrint: string
  readonly screenedOn: string
  readonly works: readonly RunWork[]
  readonly summary: RunSummary
}

/** A school's part of a run, with signs first; what the official lists say stands beside. */
export function gatherEvidence(
  run: RunOfEvidence,
  school: SchoolResult,
  cells: readonly CellResult[],
  { official, leftOut }: { readonly official: readonly OfficialRow[]; readonly leftOut: readonly string[] },
): Evidence {
  const works = new Map(run.works.map((work) => [work.workId, work]))
  const ordinary = new Map(run.summary.histograms.map(({ workId, counts }) => [workId, counts]))
  const shown = cells.flatMap((cell): readonly EvidenceCell[] => {
    const work = works.get(cell.workId)
    if (!work) return []
    const { tested, absent, p, isNamed, counts, totals } = cell
    const known = ordinary.get(cell.workId) ?? []
    return [{ work, tested, absent, p, isNamed, counts, totals, ordinary: counts.length > 0 ? known : [] }]
  })
  return {
    screenedOn: run.screenedOn,
    method: run.method,
    dataPrint: run.dataPrint,
    q: run.q,
    canName: run.summary.canName,
    tier: school.tier,
    tested: school.tested,
    tooLittle: school.tooLittle,
    markers: school.markers,
    rules: school.rules,
    cells: shown.toSorted(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) ||
        Number(b.counts.length > 0) - Number(a.counts.length > 0) ||
        b.work.year - a.work.year ||
        a.work.title.localeCompare(b.work.title, 'ru', { numeric: true }),
    ),
    official: official
      .filter(({ organizationId, markers }) => organizationId === school.organizationId && markers.length > 0)
      .map(({ year, markers }) => ({ year, markers })),
    leftOut,
  }
}
