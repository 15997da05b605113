import type { DotsData } from '#web-kit/charts/chart-shapes.ts'
import { changeOfShare } from '../../domain/figures/change-of-failures.ts'
import { markedCount } from '../../domain/figures/mark-counts.ts'
import { qualityShare } from '../../domain/figures/quality-share.ts'
import { LEAST_COMPARED } from '../../domain/sentences/sentence.ts'
import type { SchoolWorkView } from '../../results-contract.ts'

export function newestYear(works: readonly SchoolWorkView[]): number | null {
  return works.length === 0 ? null : Math.max(...works.map(({ key }) => key.year))
}

/** Quality of each work of the year beside the other schools; works of too few pupils are left out. Null where none is left. */
export function qualityDots(
  works: readonly SchoolWorkView[],
  year: number,
): { readonly data: DotsData; readonly sentence: string } | null {
  const compared = works.filter(
    ({ key, own, others }) =>
      key.year === year &&
      markedCount(own.marks) >= LEAST_COMPARED &&
      others !== null &&
      markedCount(others.marks) >= LEAST_COMPARED,
  )
  if (compared.length === 0) return null
  const own = compared.map((work) => qualityShare(work.own.marks))
  const others = compared.map((work) => (work.others ? qualityShare(work.others.marks) : null))
  const differing = own.filter((figure, at) => {
    const other = others[at]
    const interval = other ? changeOfShare(other, figure).interval : null
    return interval !== null && (interval.low > 0 || interval.high < 0)
  })
  const lower = differing.filter((figure) => {
    const other = others[own.indexOf(figure)]
    return (figure.value ?? 0) < (other?.value ?? 0)
  }).length
  return {
    data: {
      unit: 'percent',
      rowName: 'Работа',
      rows: compared.map(({ title }) => title.replace(` ${year}`, '')),
      series: [
        {
          name: 'Школа',
          values: own.map(({ value }) => value),
          intervals: own.map(({ interval }) => interval),
        },
        { name: 'Другие школы муниципалитета', values: others.map((figure) => figure?.value ?? null) },
      ],
    },
    sentence:
      differing.length === 0
        ? `Ни в одной из ${compared.length} работ отличие от других школ не выходит за пределы случайного.`
        : `Отличие от других школ больше случайного: работ ${differing.length} из ${compared.length}; выше — ${differing.length - lower}, ниже — ${lower}.`,
  }
}
