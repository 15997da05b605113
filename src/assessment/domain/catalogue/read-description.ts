import type { ResultsCell } from '../reading/results-file.ts'
import type { CatalogueItem } from './catalogue-work.ts'
import { codesIn, difficultyIn, kindIn, labelIn, wholeIn, wordsIn } from './description-cells.ts'

export type DescriptionProblem = {
  /** As the table shows it, from 1. */
  readonly row: number
  readonly message: string
}

export type DescriptionReading = {
  readonly items: readonly CatalogueItem[]
  readonly problems: readonly DescriptionProblem[]
}

type Role = 'label' | 'number' | 'skill' | 'difficulty' | 'content' | 'requirements' | 'max' | 'kind'

/** Words of the official header, of any year; the first that fits names the column. */
const headerWords: readonly (readonly [Role, RegExp])[] = [
  ['max', /макс/],
  ['difficulty', /уровень слож|^уровень$/],
  ['content', /кэс|код.*содержан/],
  ['requirements', /(^|[^а-я])кт([^а-я]|$)|код.*требован/],
  ['kind', /тип (задания|ответа)/],
  ['skill', /умени|вид.* деятельност|проверяем|что проверя/],
  ['label', /ким|№ задани|номер задани|^задание$/],
  ['number', /^(№|№ п ?п|номер|n)$/],
]

/**
 * Reads the items of a work from the official table of its description, found by the words of its header in any order:
 * № КИМ · № · Умения… · Блоки… · Уровень сложности · Код КЭС · Код КТ · Максимальный балл · Время.
 * A row that cannot be an item is left out with a problem; rows of headings and totals are passed over.
 */
export function readDescription(rows: readonly (readonly ResultsCell[])[]): DescriptionReading {
  const found = findHeader(rows)
  if (!found) {
    const message = 'Не нашли строку с заголовками: нужны столбцы «№» (или «№ КИМ») и «Максимальный балл»'
    return { items: [], problems: [{ row: 1, message }] }
  }
  const { at, columns } = found
  const items: CatalogueItem[] = []
  const problems: DescriptionProblem[] = []
  for (const [offset, row] of rows.slice(at + 1).entries()) {
    const cell = (role: Role) => {
      const column = columns.get(role)
      return column === undefined ? null : (row[column] ?? null)
    }
    const written = columns.has('label') ? cell('label') : cell('number')
    const label = labelIn(written) || labelIn(cell('number'))
    const max = wholeIn(cell('max'))
    const isRowOfWords = label === '' || /^(всего|итого|сумма)/i.test(wordsIn(row[0] ?? null))
    if (isRowOfWords && max === null) continue
    const number = at + offset + 2
    if (isRowOfWords) {
      if (!/всего|итого|сумма/i.test(row.map(wordsIn).join(' '))) {
        problems.push({ row: number, message: 'У задания нет номера' })
      }
    } else if (max === null) {
      problems.push({ row: number, message: `У задания ${label} нет наибольшего балла` })
    } else {
      items.push({
        label,
        max,
        kind: kindIn(cell('kind')),
        difficulty: difficultyIn(cell('difficulty')),
        content: codesIn(cell('content')),
        requirements: codesIn(cell('requirements')),
        skill: wordsIn(cell('skill')).slice(0, 500) || null,
      })
    }
  }
  if (items.length === 0 && problems.length === 0) {
    problems.push({ row: at + 1, message: 'Под заголовками нет ни одного задания' })
  }
  return { items, problems }
}

const ROWS_LOOKED_AT = 30

function findHeader(
  rows: readonly (readonly ResultsCell[])[],
): { readonly at: number; readonly columns: ReadonlyMap<Role, number> } | null {
  for (const [at, row] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const columns = new Map<Role, number>()
    for (const [column, cell] of row.entries()) {
      const words = wordsIn(cell).toLowerCase()
      const role = headerWords.find(([name, pattern]) => !columns.has(name) && pattern.test(words))?.[0]
      if (words !== '' && role) columns.set(role, column)
    }
    if (columns.has('max') && (columns.has('label') || columns.has('number'))) return { at, columns }
  }
  return null
}
