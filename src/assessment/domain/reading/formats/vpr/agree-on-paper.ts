import type { CatalogueWork } from '../../../catalogue/catalogue-work.ts'
import { isBlank } from '../../cell-words.ts'
import { readItemScore } from '../../missing-words.ts'
import { problemOf } from '../../problem-of.ts'
import type { ItemReading, ResultsProblem } from '../../results-reading.ts'
import { labelIdentity } from './item-header.ts'
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
    const ownItems = itemsBeforeTextbook(tables)
    const filled = ownItems ?? Math.max(0, ...tables.map((table) => filledItems(table)))
    const known = catalogueWork?.items ?? []
    const isOther = ownItems !== null ? ownItems !== known.length : filled > known.length
    if (known.length === 0 || isOther || columns.length < known.length) {
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
    if (contradictsPaper(tables, known)) {
      warn(
        'items-differ',
        'У многих участников баллы выше, чем каталог даёт за эти задания: описание работы другое. Задания названы по порядку, наибольшие баллы за них не проверены',
      )
      const unnamed = columns.slice(0, known.length).map(itemOf)
      const maxScore = catalogueWork?.maxScore ?? null
      return { items: unnamed, used: known.length, maxScore, catalogueWork, problems }
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

  const catalogued = new Map(catalogueWork?.items.map((item) => [labelIdentity(item.label), item]))
  const items = columns.map((column) => {
    const known = catalogued.get(labelIdentity(column.label))
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

/** A shifted row fills columns that no other row does: so many rows in a thousand prove no item. */
const STRAY_ROWS_IN_THOUSAND = 5

/** The form's own word on how many items there are, where what the columns hold does not gainsay it. */
function itemsBeforeTextbook(tables: readonly PupilTable[]): number | null {
  const own = tables[0]?.columns.ownItems ?? null
  if (own === null || own === 0) return null
  const isFilled = tables.some((table) => filledItems(table) >= own)
  return isFilled && tables.every((table) => filledItems(table, 500) <= own) ? own : null
}

/** Up to the last item that more than a few stray rows fill. */
function filledItems(
  { sheet, header, until, columns }: PupilTable,
  inThousand = STRAY_ROWS_IN_THOUSAND,
): number {
  const times = columns.items.map(() => 0)
  let rows = 0
  for (let row = header.row + header.height; row < until; row++) {
    const cells = sheet.rows[row] ?? []
    let hasAny = false
    for (const [index, { column }] of columns.items.entries()) {
      if (isBlank(cells[column])) continue
      hasAny = true
      times[index] = (times[index] ?? 0) + 1
    }
    if (hasAny) rows++
  }
  const least = (rows * inThousand) / 1000
  return times.findLastIndex((count) => count > 0 && count >= least) + 1
}

/** Rows above the maximum of one item: so many are no slips of a hand, but another paper. */
const OTHER_PAPER = [
  { least: 50, share: 0.05 },
  { least: 7, share: 0.4 },
] as const

function contradictsPaper(
  tables: readonly PupilTable[],
  known: readonly { readonly max: number }[],
): boolean {
  return known.some(({ max }, index) => {
    let scored = 0
    let over = 0
    for (const { sheet, header, until, columns } of tables) {
      const column = columns.items[index]?.column
      if (column === undefined) continue
      for (let row = header.row + header.height; row < until; row++) {
        const score = readItemScore(sheet.rows[row]?.[column])
        if (score === 'unreadable' || score < 0) continue
        scored++
        if (score > max) over++
      }
    }
    return OTHER_PAPER.some(({ least, share }) => over >= least && over > scored * share)
  })
}
