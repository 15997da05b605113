import { subjectNames } from '../../texts.ru.ts'
import type { CatalogueWork } from '../catalogue/catalogue-work.ts'
import type { ExamMinimum } from '../catalogue/ege-minimum.ts'
import { totalHidden } from '../results/shown-to-school.ts'
import type { Sentence } from '../sentences/sentence.ts'
import type { Subject } from '../work-key.ts'
import { cohortPart } from './cohort-part.ts'
import { examYearsPart } from './exam-years-part.ts'
import { failuresPart, sayChanges } from './failures-part.ts'
import { finalExamsPart } from './final-exams-part.ts'
import type { PageFigure } from './page-figures.ts'
import type { PagePart, ResultsPage } from './page-shapes.ts'
import { sameItemsPart } from './same-items-part.ts'
import { sayWaves, wavesPart } from './waves-part.ts'
import { byWork, type WorkTotals } from './work-totals.ts'
import { yearsPart } from './years-part.ts'

/**
 * A subject over the years: by grade and by cohort, what changed, what of the papers may be compared.
 * @param works of this subject, one a work, over the schools that are looked at.
 */
export function subjectPage(
  subject: Subject,
  given: {
    readonly works: readonly WorkTotals[]
    readonly catalogue: readonly CatalogueWork[]
    readonly minima: readonly ExamMinimum[]
    /** A figure of marks that the charts show. */
    readonly figure: PageFigure
    /** Whose results: «Муниципалитет», «СОШ № 5». */
    readonly whose: string
  },
): ResultsPage {
  const works = given.works.filter(({ schools }) => schools > 0).sort(byWork)
  const marked = works.filter(({ marks }) => marks[2] + marks[3] + marks[4] + marks[5] > 0)
  const parts: readonly (PagePart | null)[] = [
    yearsPart(marked, given.figure),
    cohortPart(marked, given.figure),
    failuresPart(marked),
    sameItemsPart(works, given.catalogue),
    examYearsPart(works, given.minima),
    finalExamsPart(works, given.minima),
    wavesPart(works),
  ]
  const sentences: readonly Sentence[] = [...sayChanges(marked), ...sayWaves(works)]
  return {
    title: capital(subjectNames[subject]),
    subtitle: `${given.whose}. ${yearsWords(works)}`,
    sentences: sentences.toSorted((one, other) => rank(one) - rank(other)),
    refusals: works.length < given.works.length ? [totalHidden] : [],
    parts: parts.filter((part) => part !== null),
  }
}

function rank({ weight }: Sentence): number {
  return weight === 'worth-a-look' ? 0 : 1
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('ru') + text.slice(1)
}

function yearsWords(works: readonly WorkTotals[]): string {
  const years = works.map(({ key }) => key.year)
  if (years.length === 0) return 'Результатов ещё нет.'
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return first === last ? `${first} год.` : `${first}–${last} годы.`
}
