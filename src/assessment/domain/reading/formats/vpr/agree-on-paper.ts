import type { CatalogueWork } from '../../../catalogue/catalogue-work.ts'
import { cellText } from '../../cell-words.ts'
import { problemOf } from '../../problem-of.ts'
import type { ItemReading, ResultsProblem } from '../../results-reading.ts'
import type { MetaLines } from './meta-lines.ts'
import type { PupilForm } from './pupil-form.ts'
import type { ItemColumn, PupilTable } from './pupil-table.ts'

/** What items a work has and what they give, once file and catalogue are put side by side. */
export type Paper = {
  readonly items: readonly ItemReading[]
  /** How many of the table's item columns belong to the work: forms keep room for more. */
  readonly used: number
  readonly maxScore: number | null
  /** The catalogue's work, where it is the same paper: only then its scale may speak. */
  readonly catalogueWork: CatalogueWork | null
  readonly problems: readonly ResultsProblem[]
}

/**
 * Before 2022 a file names items by their place in the form, so labels and maxima come from the catalogue; since then the
 * header gives both, and the catalogue is only compared with.
 */
export function agreeOnPaper(
  form: PupilForm,
  tables: readonly PupilTable[],
  meta: MetaLines,
  catalogueWork: CatalogueWork | null,
): Paper {
  const columns = tables[0]?.columns.items ?? []
  const sheet = tables[0]?.sheet.name ?? ''
  const problems: ResultsProblem[] = []
  const warn = (code: 'items-differ' | 'not-in-catalogue', message: string) =>
    problems.push(problemOf(code, 'warning', { sheet, row: null, column: null }, message))

  if (form.itemsNamedBy === 'position') {
    const filled = Math.max(0, ...tables.map(filledItems))
    const known = catalogueWork?.items ?? []
    if (known.length === 0 || filled > known.length || columns.length < known.length) {
      if (known.length > 0) {
        warn(
          'items-differ',
          `В каталоге у работы заданий — ${known.length}, в файле — ${filled}. Задания названы по порядку, наибольшие баллы не проверены`,
        )
      } else {
        warn(
          'not-in-catalogue',
          'Работы нет в каталоге: задания названы по порядку, наибольшие баллы не проверены. Добавьте описание работы',
        )
      }
      return {
        items: columns.slice(0, filled).map(itemOf),
        used: filled,
        maxScore: meta.maxScore,
        catalogueWork: null,
        problems,
      }
    }
    const items = known.map(({ label, max, kind, difficulty }, index) => ({
      label,
      max,
      kind,
      difficulty,
      written: columns[index]?.written ?? '',
    }))
    return { items, used: known.length, maxScore: catalogueWork?.maxScore ?? null, catalogueWork, problems }
  }

  const catalogued = new Map(catalogueWork?.items.map((item) => [item.label, item]))
  const items = columns.map((column) => {
    const known = catalogued.get(column.label)
    return { ...itemOf(column), max: column.max ?? known?.max ?? null, kind: known?.kind ?? null }
  })
  const sum = items.reduce<number | null>(
    (total, { max }) => (total === null || max === null ? null : total + max),
    0,
  )
  if (sum !== null && meta.maxScore !== null && sum !== meta.maxScore) {
    warn(
      'items-differ',
      `Сумма наибольших баллов в заголовках — ${sum}, а над таблицей указано ${meta.maxScore}. Возможно, часть столбцов удалена`,
    )
  }
  const ofFile =
    sum === null || meta.maxScore === null ? (meta.maxScore ?? sum) : Math.max(sum, meta.maxScore)
  const isSamePaper = catalogueWork !== null && (ofFile === null || ofFile === catalogueWork.maxScore)
  if (catalogueWork && !isSamePaper) {
    warn(
      'items-differ',
      `Наибольший балл по файлу — ${ofFile}, по каталогу — ${catalogueWork.maxScore}. Шкала каталога не применена`,
    )
  }
  return {
    items,
    used: columns.length,
    maxScore: ofFile ?? catalogueWork?.maxScore ?? null,
    catalogueWork: isSamePaper ? catalogueWork : null,
    problems,
  }
}

function itemOf({ label, written, max, difficulty }: ItemColumn): ItemReading {
  return { label, written, max, kind: null, difficulty }
}

/** Up to the last item in which some row has anything. */
function filledItems({ sheet, header, until, columns }: PupilTable): number {
  const { items } = columns
  let filled = 0
  for (let row = header.row + header.height; row < until && filled < items.length; row++) {
    const cells = sheet.rows[row] ?? []
    for (let index = items.length - 1; index >= filled; index--) {
      const column = items[index]?.column
      if (column !== undefined && cellText(cells[column]) !== '') filled = index + 1
    }
  }
  return filled
}
