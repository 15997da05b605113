import { passShare } from '../figures/pass-share.ts'
import type { PupilGroup } from '../reading/pupil-groups.ts'
import type { GroupTotals } from '../results/group-aggregates.ts'
import { addAggregates, type WorkAggregate } from '../results/work-aggregate.ts'
import { partMatters } from '../sentences/part-matters.ts'
import type { Sentence } from '../sentences/sentence.ts'
import { countColumn, partCell, textColumn } from './columns.ts'
import { figureCell, figureColumn, figureInterval } from './figure-cells.ts'
import { figureOf, figureTraits, type PageFigure } from './page-figures.ts'
import type { PageCell, PageColumn, PagePart } from './page-shapes.ts'

/** Fewer are persons, not a share: only counts are shown. */
export const LEAST_IN_GROUP = 5

const groupWords: Readonly<Record<PupilGroup, { readonly members: string; readonly rest: string }>> = {
  ovz: { members: 'Обучающиеся с ОВЗ', rest: 'Без ОВЗ' },
  repeater: { members: 'Сдают повторно', rest: 'Сдают впервые' },
  medal: { members: 'Претенденты на медаль', rest: 'Без претендентов на медаль' },
}

/** Groups of one work; `title` names it where a table holds several. */
export type WorkGroups = {
  readonly title: string | null
  readonly maxScore: number | null
  readonly minimum: number | null
  readonly groups: readonly GroupTotals[]
}

/** A work with a group and without it. Null where no file tells of groups. */
export function groupsPart(works: readonly WorkGroups[]): PagePart | null {
  const told = works.filter(({ groups }) => groups.length > 0)
  if (told.length === 0) return null
  const shown = figuresOf(told)
  const rows = told.flatMap((work) =>
    work.groups.flatMap(({ group, members, rest }) => {
      const words = groupWords[group]
      const isSplit = rest.participants + rest.absent > 0
      const named = (name: string) => (work.title === null ? name : `${work.title}. ${name}`)
      return [
        rowOf(named(words.members), members, work, shown),
        ...(isSplit
          ? [
              rowOf(named(words.rest), rest, work, shown),
              rowOf(named('Вместе'), addAggregates([members, rest]), work, shown),
            ]
          : []),
      ]
    }),
  )
  return {
    id: 'groups',
    title: 'Группы участников',
    note: `Кто входит в группу, сказано в загруженном файле; «вместе» — все, о ком в нём сказано. Если в строке меньше ${LEAST_IN_GROUP} человек, показано только их число: доля говорила бы о людях, а не о группе. До 50 человек смотрите на интервал, а не на значение.`,
    chart: null,
    columns: [
      textColumn('group', 'Группа'),
      countColumn('participants', 'Писали'),
      countColumn('absent', 'Не писали'),
      ...shown.flatMap(columnsOf),
    ],
    rows,
    empty: '',
  }
}

/** «Успеваемость без пересдач — …», where a group changes the figure of all. */
export function sayGroups(groups: readonly GroupTotals[]): readonly Sentence[] {
  return groups.flatMap(({ group, members, rest }) => {
    if (group === 'medal') return []
    const all = addAggregates([members, rest])
    const kind = group === 'ovz' ? 'ovz' : 'retakes'
    const figures = {
      all: passShare(all.marks),
      part: passShare(members.marks),
      without: passShare(rest.marks),
    }
    return partMatters('Успеваемость', figures, kind) ?? []
  })
}

function figuresOf(works: readonly WorkGroups[]): readonly PageFigure[] {
  const all = works.flatMap(({ groups }) => groups.flatMap(({ members, rest }) => [members, rest]))
  const hasMarks = all.some(({ marks }) => passShare(marks).denominator > 0)
  const hasTests = all.some(({ testScores }) => testScores.length > 0)
  return [
    ...(hasMarks ? (['pass', 'quality', 'mean-mark'] as const) : []),
    ...(hasTests ? (['mean-test-score', 'below-minimum'] as const) : []),
    ...(hasMarks || hasTests ? [] : (['completion'] as const)),
  ]
}

function columnsOf(figure: PageFigure): readonly PageColumn[] {
  const { name, unit } = figureTraits[figure]
  return [
    figureColumn(figure),
    textColumn(`${figure}-interval`, `${name}: интервал 95 %`),
    ...(unit === 'percent' ? [textColumn(`${figure}-part`, `${name}: из чего`)] : []),
  ]
}

function rowOf(
  name: string,
  aggregate: WorkAggregate,
  { maxScore, minimum }: WorkGroups,
  shown: readonly PageFigure[],
): PagePart['rows'][number] {
  const isFew = aggregate.participants < LEAST_IN_GROUP
  const cells = shown.flatMap((figure): readonly PageCell[] => {
    const found = figureOf(figure, { ...aggregate, maxScore }, minimum)
    return [
      isFew ? null : figureCell(figure, found),
      isFew ? null : figureInterval(figure, found),
      ...(figureTraits[figure].unit === 'percent' ? [found && partCell(found)] : []),
    ]
  })
  return { to: null, cells: [name, aggregate.participants, aggregate.absent, ...cells] }
}
