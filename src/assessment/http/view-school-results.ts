import { countPairs } from '../domain/figures/journal-table.ts'
import { groupsPart } from '../domain/pages/groups-part.ts'
import { leastTestScore } from '../domain/pages/least-test-score.ts'
import { medalsPart } from '../domain/pages/medals-part.ts'
import { pairedWavesPart } from '../domain/pages/paired-waves-part.ts'
import { byWork, earlierOf } from '../domain/pages/work-totals.ts'
import { joinGroups } from '../domain/results/group-aggregates.ts'
import { mayShowTotal } from '../domain/results/shown-to-school.ts'
import { type WorkAggregate, withoutPart } from '../domain/results/work-aggregate.ts'
import { sayAboutWork } from '../domain/sentences/say-about-work.ts'
import { titleBesideOthers, workTitle } from '../domain/work-title.ts'
import type { SchoolCard, SchoolWorkView } from '../results-contract.ts'
import { listMinimaInForce } from '../storage/catalogue/exam-minima.ts'
import { readSchoolAggregates, readWorkTotals } from '../storage/figures/read-aggregates.ts'
import { readGroups, readMedals, readWavePairs } from '../storage/figures/read-groups.ts'
import { readSources } from '../storage/read-sources.ts'
import { listWorksWithResults } from '../storage/read-works.ts'
import { type PageCall, requireOwn, whoseWords } from './load-results-page.ts'
import { hasMarks, viewAggregate, viewMarks, viewSources } from './view-aggregates.ts'

/** All works of a school, each beside the other schools and beside the school's own year before. */
export async function viewSchoolResults(call: PageCall, organizationId: number): Promise<SchoolCard> {
  const { tx, person } = call
  requireOwn(person, organizationId)
  const name = await whoseWords(call, organizationId)
  const own = await readSchoolAggregates(tx, { organizationIds: [organizationId] })
  const workIds = own.map(({ workId }) => workId)
  const known = (await listWorksWithResults(tx)).filter(({ workId }) => workIds.includes(workId))
  const totals = new Map((await readWorkTotals(tx, workIds)).map((total) => [total.workId, total]))
  const sources = Map.groupBy(await readSources(tx, workIds, [organizationId]), ({ workId }) => workId)
  const minima = await listMinimaInForce(tx)
  const works = known.flatMap((work) => {
    const aggregate = own.find(({ workId }) => workId === work.workId)
    return aggregate ? [{ ...work, aggregate }] : []
  })
  const views = works.map((work): SchoolWorkView => {
    const { workId, key, maxScore, aggregate } = work
    const total = totals.get(workId)
    const isWhole = person.scope.reach === 'municipality'
    const others = total && total.schools > 1 ? withoutPart(total, aggregate) : null
    const mayShow = total !== undefined && (isWhole || mayShowTotal(total.schools, 1))
    const shownOthers = mayShow ? others : null
    const earlier = earlierOf(works, work)?.aggregate ?? null
    return {
      ...{ workId, key, title: titleBesideOthers(work), maxScore },
      own: viewAggregate(aggregate),
      others: shownOthers && viewMarks(shownOthers),
      sources: [...viewSources(sources.get(workId) ?? [])],
      sentences: sayOf(aggregate, shownOthers, earlier, leastTestScore(minima, key)),
    }
  })
  const groups = Map.groupBy(
    await readGroups(tx, { workIds, organizationIds: [organizationId] }),
    ({ workId }) => workId,
  )
  const parts = [
    groupsPart(
      known.map(({ workId, key, maxScore }) => ({
        ...{ title: workTitle(key), maxScore, minimum: leastTestScore(minima, key) },
        groups: joinGroups(groups.get(workId) ?? []),
      })),
    ),
    medalsPart(await readMedals(tx, { organizationId })),
    pairedWavesPart(known, await readWavePairs(tx, { workIds, organizationId })),
  ]
  return {
    organizationId,
    name,
    parts: parts.filter((part) => part !== null),
    works: views.toSorted((one, other) => other.key.year - one.key.year || byWork(one, other)),
  }
}

function sayOf(
  own: WorkAggregate,
  others: WorkAggregate | null,
  earlier: WorkAggregate | null,
  minimum: number | null,
): SchoolWorkView['sentences'] {
  return sayAboutWork({
    participants: own.participants,
    absent: own.absent,
    ...(hasMarks(own) ? { marks: own.marks } : {}),
    ...(earlier && hasMarks(earlier) ? { earlierMarks: earlier.marks } : {}),
    ...(others && hasMarks(others)
      ? { reference: { kind: 'municipality' as const, marks: others.marks } }
      : {}),
    ...(countPairs(own.journal) > 0 ? { journal: own.journal } : {}),
    ...(minimum !== null && own.testScores.length > 0
      ? { ege: { testScores: own.testScores, minimum } }
      : {}),
  })
}
