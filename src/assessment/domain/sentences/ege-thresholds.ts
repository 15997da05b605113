import { countWords, nounFor, percentWords } from '#kernel/number-words.ts'
import { belowMinimumShare } from '../figures/below-minimum-share.ts'
import { HIGH_SCORE, highScoreShare } from '../figures/high-score-share.ts'
import type { ScoreDistribution } from '../figures/score-distribution.ts'
import type { Sentence } from './sentence.ts'

const pupils = ['участник', 'участника', 'участников'] as const

/** Said when anybody is below the minimum, from 81 up, or has 100. */
export function egeThresholds(testScores: ScoreDistribution, minimum: number): readonly Sentence[] {
  const below = belowMinimumShare(testScores, minimum)
  const high = highScoreShare(testScores)
  const hundred = highScoreShare(testScores, 100)
  const sentences: Sentence[] = []
  if (below.numerator > 0) {
    const verb = nounFor(below.numerator, ['набрал', 'набрали', 'набрали'])
    sentences.push({
      rule: 'ege-below-minimum',
      text: `Минимальный балл (${minimum}) не ${verb} ${countWords(below.numerator, pupils)} из ${below.denominator} (${percentWords(below.value ?? 0)}).`,
      weight: 'worth-a-look',
    })
  }
  if (high.numerator > 0) {
    const all = high.numerator
    const most = hundred.numerator > 0 ? `, из них 100 баллов — ${hundred.numerator}` : ''
    sentences.push({
      rule: 'ege-high',
      text: `${HIGH_SCORE} балл и больше у ${countWords(all, ['участника', 'участников', 'участников'])} из ${high.denominator} (${percentWords(high.value ?? 0)})${most}.`,
      weight: 'plain',
    })
  }
  return sentences
}
