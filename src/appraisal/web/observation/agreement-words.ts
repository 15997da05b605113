import { meanWords, numberWords } from '#kernel/number-words.ts'
import type { RoundCard } from '../../observation-contract.ts'

/** «Согласие экспертов: каппа 0,72 (интервал 0,61–0,83), хорошее»; the borders of words are a convention. */
export function agreementWords(agreement: RoundCard['agreement']): string {
  if (agreement === null)
    return 'Согласие экспертов пока не посчитать: нет показателей, которые отметили оба.'
  const { kappa, interval } = agreement
  return `Согласие экспертов: каппа ${meanWords(kappa)} (интервал ${meanWords(interval.low)}–${meanWords(interval.high)}), ${strengthOf(kappa)}.`
}

/** Landis & Koch 1977. */
function strengthOf(kappa: number): string {
  if (kappa > 0.8) return 'почти полное'
  if (kappa > 0.6) return 'существенное'
  if (kappa > 0.4) return 'умеренное'
  return kappa > 0.2 ? 'слабое' : 'почти никакого'
}

/** 3.25 → «3,3»; a mean of levels. */
export function levelText(value: number | null): string {
  return value === null ? '—' : numberWords(value, { digits: 1 })
}
