import { cohortOf, isOfAutumn } from '../work-season.ts'
import { countColumn, percentColumn, pointsOf, textColumn } from './columns.ts'
import { figureCell, figureColumn, figureInterval, figureSeries } from './figure-cells.ts'
import { figureOf, figureTraits, type PageFigure } from './page-figures.ts'
import type { PagePart } from './page-shapes.ts'
import { type WorkTotals, yearWords } from './work-totals.ts'

export type Cohort = { readonly name: string; readonly works: readonly WorkTotals[] }

/** The same pupils a year later: grade 4 of 2024 is grade 5 of 2025. Only those seen twice and more. */
export function cohortsOf(works: readonly WorkTotals[]): readonly Cohort[] {
  const found = new Map<number, WorkTotals[]>()
  for (const work of works) {
    const { procedure, grade, year, level } = work.key
    // An advanced paper of the same grade is written by other pupils.
    if (grade === null || level !== null || (procedure !== 'vpr' && procedure !== 'oge')) continue
    const cohort = cohortOf({ year }, work.season, grade)
    found.set(cohort, [...(found.get(cohort) ?? []), work])
  }
  return [...found]
    .sort(([one], [other]) => other - one)
    .filter(([, own]) => own.length > 1)
    .map(([born, own]) => {
      const sorted = own.toSorted(
        (one, other) =>
          one.key.year - other.key.year || Number(isOfAutumn(one.season)) - Number(isOfAutumn(other.season)),
      )
      const { grade, year } = sorted[0]?.key ?? { grade: 0, year: born }
      return { name: `${grade} класс ${year} года`, works: sorted }
    })
}

export function cohortPart(works: readonly WorkTotals[], figure: PageFigure): PagePart | null {
  const cohorts = cohortsOf(works)
  if (cohorts.length === 0) return null
  const steps = [...new Set(cohorts.flatMap((one) => one.works.map(stepOf)))].sort((one, other) =>
    one.localeCompare(other, 'ru', { numeric: true }),
  )
  const { name, unit, unitWords } = figureTraits[figure]
  return {
    id: 'cohorts',
    title: 'Те же ученики годом позже',
    note: 'Параллель прослеживается по годам: 4 класс одного года — 5 класс следующего. Состав параллели мог измениться, работы разные, поэтому сравниваются только доли отметок.',
    chart: {
      kind: 'lines',
      title: `${name} параллелей по мере взросления`,
      unit: unitWords,
      categories: steps,
      series: cohorts.map((cohort) =>
        figureSeries(
          cohort.name,
          figure,
          steps.map((step) => {
            const work = cohort.works.find((one) => stepOf(one) === step)
            return work ? figureOf(figure, work, null) : null
          }),
        ),
      ),
    },
    columns: [
      textColumn('cohort', 'Параллель'),
      textColumn('year', 'Год'),
      textColumn('grade', 'Класс'),
      countColumn('participants', 'Участников'),
      figureColumn(figure),
      textColumn('interval', 'Интервал 95 %'),
      ...(unit === 'percent' ? [percentColumn('change', 'К прошлому году, п.п.')] : []),
    ],
    rows: cohorts.flatMap((cohort) =>
      cohort.works.map((work, at) => {
        const before = cohort.works[at - 1]
        const found = figureOf(figure, work, null)
        const earlier = before ? figureOf(figure, before, null) : null
        return {
          to: null,
          cells: [
            cohort.name,
            yearWords(work),
            String(work.key.grade),
            work.participants,
            figureCell(figure, found),
            figureInterval(figure, found),
            ...(unit === 'percent' ? [pointsOf(earlier?.value ?? null, found?.value ?? null)] : []),
          ],
        }
      }),
    ),
    empty: '',
  }
}

/** What a cohort came through: «5 класс», «6 класс, осень», «6 класс» are three steps. */
function stepOf({ key, season }: WorkTotals): string {
  return `${key.grade} класс${isOfAutumn(season) ? ', осень' : ''}`
}
