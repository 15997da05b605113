import { sampleSize } from '#statistics/sample-size.ts'
import { percentOf } from '../../domain/pages/columns.ts'

const one = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const two = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** 0.8812 → '88,1 %' */
export function shareWords(share: number | null): string {
  const shown = percentOf(share)
  return shown === null ? '—' : `${one.format(shown)}\u00a0%`
}

/** 3.725 → '3,73' */
export function meanWords(mean: number | null): string {
  return mean === null ? '—' : two.format(Math.round(Number((mean * 100).toPrecision(12))) / 100)
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
