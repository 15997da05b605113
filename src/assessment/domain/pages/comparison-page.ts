import { sampleSize } from '#statistics/sample-size.ts'
import { findWork } from '../catalogue/find-work.ts'
import { compareYears } from '../comparison/compare-years.ts'
import { totalHidden } from '../results/shown-to-school.ts'
import { workTitle } from '../work-title.ts'
import { chartName } from './chart-name.ts'
import { countColumn, textColumn } from './columns.ts'
import type { ComparisonGround } from './comparison-ground.ts'
import type { ComparisonQuestion } from './comparison-question.ts'
import { sayComparison } from './comparison-sentences.ts'
import { type ComparisonSide, sidesOf } from './comparison-sides.ts'
import { figureCell, figureColumn, figureInterval, figureSeries } from './figure-cells.ts'
import { figureTraits } from './page-figures.ts'
import type { ResultsPage } from './page-shapes.ts'
import { byWork, earlierOf, type WorkTotals } from './work-totals.ts'

/** The figure a person asked for, of whom they asked, as a chart, a table and sentences; what the rules refuse, with the reason. */
export function comparisonPage(question: ComparisonQuestion, ground: ComparisonGround): ResultsPage {
  const traits = figureTraits[question.figure]
  const { sides, refusals } = sidesOf(question, ground)
  const past = question.withWhom.includes('own-past') ? pastOf(question, ground) : { works: [], refusals: [] }
  const works = [...ground.works, ...past.works].sort(byWork)
  const shown = sides.filter((side) => works.some((work) => side.figure(work) !== null))
  const cells = works.flatMap((work) =>
    shown.flatMap((side) => {
      const found = side.figure(work)
      return found === null ? [] : [{ work, side, found }]
    }),
  )
  const uncounted = ground.works.filter((work) => !cells.some((cell) => cell.work.workId === work.workId))
  const page = {
    id: 'comparison',
    title: traits.name,
    note: noteOf(sides, question),
    chart:
      cells.length === 0
        ? null
        : {
            kind: isOneLine(works) ? ('lines' as const) : ('bars' as const),
            title: traits.name,
            unit: traits.unitWords,
            categories: works.map(({ key }) => chartName(key)),
            series: shown.map((side) => figureSeries(side.name, question.figure, works.map(side.figure))),
          },
    columns: [
      textColumn('who', 'Чей показатель'),
      textColumn('work', 'Работа'),
      countColumn('pupils', 'Участников'),
      figureColumn(question.figure),
      textColumn('interval', 'Интервал 95 %'),
      textColumn('size', 'Надёжность'),
    ],
    rows: cells.map(({ work, side, found }) => ({
      to: `/results/works/${work.workId}`,
      cells: [
        side.name,
        workTitle(work.key),
        pupilsOf(question, work, found),
        figureCell(question.figure, found),
        figureInterval(question.figure, found),
        sizeWords(pupilsOf(question, work, found)),
      ],
    })),
    empty:
      ground.works.length === 0
        ? 'Выберите показатель и работы, чтобы увидеть сравнение.'
        : 'Показать нечего: причины названы выше.',
  }
  return {
    title: 'Сравнение результатов',
    subtitle: `${traits.name}. Работ: ${ground.works.length}.`,
    sentences: sayComparison(question, works, shown),
    refusals: [
      ...new Set([
        ...refusals,
        ...(works.some(({ schools }) => schools === 0) ? [totalHidden] : []),
        ...past.refusals,
        ...uncounted
          .filter((work) => !refusals.some((text) => text.startsWith(workTitle(work.key))))
          .map(
            (work) =>
              `${workTitle(work.key)}: показатель «${traits.name}» не посчитан — нет данных, из которых он считается.`,
          ),
      ]),
    ],
    parts: [page],
  }
}

/** The same works of former years, where their papers let this figure be compared. */
function pastOf(question: ComparisonQuestion, { works, past, catalogue }: ComparisonGround) {
  // A former year chosen by hand among the works is the past of the others too.
  const former = [...past, ...works]
  const refusals: string[] = []
  const { basis } = figureTraits[question.figure]
  const found = works.flatMap((work) => {
    const before = [1, 2, 3].flatMap((years) => earlierOf(former, work, years) ?? [])
    const isPastOfChosen = works.some(
      (one) => one.key.year > work.key.year && earlierOf([work], one, one.key.year - work.key.year) === work,
    )
    if (before.length === 0 && !isPastOfChosen)
      refusals.push(`${workTitle(work.key)}: результатов прошлых лет нет.`)
    return before.filter((earlier) => {
      if (basis !== 'points') return true
      const [one, other] = [findWork(catalogue, earlier.key), findWork(catalogue, work.key)]
      const pair = `${workTitle(work.key)} и ${earlier.key.year} год`
      if (!one || !other) {
        refusals.push(
          `${pair}: описания работ нет в каталоге, поэтому неизвестно, сравнимы ли баллы. Сравните доли отметок.`,
        )
        return false
      }
      const { points } = compareYears(one, other)
      if (!points.allowed) refusals.push(`${pair}: ${points.reason}`)
      return points.allowed
    })
  })
  const chosen = new Set(works.map(({ workId }) => workId))
  const once = new Map(found.filter(({ workId }) => !chosen.has(workId)).map((work) => [work.workId, work]))
  if (basis === 'test-scores' && once.size > 0) {
    refusals.push('Тестовые баллы разных лет получены по разным таблицам перевода: сравнивайте их осторожно.')
  }
  return { works: [...once.values()], refusals }
}

/** Points out of possible points have these in the denominator; pupils are behind them. */
function pupilsOf(
  { figure }: ComparisonQuestion,
  { maxScore }: WorkTotals,
  { denominator }: { readonly denominator: number },
): number {
  return Math.round(figure === 'completion' && maxScore ? denominator / maxScore : denominator)
}

/** Small numbers are said, not only shown. */
function sizeWords(count: number): string {
  return { 'too-few': 'мало данных', few: 'приблизительно', limited: 'достаточно', enough: 'достаточно' }[
    sampleSize(count)
  ]
}

/** A line joins years of one work; between different works there is nothing to join. */
function isOneLine(works: readonly WorkTotals[]): boolean {
  const [first] = works
  return (
    works.length > 1 &&
    works.every(
      (one) => first !== undefined && earlierOf([first], one, one.key.year - first.key.year) === first,
    )
  )
}

function noteOf(sides: readonly ComparisonSide[], { organizationIds }: ComparisonQuestion): string {
  const notes = [
    'Показатели складываются по ученикам, а не по процентам. Между разными работами показатели не сравниваются: у каждой своя трудность.',
  ]
  if (organizationIds.length === 1 && sides.some(({ kind }) => kind === 'municipality')) {
    notes.push('Показатель других школ посчитан без выбранной школы.')
  }
  if (organizationIds.length > 1) notes.push('Школы стоят в порядке реестра, а не по величине показателя.')
  if (sides.some(({ kind }) => kind === 'region')) {
    notes.push('Показатель региона взят из официальной сводки и со своими не смешивается.')
  }
  return notes.join('\n')
}
