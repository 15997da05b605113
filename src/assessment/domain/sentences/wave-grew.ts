import { looksDifferent, percentWords, pointsBetween } from '#kernel/number-words.ts'
import type { TwoWaves } from '../figures/two-waves.ts'
import type { Sentence } from './sentence.ts'

/** Said when completion changed between two waves by more than chance would; a fall is worth a look. */
export function waveGrew({ first, second, growth, interval }: TwoWaves): Sentence | null {
  if (growth === null || interval === null || first.value === null || second.value === null) return null
  if (interval.low <= 0 && interval.high >= 0) return null
  if (!looksDifferent(first.value, second.value)) return null
  const verb = growth > 0 ? 'выросло' : 'снизилось'
  return {
    rule: 'wave-grew',
    text: `Выполнение работы от первого среза ко второму ${verb} на ${pointsBetween(second.value, first.value)} (с ${percentWords(first.value)} до ${percentWords(second.value)}).`,
    weight: growth > 0 ? 'plain' : 'worth-a-look',
  }
}
