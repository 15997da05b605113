import { numberWords, percentWords } from '#kernel/number-words.ts'
import { sampleSize } from '#statistics/sample-size.ts'
import { hundredthsOf } from '../../domain/pages/columns.ts'

/** 0.8812 → '88,1 %' */
export function shareWords(share: number | null): string {
  return share === null ? '—' : percentWords(share)
}

/** 3.725 → '3,73' */
export function meanWords(mean: number | null): string {
  return mean === null ? '—' : numberWords(hundredthsOf(mean) ?? 0, { digits: 2 })
}

/** What a small number of participants allows: '' where it is large enough. */
export function smallWords(participants: number): string {
  switch (sampleSize(participants)) {
    case 'too-few':
      return 'мало участников'
    case 'few':
      return 'ориентировочно'
    default:
      return ''
  }
}
