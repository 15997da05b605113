import { partWords } from '#kernel/number-words.ts'
import { medalCounts, ogeCounts, vprCounts, vprMarkCounts } from '../domain/indices/gather-counts.ts'
import { type IndexKey, indexKeys } from '../domain/indices/index-formula.ts'
import type { IndexCounts } from '../domain/indices/index-variables.ts'
import { levelCounts } from '../domain/indices/level-counts.ts'
import { addCounts, medalTail, referenceFor } from '../domain/indices/medal-tail.ts'
import { shippedIndices } from '../domain/indices/shipped-indices.ts'
import { weighIndex } from '../domain/indices/weigh-index.ts'
import type { IndexEditionView, IndexView, IndicesView } from '../indices-contract.ts'
import { type IndexEdition, listIndexEditions } from '../storage/index-editions.ts'
import { findCellSigns, findCellTotals } from '../storage/run-results.ts'
import { listRuns } from '../storage/runs.ts'
import { readMedalRows } from './medal-rows.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { byName, type ReadCall, readNames } from './whose-rows.ts'

type Counted = {
  readonly bySchool: ReadonlyMap<number, IndexCounts>
  readonly basis: string
  readonly chanceOf: (organizationId: number) => number | null
}

/** The indices of a year, the newest with anything to count unless one is asked for. */
export async function viewIndices(
  port: NeighboursPort,
  call: ReadCall,
  asked: number | undefined,
): Promise<IndicesView> {
  const { tx, today } = call
  const medals = await readMedalRows(port, tx)
  const pairs = await port.readMarkPairs(tx)
  const runs = (await listRuns(tx)).filter(({ state }) => state === 'done')
  const years = [
    ...new Set([
      ...medals.map(({ year }) => year),
      ...pairs.map(({ year }) => year),
      ...runs.flatMap(({ works }) => works.map(({ year }) => year)),
    ]),
  ].sort((a, b) => b - a)
  const year = asked ?? years[0] ?? Number(today.slice(0, 4))
  const ofYear = (procedure: 'oge' | 'vpr') =>
    pairs.filter((one) => one.procedure === procedure && one.year === year)
  const counted: Readonly<Record<IndexKey, Counted>> = {
    medals: countMedals(medals, year),
    oge: {
      bySchool: ogeCounts(ofYear('oge')),
      basis:
        ofYear('oge').length > 0
          ? `По отметкам ОГЭ ${year} года рядом с годовыми.`
          : `В результатах ОГЭ ${year} года нет годовых отметок: загрузите файл, в котором они стоят рядом.`,
      chanceOf: () => null,
    },
    vpr: await countVpr(port, call, { year, runs, pairs: ofYear('vpr') }),
    'vpr-mark': {
      bySchool: vprMarkCounts(ofYear('vpr')),
      basis:
        ofYear('vpr').length > 0
          ? `По отметкам ВПР ${year} года рядом с журналом, все работы вместе.`
          : `В результатах ВПР ${year} года нет отметок журнала: загрузите файл, в котором они стоят рядом.`,
      chanceOf: () => null,
    },
    'vpr-level': await countLevels(port, call, { year, runs }),
  }
  const names = await readNames(port, call)
  const editions = await listIndexEditions(tx)
  return {
    year,
    years: years.includes(year) ? years : [year, ...years].sort((a, b) => b - a),
    indices: indexKeys.map((key) => viewIndex(key, counted[key], editions, names)),
  }
}

function viewIndex(
  key: IndexKey,
  { bySchool, basis, chanceOf }: Counted,
  all: readonly IndexEdition[],
  names: ReadonlyMap<number, string>,
): IndexView {
  const own = all.filter(({ indexKey }) => indexKey === key).map(viewEdition)
  const shipped: IndexEditionView = {
    ...shippedIndices[key],
    ...{ edition: 0, authorName: null, madeOn: null },
  }
  const [inForce = shipped, ...former] = own
  const { schools, together } = weighIndex(key, inForce, bySchool)
  return {
    key,
    inForce,
    former: own.length > 0 ? [...former, shipped] : [],
    basis,
    together,
    schools: schools
      .map((one) => ({
        ...one,
        organizationName: names.get(one.organizationId) ?? `Организация ${one.organizationId}`,
        chance: chanceOf(one.organizationId),
      }))
      .sort(byName),
  }
}

