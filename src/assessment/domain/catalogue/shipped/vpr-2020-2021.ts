import type { CatalogueWork } from '../catalogue-work.ts'
import { itemOf, type VprPaper } from './shipped-rows.ts'
import { vprGrade4 } from './vpr-2020-2021-grade-4.ts'
import { vprGrade5 } from './vpr-2020-2021-grade-5.ts'
import { vprGrade6 } from './vpr-2020-2021-grade-6.ts'
import { vprGrade7 } from './vpr-2020-2021-grade-7.ts'
import { vprGrade8 } from './vpr-2020-2021-grade-8.ts'
import { vprGrade10And11 } from './vpr-2020-2021-grade-10-11.ts'

const papers = [...vprGrade4, ...vprGrade5, ...vprGrade6, ...vprGrade7, ...vprGrade8, ...vprGrade10And11]

/** The same papers were written in autumn 2020 and in spring 2021; skills are left out, only codes are given. */
export const vpr2020And2021: readonly CatalogueWork[] = [2020, 2021].flatMap((year) =>
  papers.map((paper) => workOf(paper, year)),
)

function workOf({ grade, subject, max, scale, items }: VprPaper, year: number): CatalogueWork {
  return {
    key: { procedure: 'vpr', year, grade, subject, level: null, series: null },
    maxScore: max,
    items: items.map(itemOf),
    scale,
    source:
      'Опубликованные описания ВПР 2020 и 2021 годов (таблицы заданий и шкалы), с документом не сверено',
    status: 'draft',
  }
}
