import type { CatalogueWork } from '../domain/catalogue/catalogue-work.ts'
import { findWork } from '../domain/catalogue/find-work.ts'
import { writeWorkAddress } from '../domain/catalogue/work-address.ts'
import { mayCompare } from '../domain/comparison/may-compare.ts'
import { itemCompletion } from '../domain/figures/item-completion.ts'
import { countPairs } from '../domain/figures/journal-table.ts'
import { sayGroups } from '../domain/pages/groups-part.ts'
import { leastTestScore } from '../domain/pages/least-test-score.ts'
import { earlierOf } from '../domain/pages/work-totals.ts'
import { type ItemResult, itemResults } from '../domain/results/item-groups.ts'
import { mayShowTotal, totalHidden } from '../domain/results/shown-to-school.ts'
import {
  addAggregates,
  nothingAggregated,
  type WorkAggregate,
  withoutPart,
} from '../domain/results/work-aggregate.ts'
import { sayAboutWork } from '../domain/sentences/say-about-work.ts'
import { isAlwaysOfSpring } from '../domain/work-season.ts'
import { workTitle } from '../domain/work-title.ts'
import { refuse } from '../refusals.ts'
import type { WorkCard, WorkItemView } from '../results-contract.ts'
import { listWorksInForce } from '../storage/catalogue/catalogue-works.ts'
import { listMinimaInForce } from '../storage/catalogue/exam-minima.ts'
import { readSchoolAggregates, readWorkTotals } from '../storage/figures/read-aggregates.ts'
import { readItemTotals, readSchoolItems } from '../storage/figures/read-item-aggregates.ts'
import { readSources } from '../storage/read-sources.ts'
import { listWorksWithResults, type WorkWithResults } from '../storage/read-works.ts'
import { loadGroupParts } from './load-group-parts.ts'
import type { PageCall } from './load-results-page.ts'
import { hasMarks, viewAggregate, viewSources } from './view-aggregates.ts'
import { viewSchoolRows } from './view-school-rows.ts'

/** The page of a work: of the municipality, or of the person's own schools beside the others. */
export async function viewWork(call: PageCall, workId: number): Promise<WorkCard> {
  const { tx, today, port, person } = call
  const all = await listWorksWithResults(tx)
  const work = all.find((one) => one.workId === workId)
  const [total] = await readWorkTotals(tx, [workId])
  if (!work || !total) throw refuse('assessment/work-not-found')
  const { key } = work
  const isWhole = person.scope.reach === 'municipality'
  const schools = await readSchoolAggregates(tx, { workIds: [workId] })
  const own = isWhole ? nothingAggregated : addAggregates(schools)
  const mayShow =
    isWhole || mayShowTotal(total.schools, schools.filter(({ participants }) => participants > 0).length)
  const shown = isWhole ? total : own
  const others = isWhole || !mayShow ? null : withoutPart(total, own)
  const catalogue = findWork(await listWorksInForce(tx), key)
  const minimum = leastTestScore(await listMinimaInForce(tx), key)
  const items = await readItems(
    call,
    work,
    isWhole,
    mayShow,
    schools.map(({ organizationId }) => organizationId),
  )
  const views = items.results.map((item) => viewItem(item, work, catalogue, items.beside))
  const earlier = await readEarlier(call, all, work, isWhole)
  const parts = await readSources(tx, [workId])
  const sources = viewSources(parts)
  const more = await loadGroupParts(call, work, all)
  const rating = mayCompare('table-of-schools', { procedure: key.procedure })
  return {
    workId,
    key,
    title: workTitle(key),
    written: viewWritten(work),
    maxScore: work.maxScore,
    catalogue: catalogue && {
      address: writeWorkAddress(catalogue.key),
      source: catalogue.source,
      isConfirmed: catalogue.status === 'confirmed',
    },
    about: isWhole ? 'municipality' : 'own',
    schoolCount: isWhole ? total.schools : schools.length,
    shown: viewAggregate(shown),
    others: others && viewAggregate(others),
    othersHidden: mayShow ? null : totalHidden,
    earlier: earlier && { workId: earlier.workId, year: earlier.year, marks: earlier.marks },
    items: views,
    borders: (catalogue?.scale?.bands ?? [])
      .toSorted((one, other) => one.from - other.from)
      .slice(1)
      .map(({ from, mark }) => ({ from, mark })),
    minimum,
    schools: viewSchoolRows(schools, {
      names: await port.readNames(tx, today),
      minimum,
      sourcesOf: Map.groupBy(parts, ({ organizationId }) => organizationId),
      placeOf: new Map(sources.map(({ importId }, at) => [importId, at])),
    }),
    noRating: rating.allowed ? null : rating.reason,
    sources,
    parts: [...more.parts],
    sentences: [
      ...sayOf(shown, { others, earlier, items: items.results, views, minimum }),
      ...sayGroups(more.groups),
    ],
  }
}

