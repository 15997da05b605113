import { factorNames, respondentNames, significanceNames } from '../../texts.ru.ts'
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
}

/** The first words of the row with how many answered. */
export const COUNT_ROW = 'Сколько ответили'

/** Reads the table that `sheetOfProfile` writes, found by its words; null where it is another table. */
export function readProfileTable(rows: readonly (readonly string[])[]): ProfileTable | null {
  const header = rows.find((row) => respondents.every((one) => row.includes(respondentNames[one])))
  if (!header) return null
  const placeOf = new Map(respondents.map((one) => [one, header.indexOf(respondentNames[one])]))
  const officialAt = header.findIndex((cell) => /официальн/i.test(cell))
  const countRow = rows.find((row) => row[0]?.startsWith(COUNT_ROW))
  const answers = respondents.map((respondent): GroupAnswers => {
    const at = placeOf.get(respondent) ?? -1
    const means = factors.flatMap((factor) => {
      const value = portionIn(rowOf(rows, factor)?.[at])
      return value === null ? [] : [[factor, value] as const]
    })
    const count = Math.round(Number(countRow?.[at] || 0))
    return {
      respondent,
      count: Number.isFinite(count) ? Math.max(0, count) : 0,
      means: Object.fromEntries(means),
    }
  })
  const official: Partial<Record<Factor, Significance>> = {}
  for (const factor of factors) {
    const written = rowOf(rows, factor)?.[officialAt]?.toLocaleLowerCase('ru') ?? ''
    const found = significances.find((one) => significanceNames[one] === written)
    if (found) official[factor] = found
  }
  return { answers, official }
}

function rowOf(rows: readonly (readonly string[])[], factor: Factor): readonly string[] | undefined {
  return rows.find((row) => row[0] === factorNames[factor])
}

/** 0…1 as it was written, or hundredths; null for nothing. */
function portionIn(text: string | undefined): number | null {
  const value = text ? Number(text.replace(',', '.').replace('%', '')) : Number.NaN
  if (!Number.isFinite(value) || value < 0 || value > 100) return null
  return value > 1 ? value / 100 : value
}
