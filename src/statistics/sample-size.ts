/**
 * How much a number of participants lets one say.
 * enough: 50 and more; limited: 20–49; few: 10–19; too-few: below 10.
 * @source ФИОКО, «Рекомендации по проведению анализа результатов ВПР», 2026 (as retold): histogram informative from 50, 20–30 the minimum, groups from 10
 */
export type SampleSize = 'enough' | 'limited' | 'few' | 'too-few'

export function sampleSize(participants: number): SampleSize {
  if (participants >= 50) return 'enough'
  if (participants >= 20) return 'limited'
  return participants >= 10 ? 'few' : 'too-few'
}
