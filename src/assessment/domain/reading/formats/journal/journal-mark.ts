import { cellNumber, cellText, normalWords } from '../../cell-words.ts'
import type { ResultsCell } from '../../results-file.ts'

/** A mark of a term, or why there is none. 'nothing' = the pupil does not learn this subject or nobody wrote anything. */
export type TermMark =
  | { readonly kind: 'mark'; readonly mark: number }
  | { readonly kind: 'not-attested' | 'exempt' | 'nothing' | 'unreadable' }

/** «4», «4,0», «отл», «н/а», «осв». */
export function readTermMark(cell: ResultsCell | undefined): TermMark {
  const number = cellNumber(cell)
  if (number !== null) {
    const isMark = Number.isInteger(number) && number >= 2 && number <= 5
    return isMark ? { kind: 'mark', mark: number } : { kind: 'unreadable' }
  }
  const words = normalWords(cellText(cell))
  if (words === '' || /^[-–—.]+$/.test(words)) return { kind: 'nothing' }
  if (/^(н\/?а|не ?атт\S*( за .*)?|неат\S*)$/.test(words)) return { kind: 'not-attested' }
  if (/^осв/.test(words)) return { kind: 'exempt' }
  // Marks of a pass, in subjects that have no others.
  if (/^(зач\S*|зч|незач\S*|н\/о|б\/о)$/.test(words)) return { kind: 'nothing' }
  const spelled =
    /^(\d)\s?\([а-я]+\)$/.exec(words)?.[1] ?? { отл: 5, хор: 4, уд: 3, неуд: 2 }[words.replace(/\.$/, '')]
  return spelled === undefined ? { kind: 'unreadable' } : readTermMark(Number(spelled))
}
