import { factorNames, respondentNames, significanceNames } from '../../texts.ru.ts'
import { type CellFault, cellIn, type TextSheet } from '../input/text-sheet.ts'
import {
  type Factor,
  factors,
  type GroupAnswers,
  respondents,
  type Significance,
  significances,
} from './risk-profile.ts'

type ProfileTable = {
  readonly answers: readonly GroupAnswers[]
  readonly official: Readonly<Partial<Record<Factor, Significance>>>
  /** Where something stands that is no answer. */
  readonly faults: readonly CellFault[]
}

/** The first words of the row with how many answered. */
export const COUNT_ROW = 'Сколько ответили'

/** Reads the table that `sheetOfProfile` writes, found by its words; null where it is another table. */
export function readProfileTable(sheets: readonly TextSheet[]): ProfileTable | null {
  const sheet = sheets.find(({ rows }) => rows.some(isHeader))
  const header = sheet?.rows.find(isHeader)
  if (!sheet || !header) return null
  const faults: CellFault[] = []
  const say = (row: number, column: number, detail: string) =>
    faults.push({ cell: cellIn(sheet, row, column), detail })
  const rowOf = (factor: Factor) => sheet.rows.findIndex((row) => row[0] === factorNames[factor])
  const countAt = sheet.rows.findIndex((row) => row[0]?.startsWith(COUNT_ROW))
  const textAt = (row: number, column: number) => sheet.rows[row]?.[column]?.trim() ?? ''
  const answers = respondents.map((respondent): GroupAnswers => {
    const column = header.indexOf(respondentNames[respondent])
    const means = factors.flatMap((factor) => {
      const row = rowOf(factor)
      const text = textAt(row, column)
      const value = portionIn(text)
      if (text !== '' && value === null)
        say(row, column, `«${text}»: нужен средний ответ от 0 до 1 или доля от 0 до 100 %`)
      return value === null ? [] : [[factor, value] as const]
    })
    const counted = textAt(countAt, column)
    const count = counted === '' ? 0 : Number(counted.replace(',', '.'))
    const isCount = Number.isInteger(count) && count >= 0 && count <= 100_000
    if (!isCount) say(countAt, column, `«${counted}»: нужно целое число ответивших`)
    return { respondent, count: isCount ? count : 0, means: Object.fromEntries(means) }
  })
  const official: Partial<Record<Factor, Significance>> = {}
  const officialAt = header.findIndex((cell) => /официальн/i.test(cell))
  for (const factor of factors) {
    const text = textAt(rowOf(factor), officialAt)
    const known = significances.find((one) => significanceNames[one] === text.toLocaleLowerCase('ru'))
    if (known) official[factor] = known
    else if (text !== '')
      say(rowOf(factor), officialAt, `«${text}»: бывает высокая, средняя или низкая значимость`)
  }
  return { answers, official, faults }
}

function isHeader(row: readonly string[]): boolean {
  return respondents.every((one) => row.includes(respondentNames[one]))
}

/** 0…1 as it was written, or hundredths; null for nothing and for what is no portion. */
function portionIn(text: string): number | null {
  const value = text ? Number(text.replace(',', '.').replace('%', '')) : Number.NaN
  if (!Number.isFinite(value) || value < 0 || value > 100) return null
  return value > 1 ? value / 100 : value
}
