import { changeOfShare } from '../figures/change-of-failures.ts'
import { describeChange } from '../sentences/describe-change.ts'
import { differsFromGroup } from '../sentences/differs-from-group.ts'
import { LEAST_COMPARED, type Sentence } from '../sentences/sentence.ts'
import { workTitle } from '../work-title.ts'
import type { ComparisonQuestion } from './comparison-question.ts'
import type { ComparisonSide } from './comparison-sides.ts'
import { figureTraits, type PageFigure } from './page-figures.ts'
import { earlierOf, type WorkTotals } from './work-totals.ts'

/** «выросла», «снизилась» by the gender of the name. Figures without an entry are no shares of pupils. */
const verbs: Readonly<Partial<Record<PageFigure, readonly [string, string]>>> = {
  pass: ['выросла', 'снизилась'],
  quality: ['выросло', 'снизилось'],
  failures: ['выросла', 'снизилась'],
  'below-minimum': ['выросла', 'снизилась'],
  'high-scores': ['выросла', 'снизилась'],
}

/** What of the comparison is more than chance: against the others of the same work and against the year before. */
export function sayComparison(
  question: ComparisonQuestion,
  works: readonly WorkTotals[],
  sides: readonly ComparisonSide[],
): readonly Sentence[] {
  const forms = verbs[question.figure]
  if (!forms) return []
  const { name } = figureTraits[question.figure]
  const schools = sides.filter(({ kind }) => kind === 'school')
  const only = schools.length === 1 ? schools[0] : undefined
  return works.flatMap((work) => {
    const title = workTitle(work.key)
    const groups = sides.flatMap(({ kind, figure }): Sentence[] => {
      if (kind === 'school' || !only || !question.workIds.includes(work.workId)) return []
      const [own, group] = [only.figure(work), figure(work)]
      if (!own || !group) return []
      const said = differsFromGroup(name, own, group, kind)
      return said ? [{ ...said, text: `${title}, ${only.name}. ${said.text}` }] : []
    })
    const before = earlierOf(works, work)
    const changes = sides.flatMap((side): Sentence[] => {
      const [earlier, later] = [before ? side.figure(before) : null, side.figure(work)]
      if (!earlier || !later || Math.min(earlier.denominator, later.denominator) < LEAST_COMPARED) return []
      const text = describeChange(name, forms, changeOfShare(earlier, later), 'sure')
      return text ? [{ rule: 'changed', text: `${title}, ${side.name}. ${text}`, weight: 'plain' }] : []
    })
    return [...groups, ...changes]
  })
}
