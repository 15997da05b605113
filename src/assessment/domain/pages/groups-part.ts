import { numberWords } from '#kernel/number-words.ts'
import { passShare } from '../figures/pass-share.ts'
import type { PupilGroup } from '../reading/pupil-groups.ts'
import type { GroupTotals } from '../results/group-aggregates.ts'
import { addAggregates, type WorkAggregate } from '../results/work-aggregate.ts'
import { partMatters } from '../sentences/part-matters.ts'
import type { Sentence } from '../sentences/sentence.ts'
import { partCell, textColumn } from './columns.ts'
import { figureInterval, figureWords } from './figure-cells.ts'
import { figureOf, figureTraits, type PageFigure } from './page-figures.ts'
import type { PageCell, PagePart } from './page-shapes.ts'

/** Fewer are persons, not a share: only counts are shown. */
const LEAST_IN_GROUP = 5

const groupNames: Readonly<Record<PupilGroup, string>> = {
  ovz: 'Обучающиеся с ОВЗ',
  repeater: 'Сдают повторно',
  medal: 'Претенденты на медаль',
}

/** Groups of one work; `title` names it where a table holds several. */
export type WorkGroups = {
  readonly title: string | null
  readonly maxScore: number | null
  readonly minimum: number | null
  readonly groups: readonly GroupTotals[]
}

/**
 * Figures of a group beside those of the rest and of both. Null where no file tells of groups. A table of several works has the first
 * figure of each: a page of its own has them all.
 */
export function groupsPart(works: readonly WorkGroups[]): PagePart | null {
  const rows = works.flatMap((work) =>
    work.groups.flatMap((group) => {
      const figures = figuresOf(group)
      const shown = work.title === null ? figures : figures.slice(0, 1)
      return shown.map((figure) => rowOf(work, group, figure))
    }),
  )
  if (rows.length === 0) return null
  return {
    id: 'groups',
    title: 'Группы участников',
    note: `Кто входит в группу, сказано в загруженном файле; «остальные» — те, о ком в нём сказано, что не входят. Если в группе писали меньше ${LEAST_IN_GROUP} человек, показано только их число: доля говорила бы о людях, а не о группе. До 50 человек смотрите на интервал, а не на значение.`,
    chart: null,
    columns: [
      textColumn('group', 'Группа и показатель'),
      textColumn('value', 'В группе'),
      textColumn('interval', 'Интервал 95\u00a0%'),
      textColumn('part', 'Из чего'),
      textColumn('rest', 'Остальные'),
      textColumn('restInterval', 'Их интервал'),
      textColumn('all', 'Вместе'),
    ],
    rows,
    empty: '',
  }
}

/** «Успеваемость без пересдач — …», where a group changes the figure of all. */
export function sayGroups(groups: readonly GroupTotals[]): readonly Sentence[] {
  return groups.flatMap(({ group, members, rest }) => {
    if (group === 'medal') return []
    const figures = {
      all: passShare(addAggregates([members, rest]).marks),
      part: passShare(members.marks),
      without: passShare(rest.marks),
    }
    return partMatters('Успеваемость', figures, group === 'ovz' ? 'ovz' : 'retakes') ?? []
  })
}

function figuresOf({ members, rest }: GroupTotals): readonly PageFigure[] {
  const hasMarks = [members, rest].some(({ marks }) => passShare(marks).denominator > 0)
  const hasTests = [members, rest].some(({ testScores }) => testScores.length > 0)
  if (hasTests) return ['mean-test-score', 'below-minimum', 'high-scores']
  return hasMarks ? ['pass', 'quality', 'mean-mark'] : ['completion']
}

function rowOf(
  { title, maxScore, minimum }: WorkGroups,
  { group, members, rest }: GroupTotals,
  figure: PageFigure,
): PagePart['rows'][number] {
  const { name, unit } = figureTraits[figure]
  const count = (of: WorkAggregate) => figureOf(figure, { ...of, maxScore }, minimum)
  const [own, others] = [count(members), count(rest)]
  const isShown = (of: WorkAggregate) => of.participants >= LEAST_IN_GROUP
  // «0 из 3» would tell the result of each of the three.
  const named = `${groupNames[group]}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`
  const part: PageCell =
    unit === 'percent' && figure !== 'completion' && own !== null && isShown(members)
      ? partCell(own)
      : `${numberWords(members.participants)} чел.`
  return {
    to: null,
    cells: [
      title === null ? named : `${title}. ${named}`,
      isShown(members) ? figureWords(figure, own) : null,
      isShown(members) ? figureInterval(figure, own) : null,
      part,
      isShown(rest) ? figureWords(figure, others) : null,
      isShown(rest) ? figureInterval(figure, others) : null,
      isShown(members) && isShown(rest) ? figureWords(figure, count(addAggregates([members, rest]))) : null,
    ],
  }
}