function viewWritten({ key, season, told, seasonVersion }: WorkWithResults): WorkCard['written'] {
  if (isAlwaysOfSpring(key)) return { season, by: 'usual', said: null, version: null }
  const by = told.said ? 'person' : told.inFile ? 'file' : season ? 'usual' : null
  return { season, by, said: told.said, version: seasonVersion }
}

async function readItems(
  { tx }: PageCall,
  { workId, items }: WorkWithResults,
  isWhole: boolean,
  mayShow: boolean,
  organizationIds: readonly number[],
): Promise<{ readonly results: readonly ItemResult[]; readonly beside: readonly ItemResult[] }> {
  const totals = mayShow ? itemResults(items, await readItemTotals(tx, workId)) : []
  if (isWhole) return { results: totals, beside: [] }
  return {
    results: itemResults(items, await readSchoolItems(tx, [workId], organizationIds)),
    beside: totals,
  }
}

function viewItem(
  { sums, byMark }: ItemResult,
  work: WorkWithResults,
  catalogue: CatalogueWork | null,
  beside: readonly ItemResult[],
): WorkItemView {
  const { label } = sums
  const described = catalogue?.items.find((item) => item.label === label)
  const written = work.items.find((item) => item.label === label)
  const theirs = beside.find((one) => one.sums.label === label)
  return {
    ...sums,
    byMark,
    difficulty: described?.difficulty ?? written?.difficulty ?? null,
    content: described?.content ?? [],
    skill: described?.skill ?? null,
    beside: theirs ? itemCompletion(theirs.sums).value : null,
  }
}

async function readEarlier(
  { tx }: PageCall,
  all: readonly WorkWithResults[],
  work: WorkWithResults,
  isWhole: boolean,
) {
  const before = earlierOf(all, work)
  if (!before) return null
  const { workId, key } = before
  const found = isWhole
    ? (await readWorkTotals(tx, [workId]))[0]
    : addAggregates(await readSchoolAggregates(tx, { workIds: [workId] }))
  return found && hasMarks(found) ? { workId, year: key.year, marks: found.marks } : null
}

function sayOf(
  shown: WorkAggregate,
  {
    others,
    earlier,
    items,
    views,
    minimum,
  }: {
    readonly others: WorkAggregate | null
    readonly earlier: { readonly marks: WorkAggregate['marks'] } | null
    readonly items: readonly ItemResult[]
    readonly views: readonly WorkItemView[]
    readonly minimum: number | null
  },
): WorkCard['sentences'] {
  return sayAboutWork({
    participants: shown.participants,
    absent: shown.absent,
    ...(hasMarks(shown) ? { marks: shown.marks } : {}),
    ...(earlier ? { earlierMarks: earlier.marks } : {}),
    ...(others && hasMarks(others)
      ? { reference: { kind: 'municipality' as const, marks: others.marks } }
      : {}),
    ...(countPairs(shown.journal) > 0 ? { journal: shown.journal } : {}),
    items: items.map((item, at) => ({
      ...item,
      difficulty: views[at]?.difficulty ?? null,
      content: views[at]?.content ?? [],
    })),
    ...(minimum !== null && shown.testScores.length > 0
      ? { ege: { testScores: shown.testScores, minimum } }
      : {}),
  })
}
