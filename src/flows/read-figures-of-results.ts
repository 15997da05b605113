import type { ExamMinimum } from '#assessment/domain/catalogue/ege-minimum.ts'
import { findMinimum } from '#assessment/domain/catalogue/ege-minimum.ts'
import { markedCount, marks } from '#assessment/domain/figures/mark-counts.ts'
import type { WorkAggregate } from '#assessment/domain/results/work-aggregate.ts'
import { seriesWords } from '#assessment/domain/series-words.ts'
import type { WorkKey } from '#assessment/domain/work-key.ts'
import { isOfAutumn, schoolYearOfWork } from '#assessment/domain/work-season.ts'
import { listMinimaInForce } from '#assessment/storage/catalogue/exam-minima.ts'
import { readSchoolAggregates } from '#assessment/storage/figures/read-aggregates.ts'
import { listWorksWithResults, type WorkWithResults } from '#assessment/storage/read-works.ts'
import { procedureNames, subjectNames, workLevelNames } from '#assessment/texts.ru.ts'
import {
  type FigureReading,
  type FigureScale,
  type FigureTitle,
  shareScale,
} from '#cycle/domain/figure-reading.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** The shares and means of people that the cycle measures again a year later, from the aggregates of results. */
export async function listFiguresOfResults(tx: Tx): Promise<readonly FigureTitle[]> {
  return figuresOf(await listWorksWithResults(tx), await listMinimaInForce(tx)).map(({ title }) => title)
}

/** Their rows by school; a school without participants has none. */
export async function readFiguresOfResults(
  tx: Tx,
  titles: readonly FigureTitle[],
): Promise<readonly FigureReading[]> {
  const wanted = new Set(titles.map(keyOf))
  const figures = figuresOf(await listWorksWithResults(tx), await listMinimaInForce(tx)).filter(({ title }) =>
    wanted.has(keyOf(title)),
  )
  const workIds = [...new Set(figures.map(({ workId }) => workId))]
  const byWork = Map.groupBy(await readSchoolAggregates(tx, { workIds }), ({ workId }) => workId)
  return figures.map(({ workId, title, share }) => ({
    ...title,
    rows: (byWork.get(workId) ?? [])
      .map((aggregate) => ({ organizationId: aggregate.organizationId, ...share(aggregate) }))
      .filter(({ count }) => count > 0),
  }))
}

type Figure = {
  readonly workId: number
  readonly title: FigureTitle
  share(aggregate: WorkAggregate): {
    readonly successes: number
    readonly count: number
    readonly squares?: number
  }
}

type Metric = Pick<Figure, 'share'> &
  FigureScale & {
    readonly key: string
    readonly name: string
    readonly better: FigureTitle['better']
  }

const failures: Metric = {
  ...shareScale,
  key: 'failed',
  name: 'Доля отметок «2»',
  better: 'lower',
  share: ({ marks: counts }) => ({ successes: counts[2], count: markedCount(counts) }),
}

const quality: Metric = {
  ...shareScale,
  key: 'quality',
  name: 'Доля отметок «4» и «5»',
  better: 'higher',
  share: ({ marks: counts }) => ({ successes: counts[4] + counts[5], count: markedCount(counts) }),
}

const meanMark: Metric = {
  ...{ measure: 'mean', unit: '', decimals: 2 },
  key: 'mean-mark',
  name: 'Средняя отметка',
  better: 'higher',
  share: ({ marks: counts }) => sumsOf(marks.map((value) => ({ value, count: counts[value] }))),
}

const meanScore: Metric = {
  ...{ measure: 'mean', unit: 'балл.', decimals: 1 },
  key: 'mean-score',
  name: 'Средний тестовый балл',
  better: 'higher',
  share: ({ testScores }) => sumsOf(testScores),
}

function figuresOf(works: readonly WorkWithResults[], minima: readonly ExamMinimum[]): readonly Figure[] {
  return works
    .filter(({ key }) => key.procedure !== 'journal' && key.procedure !== 'olympiad')
    .flatMap((work) =>
      metricsOf(work.key, minima).map((metric) => ({
        ...{ workId: work.workId, title: titleOf(work, metric) },
        ...metric,
      })),
    )
}

function metricsOf(key: WorkKey, minima: readonly ExamMinimum[]): readonly Metric[] {
  if (key.procedure !== 'ege') return [failures, quality, meanMark]
  const minimum = findMinimum(minima, { ...key, procedure: 'ege', purpose: 'certificate' })
  if (minimum?.unit !== 'test-score') return [failures, meanMark]
  const below: Metric = {
    ...shareScale,
    key: 'below-minimum',
    name: 'Доля не преодолевших минимальный балл',
    better: 'lower',
    share: ({ testScores }) => ({
      successes: countOf(testScores.filter(({ value }) => value < minimum.value)),
      count: countOf(testScores),
    }),
  }
  return [below, meanScore]
}

/** Works of an autumn are a series of their own: a change from autumn to spring is no change from year to year. */
function titleOf(
  { workId, key, season: written }: WorkWithResults,
  { key: metric, name, better, measure, unit, decimals }: Metric,
): FigureTitle {
  const { procedure, year, grade, subject, level, series } = key
  const season = isOfAutumn(written) ? 'осень' : ''
  const schoolYear = schoolYearOfWork(key, written)
  const work = [
    procedureNames[procedure],
    subjectNames[subject],
    grade === null ? '' : `${grade} класс`,
    level === null ? '' : workLevelNames[level],
    series === null ? '' : seriesWords(series),
    season,
  ]
  const part = [series ?? '', season && 'autumn'].filter(Boolean).join(' ')
  return {
    ...{ measure, unit, decimals },
    seriesKey: [procedure, subject, grade ?? '-', level ?? '-', part || '-', metric].join(':'),
    source: 'assessment',
    track: 'quality',
    name: [name, ...work.filter((part) => part !== '')].join(', '),
    year,
    ...(schoolYear === null ? {} : { schoolYear }),
    better,
    link: `/results/works/${workId}`,
  }
}

/** Nobody's are left out of the rows by their count. */
function sumsOf(values: readonly { readonly value: number; readonly count: number }[]) {
  return {
    successes: values.reduce((sum, { value, count }) => sum + value * count, 0),
    count: countOf(values),
    squares: values.reduce((sum, { value, count }) => sum + value * value * count, 0),
  }
}

function countOf(values: readonly { readonly count: number }[]): number {
  return values.reduce((sum, { count }) => sum + count, 0)
}

function keyOf({ seriesKey, year }: Pick<FigureTitle, 'seriesKey' | 'year'>): string {
  return `${seriesKey}:${year}`
}
