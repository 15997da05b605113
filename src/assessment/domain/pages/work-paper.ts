import type { CatalogueWork } from '../catalogue/catalogue-work.ts'
import type { ExamMinimum } from '../catalogue/ege-minimum.ts'
import { findWork } from '../catalogue/find-work.ts'
import { countPairs } from '../figures/journal-table.ts'
import { markedCount } from '../figures/mark-counts.ts'
import { withoutPart } from '../results/work-aggregate.ts'
import { sayAboutWork } from '../sentences/say-about-work.ts'
import type { Sentence } from '../sentences/sentence.ts'
import { workTitle } from '../work-title.ts'
import { examYearsPart } from './exam-years-part.ts'
import { figuresPart } from './figures-part.ts'
import { itemsPart } from './items-part.ts'
import { journalPart } from './journal-part.ts'
import { leastTestScore } from './least-test-score.ts'
import { marksPart } from './marks-part.ts'
import type { PagePart, ResultsPage } from './page-shapes.ts'
import type { WorkTotals } from './work-totals.ts'

export type PaperGround = {
  readonly catalogue: readonly CatalogueWork[]
  readonly minima: readonly ExamMinimum[]
  /** Whose results: «Муниципалитет», «СОШ № 5». */
  readonly whose: string
}

/** What an analytical paper of one work says: of the municipality, or of a school beside the other schools. */
export function workPaper(
  work: WorkTotals,
  given: PaperGround & {
    readonly earlier: WorkTotals | null
    /** The municipality's totals, the school's own pupils among them; null where the work is the municipality's. */
    readonly municipality: WorkTotals | null
    /** Groups of pupils and what else only some works have. */
    readonly parts?: readonly PagePart[]
  },
): ResultsPage {
  const others = given.municipality && othersOf(given.municipality, work)
  const parts: readonly (PagePart | null)[] = [
    figuresPart(work, given.earlier, others, given.minima),
    marksPart(work, others),
    itemsPart(work, given.municipality, given.catalogue),
    journalPart([work]),
    examYearsPart([work], given.minima),
    ...(given.parts ?? []),
  ]
  return {
    title: workTitle(work.key),
    subtitle: `${given.whose}. Участников: ${work.participants}, не писали: ${work.absent}${given.municipality ? '' : `, школ: ${work.schools}`}.`,
    sentences: sayOf(work, given.earlier, others, given),
    refusals: [],
    parts: parts.filter((part) => part !== null),
  }
}

/** The municipality without the school; items are left out, because their sums are those of everybody. */
function othersOf(municipality: WorkTotals, school: WorkTotals): WorkTotals {
  return {
    ...municipality,
    ...withoutPart(municipality, school),
    schools: municipality.schools - 1,
    items: [],
  }
}

function sayOf(
  work: WorkTotals,
  earlier: WorkTotals | null,
  others: WorkTotals | null,
  { catalogue, minima }: PaperGround,
): readonly Sentence[] {
  const described = findWork(catalogue, work.key)
  const minimum = leastTestScore(minima, work.key)
  return sayAboutWork({
    participants: work.participants,
    absent: work.absent,
    ...(markedCount(work.marks) > 0 ? { marks: work.marks } : {}),
    ...(earlier ? { earlierMarks: earlier.marks } : {}),
    ...(others && others.participants > 0
      ? { reference: { kind: 'municipality' as const, marks: others.marks } }
      : {}),
    ...(countPairs(work.journal) > 0 ? { journal: work.journal } : {}),
    items: work.items.map((sums) => {
      const item = described?.items.find(({ label }) => label === sums.label)
      return { sums, difficulty: item?.difficulty ?? null, content: item?.content ?? [] }
    }),
    ...(minimum === null || work.testScores.length === 0
      ? {}
      : { ege: { testScores: work.testScores, minimum } }),
  })
}
