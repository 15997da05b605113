import { cellText } from '../../cell-words.ts'
import type { ResultsCell } from '../../results-file.ts'

/** РИС numbers schools by six digits. */
const WIDTH = 6

export type ExamSchool = { readonly code: string; readonly zeroRestored: boolean }

/**
 * The code of a school in a protocol. Excel turns «001002» into 1002, and then the zeros are put back; null = no code.
 * Three digits are the code of a municipality that slid over.
 */
export function readExamSchool(cell: ResultsCell | undefined): ExamSchool | null {
  const digits = /^['’]?(\d{4,6})(?:[.,]0)?$/.exec(cellText(cell))?.[1]
  if (digits === undefined || /^0+$/.test(digits)) return null
  return { code: digits.padStart(WIDTH, '0'), zeroRestored: digits.length < WIDTH }
}
