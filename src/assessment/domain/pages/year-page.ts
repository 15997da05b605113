import { numberWords } from '#kernel/number-words.ts'
import type { CatalogueWork } from '../catalogue/catalogue-work.ts'
import type { ExamMinimum } from '../catalogue/ege-minimum.ts'
import { totalHidden } from '../results/shown-to-school.ts'
import { egeThresholds } from '../sentences/ege-thresholds.ts'
import { journalDiffers } from '../sentences/journal-differs.ts'
import { manyAbsent } from '../sentences/many-absent.ts'
import type { Sentence } from '../sentences/sentence.ts'
import { workTitle } from '../work-title.ts'
import { examYearsPart } from './exam-years-part.ts'
import { sayChanges } from './failures-part.ts'
import { finalExamsPart } from './final-exams-part.ts'
import { itemsBelowPart } from './items-below-part.ts'
import { journalPart } from './journal-part.ts'
import { leastTestScore } from './least-test-score.ts'
import { type MedalsOfYear, medalsPart } from './medals-part.ts'
import { type FlagRow, officialListPart } from './official-list-part.ts'
import type { ResultsPage } from './page-shapes.ts'
import { pairedWavesPart, type WavePair } from './paired-waves-part.ts'
import { type PublishedRow, publishedPart } from './published-part.ts'
import { sayWaves, wavesPart } from './waves-part.ts'
import { byWork, type WorkTotals } from './work-totals.ts'
import { yearWorksPart } from './year-works-part.ts'

/**
 * All that one year's works came to: what there is, what changed, items below their zones, the journal, ЕГЭ, what others
 * published and the official list.
 * @param works of the year and of the year before, one a work.
 */
export function yearPage(
  year: number,
  given: {
    readonly works: readonly WorkTotals[]
    readonly catalogue: readonly CatalogueWork[]
    readonly minima: readonly ExamMinimum[]
    readonly published: readonly PublishedRow[]
    readonly flags: readonly FlagRow[]
    readonly medals: readonly MedalsOfYear[]
    readonly pairs: readonly WavePair[]
    /** Whose results: «Муниципалитет», «СОШ № 5». */
    readonly whose: string
  },
): ResultsPage {
  const works = given.works.filter(({ schools }) => schools > 0).sort(byWork)
  const own = works.filter(({ key }) => key.year === year)
  const parts = [
    yearWorksPart(own, works),
    itemsBelowPart(own, given.catalogue),
    journalPart(own),
    examYearsPart(own, given.minima),
    finalExamsPart(own, given.minima),
    medalsPart(given.medals),
    wavesPart(own),
    pairedWavesPart(own, given.pairs),
    publishedPart(given.published),
    officialListPart(given.flags, year),
  ]
  const changes = sayChanges(works.filter(({ key }) => key.year >= year - 1))
  const sentences = [...changes, ...own.flatMap((work) => sayOf(work, given.minima)), ...sayWaves(own)]
  const participants = own.reduce((sum, one) => sum + one.participants, 0)
  return {
    title: `Результаты ${year} года`,
    subtitle: `${given.whose}. Работ: ${own.length}, участий: ${numberWords(participants)}.`,
    sentences: [
      ...sentences.filter(({ weight }) => weight === 'worth-a-look'),
      ...sentences.filter(({ weight }) => weight === 'plain'),
    ],
    refusals: works.length < given.works.length ? [totalHidden] : [],
    parts: parts.filter((part) => part !== null),
  }
}

function sayOf(work: WorkTotals, minima: readonly ExamMinimum[]): readonly Sentence[] {
  const minimum = leastTestScore(minima, work.key)
  const said = [
    manyAbsent(work.participants, work.absent),
    ...journalDiffers(work.journal),
    ...(minimum === null ? [] : egeThresholds(work.testScores, minimum)),
  ]
  return said
    .filter((sentence) => sentence !== null)
    .map((sentence) => ({ ...sentence, text: `${workTitle(work.key)}. ${sentence.text}` }))
}