export function viewEdition({ indexKey: _, ...edition }: IndexEdition): IndexEditionView {
  return edition
}

type MedalRows = Awaited<ReturnType<typeof readMedalRows>>

function countMedals(rows: MedalRows, year: number): Counted {
  const schools = rows.flatMap(({ organizationId, ...row }) =>
    organizationId === null ? [] : [{ organizationId, ...row }],
  )
  const bySchool = medalCounts(schools, year)
  const three = (row: { readonly year: number }) => row.year > year - 3 && row.year <= year
  const region = addCounts(rows.filter((row) => row.organizationId === null && three(row)))
  const countsOf = (counts: IndexCounts | undefined) => ({
    candidates: counts?.candidates3 ?? 0,
    unconfirmed: counts?.unconfirmed3 ?? 0,
  })
  const all = [...bySchool.values()].map(countsOf)
  const isOfRegion = region.candidates > 0
  return {
    bySchool,
    basis:
      bySchool.size === 0
        ? `Претенденты на медаль за ${year - 2}–${year} годы не внесены.`
        : isOfRegion
          ? `Претенденты за ${year - 2}–${year} годы. В регионе не подтвердили ${partWords(region.unconfirmed, region.candidates)}: с этим и сравнивается каждая школа.`
          : `Претенденты за ${year - 2}–${year} годы. Чисел региона нет: школа сравнивается с остальными школами муниципалитета.`,
    chanceOf(organizationId) {
      const own = countsOf(bySchool.get(organizationId))
      return medalTail(own, referenceFor(own, all, isOfRegion ? region : null).counts)
    },
  }
}

async function countVpr(
  port: NeighboursPort,
  { tx }: ReadCall,
  {
    year,
    runs,
    pairs,
  }: {
    readonly year: number
    readonly runs: Awaited<ReturnType<typeof listRuns>>
    readonly pairs: Parameters<typeof vprCounts>[1]
  },
): Promise<Counted> {
  // Runs come the newest first.
  const run = runs.find(({ works }) => works.some((work) => work.year === year))
  const works = run?.works.filter((work) => work.year === year).map(({ workId }) => workId) ?? []
  const cells = run ? await findCellSigns(tx, run.runId, works) : []
  const official = (await port.readOfficial(tx)).filter((row) => row.year === year)
  return {
    bySchool: vprCounts(cells, pairs, official),
    basis: run
      ? `По проверке результатов от ${run.startedAt.toLocaleDateString('ru-RU', { timeZone: 'UTC' })}, работ ${year} года: ${works.length}.`
      : `Результаты ${year} года ещё не проверяли: запустите проверку.`,
    chanceOf: () => null,
  }
}

async function countLevels(
  port: NeighboursPort,
  { tx }: ReadCall,
  { year, runs }: { readonly year: number; readonly runs: Awaited<ReturnType<typeof listRuns>> },
): Promise<Counted> {
  const run = runs.find(({ works }) => works.some((work) => work.year === year))
  const inRun = new Set(run?.works.map(({ workId }) => workId))
  const subjects = new Map(
    (await port.readWorks(tx)).flatMap(({ workId, key }) =>
      key.procedure === 'vpr' && key.year === year && inRun.has(workId)
        ? [[workId, key.subject] as const]
        : [],
    ),
  )
  const cells = run ? await findCellTotals(tx, run.runId, [...subjects.keys()]) : []
  return {
    bySchool: levelCounts(cells.map((cell) => ({ ...cell, subject: subjects.get(cell.workId) ?? '' }))),
    basis: run
      ? `Средние баллы школ в работах ВПР ${year} года, вошедших в последнюю проверку: ${subjects.size}. Школа сравнивается со всеми школами муниципалитета, где работу писали 10 и больше.`
      : `Результаты ${year} года ещё не проверяли: запустите проверку.`,
    chanceOf: () => null,
  }
}
