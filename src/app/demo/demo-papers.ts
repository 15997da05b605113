import { egeTestScores2026 } from '#assessment/domain/catalogue/shipped/ege-test-scores-2026.ts'
import { shippedWorks } from '#assessment/domain/catalogue/shipped-works.ts'
import type { ScaleBand } from '#assessment/domain/scales/scale.ts'
import type { WorkKey } from '#assessment/domain/work-key.ts'

/** A paper the invented pupils write: the points of its items and how they become marks or test scores. */
export type DemoPaper = {
  readonly key: WorkKey
  readonly title: string
  readonly heldOn: string
  readonly items: readonly { readonly label: string; readonly max: number }[]
  readonly bands: readonly ScaleBand[]
  readonly testScores: readonly number[] | null
  /** Of those on the roll, who come. ЕГЭ by choice is written by some. */
  readonly share: number
}

const names = { russian: 'Русский язык', mathematics: 'Математика' } as const

/**
 * ВПР in three springs, ОГЭ and ЕГЭ in two. The items and bands are those of papers whose description is in the catalogue;
 * in the invented years they are an invention, as everything here.
 */
export function demoPapers(lastYear: number): readonly DemoPaper[] {
  const vpr = [
    ...vprOf(lastYear - 2, [4, 5, 6]),
    ...vprOf(lastYear - 1, [4, 5, 6, 7, 8]),
    ...vprOf(lastYear, [4, 5, 6, 7, 8]),
  ]
  const exams = [lastYear - 1, lastYear].flatMap((year) => [...ogeOf(year), ...egeOf(year), ...gveOf(year)])
  return [...vpr, ...exams, ...wavesOf(lastYear)]
}

function vprOf(year: number, grades: readonly number[]): readonly DemoPaper[] {
  return grades.flatMap((grade) =>
    (['russian', 'mathematics'] as const).map((subject): DemoPaper => {
      const model = shippedWorks.find(
        ({ key }) =>
          key.procedure === 'vpr' && key.year === 2021 && key.grade === grade && key.subject === subject,
      )
      if (!model?.scale) throw new Error('the catalogue has the paper of 2021')
      return {
        key: { procedure: 'vpr', year, grade, subject, level: null, series: null },
        title: `ВПР ${year} ${names[subject]} ${grade} класс`,
        heldOn: `${year}-04-${subject === 'russian' ? 21 : 23}`,
        items: model.items,
        bands: model.scale.bands,
        testScores: null,
        share: 0.93,
      }
    }),
  )
}

function ogeOf(year: number): readonly DemoPaper[] {
  const key = { procedure: 'oge', year, grade: 9, level: null, series: null } as const
  return [
    {
      key: { ...key, subject: 'mathematics' },
      title: `02 - Математика ${year}.06.03`,
      heldOn: `${year}-06-03`,
      items: points([...Array<number>(19).fill(1), ...Array<number>(6).fill(2)]),
      bands: bandsOf([0, 7, 14, 21], 31),
      testScores: null,
      share: 0.98,
    },
    {
      key: { ...key, subject: 'russian' },
      title: `01 - Русский язык ${year}.06.09`,
      heldOn: `${year}-06-09`,
      items: points([...Array<number>(11).fill(1), 6, 20]),
      bands: bandsOf([0, 15, 26, 33], 37),
      testScores: null,
      share: 0.98,
    },
  ]
}

function egeOf(year: number): readonly DemoPaper[] {
  const key = { procedure: 'ege', year, grade: null, series: null } as const
  return [
    {
      key: { ...key, subject: 'russian', level: null },
      title: `01 - Русский язык ${year}.06.04`,
      heldOn: `${year}-06-04`,
      items: points([...Array<number>(24).fill(1), 2, 2, 22]),
      bands: [],
      testScores: egeTestScores2026.russian,
      share: 0.99,
    },
    {
      key: { ...key, subject: 'mathematics', level: 'profile' },
      title: `02 - Математика профильная ${year}.05.27`,
      heldOn: `${year}-05-27`,
      items: points([...Array<number>(12).fill(1), 2, 3, 2, 2, 3, 4, 4]),
      bands: [],
      testScores: egeTestScores2026.mathematics,
      share: 0.45,
    },
    {
      key: { ...key, subject: 'mathematics', level: 'base' },
      title: `22 - Математика базовая ${year}.05.27`,
      heldOn: `${year}-05-27`,
      items: points(Array<number>(21).fill(1)),
      bands: bandsOf([0, 6, 11, 16], 21),
      testScores: null,
      share: 0.5,
    },
  ]
}

/** A few leavers choose ГВЭ. */
function gveOf(year: number): readonly DemoPaper[] {
  return [
    {
      key: { procedure: 'gve-11', year, grade: null, subject: 'russian', level: null, series: null },
      title: `ГВЭ-11 Русский язык ${year}`,
      heldOn: `${year}-06-04`,
      items: points([...Array<number>(12).fill(1), 5]),
      bands: bandsOf([0, 5, 10, 14], 17),
      testScores: null,
      share: 0.06,
    },
  ]
}

/** Two waves of the authority's own work; the second paper is a little longer. */
function wavesOf(year: number): readonly DemoPaper[] {
  const key = { procedure: 'municipal-diagnostic', year, grade: 5, subject: 'mathematics' } as const
  return [
    { series: 'срез 1', count: 11, heldOn: `${year}-01-20` },
    { series: 'срез 2', count: 12, heldOn: `${year}-05-12` },
  ].map(({ series, count, heldOn }) => ({
    key: { ...key, level: null, series },
    title: `Диагностическая работа, математика, 5 класс, ${series}`,
    heldOn,
    items: points(Array<number>(count).fill(1)),
    bands: bandsOf([0, 4, 7, 10], count),
    testScores: null,
    share: 0.94,
  }))
}

/** The authority's own work at the beginning of a school year: it shows what the grade before has left. */
export function demoAutumnPaper(year: number): DemoPaper {
  return {
    key: {
      ...{ procedure: 'municipal-diagnostic', year, grade: 6, subject: 'mathematics' },
      ...{ level: null, series: 'входная' },
    },
    title: 'Входная диагностическая работа, математика, 6 класс',
    heldOn: `${year}-09-22`,
    items: points(Array<number>(12).fill(1)),
    bands: bandsOf([0, 5, 8, 11], 12),
    testScores: null,
    share: 0.92,
  }
}

function points(maxima: readonly number[]): DemoPaper['items'] {
  return maxima.map((max, index) => ({ label: String(index + 1), max }))
}

/** The first scores of «2», «3», «4» and «5». */
function bandsOf(starts: readonly number[], max: number): readonly ScaleBand[] {
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? max + 1) - 1, mark: index + 2 }))
}
