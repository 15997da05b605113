import { foldToCyrillic } from '#kernel/look-alike-letters.ts'
import { cellText } from './cell-words.ts'
import type { ResultsCell } from './results-file.ts'

/**
 * The name of a class as one says it, letters in Cyrillic: '4А' for «4 «a»», «4-А», «04А». Null = the file does not say,
 * or says «нет»: the school has one class of that grade.
 */
export function readClassName(cell: ResultsCell | undefined): string | null {
  const bare = foldToCyrillic(cellText(cell).toUpperCase()).replace(/[\s«»"'“”„._\-–—]|КЛАСС|КЛ/g, '')
  if (bare === '' || bare === 'НЕТ' || bare === '0') return null
  return bare.replace(/^0+(?=\d)/, '')
}

/** 1–11, or null where the name begins with no grade. */
export function gradeOfClass(className: string | null): number | null {
  const grade = Number(/^(\d{1,2})(?!\d)/.exec(className ?? '')?.[1] ?? Number.NaN)
  return grade >= 1 && grade <= 11 ? grade : null
}

/** 'm' for «м», 'M', «муж.»; 'f' for «ж», «женский»; null = empty; 'unreadable' = a word of another column. */
export function readSex(cell: ResultsCell | undefined): 'm' | 'f' | null | 'unreadable' {
  const words = foldToCyrillic(cellText(cell).toUpperCase())
  if (words === '' || /^[-–—]$/.test(words)) return null
  if (/^М(УЖ.*|АЛЬЧ.*)?$/.test(words)) return 'm'
  if (/^(Ж(ЕН.*)?|Д(ЕВ.*)|F)$/.test(words)) return 'f'
  // Some forms code the sex as 1 and 2 without saying which is which.
  return words === '1' || words === '2' ? null : 'unreadable'
}
