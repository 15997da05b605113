import { classNameOf } from '#kernel/class-name.ts'
import { foldToCyrillic } from '#kernel/look-alike-letters.ts'
import { cellText } from './cell-words.ts'
import type { ResultsCell } from './results-file.ts'

/** The name of a class in a cell; null also where the school has one class of that grade. */
export function readClassName(cell: ResultsCell | undefined): string | null {
  return classNameOf(cellText(cell))
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
