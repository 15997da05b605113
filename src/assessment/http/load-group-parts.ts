import { finalExamsPart } from '../domain/pages/final-exams-part.ts'
import { groupsPart } from '../domain/pages/groups-part.ts'
import { leastTestScore } from '../domain/pages/least-test-score.ts'
import type { PagePart } from '../domain/pages/page-shapes.ts'
import { pairedWavesPart } from '../domain/pages/paired-waves-part.ts'
import { type GroupTotals, joinGroups } from '../domain/results/group-aggregates.ts'
import { areWaves } from '../domain/results/wave-family.ts'
import { listMinimaInForce } from '../storage/catalogue/exam-minima.ts'
import { readGroups, readSchoolWavePairs, readWavePairs } from '../storage/figures/read-groups.ts'
import { readMunicipalityWorks, readSchoolWorks } from '../storage/figures/read-page-works.ts'
import type { WorkWithResults } from '../storage/read-works.ts'
import type { PageCall } from './load-results-page.ts'

/** Parts of a work about groups of pupils, the other form of the exam and the same pupils in another wave; none where it has none. */
export async function loadGroupParts(
  { tx, person }: Pick<PageCall, 'tx' | 'person'>,
  work: Pick<WorkWithResults, 'workId' | 'key' | 'maxScore'>,
  all: readonly WorkWithResults[],
  school?: number,
): Promise<{ readonly groups: readonly GroupTotals[]; readonly parts: readonly PagePart[] }> {
  const organizationIds = school === undefined ? undefined : [school]
  const minima = await listMinimaInForce(tx)
  const groups = joinGroups(await readGroups(tx, { workIds: [work.workId], organizationIds }))
  const minimum = leastTestScore(minima, work.key)
  const waves = all.filter((one) => one.workId === work.workId || areWaves(one, work))
  const pairs = await readWavePairs(tx, {
    workIds: waves.map(({ workId }) => workId),
    organizationId: school,
  })
  const exams = all.filter((one) => one.workId === work.workId || isOtherForm(one, work))
  const isWhole = school === undefined && person.scope.reach === 'municipality'
  const totals =
    exams.length < 2
      ? []
      : isWhole
        ? await readMunicipalityWorks(tx, exams)
        : await readSchoolWorks(tx, exams, organizationIds)
  const parts = [
    groupsPart([{ title: null, maxScore: work.maxScore, minimum, groups }]),
    finalExamsPart(totals, minima),
    pairedWavesPart(waves, pairs),
  ]
  return { groups, parts: parts.filter((part) => part !== null) }
}

/** The same parts of each school that the scope reaches, read once for all of them. */
export async function loadSchoolGroupParts(
  { tx }: Pick<PageCall, 'tx'>,
  work: Pick<WorkWithResults, 'workId' | 'key' | 'maxScore'>,
  all: readonly WorkWithResults[],
): Promise<(organizationId: number) => readonly PagePart[]> {
  const minima = await listMinimaInForce(tx)
  const minimum = leastTestScore(minima, work.key)
  const waves = all.filter((one) => one.workId === work.workId || areWaves(one, work))
  const exams = all.filter((one) => one.workId === work.workId || isOtherForm(one, work))
  const groups = bySchool(await readGroups(tx, { workIds: [work.workId] }))
  const totals = bySchool(exams.length < 2 ? [] : await readSchoolWorks(tx, exams))
  const pairs = bySchool(
    await readSchoolWavePairs(
      tx,
      waves.map(({ workId }) => workId),
    ),
  )
  return (organizationId) => {
    const own = joinGroups(groups.get(organizationId) ?? [])
    const parts = [
      groupsPart([{ title: null, maxScore: work.maxScore, minimum, groups: own }]),
      finalExamsPart(totals.get(organizationId) ?? [], minima),
      pairedWavesPart(waves, pairs.get(organizationId) ?? []),
    ]
    return parts.filter((part) => part !== null)
  }
}

function bySchool<Row extends { readonly organizationId: number }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> {
  return Map.groupBy(rows, ({ organizationId }) => organizationId)
}

type Keyed = Pick<WorkWithResults, 'key'>

const forms = [
  ['ege', 'gve-11'],
  ['oge', 'gve-9'],
] as const

/** ЕГЭ and ГВЭ of one subject and year, ОГЭ and ГВЭ likewise. */
function isOtherForm({ key: one }: Keyed, { key: other }: Keyed): boolean {
  return forms.some(
    (pair) =>
      pair.some((procedure) => procedure === one.procedure) &&
      pair.some((procedure) => procedure === other.procedure) &&
      one.year === other.year &&
      one.subject === other.subject,
  )
}
