import { numberWords } from '#kernel/number-words.ts'
import type { DistributionData } from '#web-kit/charts/chart-shapes.ts'
import { medianScore } from '../../domain/figures/median-score.ts'
import { participantsIn } from '../../domain/figures/score-distribution.ts'
import type { WorkCard } from '../../results-contract.ts'
import { meanWords } from './figure-words.ts'

export type ShownDistribution = {
  readonly title: string
  readonly sentence: string
  readonly data: DistributionData
}

/** Test scores where the work has them, else primary ones with the borders of marks; null where nobody has a score. */
export function shownDistributions(card: WorkCard): readonly ShownDistribution[] {
  const { shown, borders, minimum, maxScore } = card
  const primary = primaryOf(card)
  const found: (ShownDistribution | null)[] = []
  if (shown.testScores.length > 0) {
    found.push(
      of('тестовый балл', 'Тестовые баллы', shown.testScores, {
        max: 100,
        borders: minimum === null ? [] : [{ from: minimum, label: `минимум ${minimum}` }],
      }),
    )
  }
  if (primary !== null) {
    found.push(
      of('первичный балл', 'Первичные баллы', shown.scores, {
        max: maxScore ?? primary,
        borders: borders.map(({ from, mark }) => ({ from, label: `«${mark}»` })),
      }),
    )
  }
  return found.filter((one) => one !== null)
}

function primaryOf({ shown }: WorkCard): number | null {
  return shown.scores.length === 0 ? null : Math.max(...shown.scores.map(({ value }) => value))
}

function of(
  scoreName: string,
  title: string,
  scores: WorkCard['shown']['scores'],
  { max, borders }: { max: number; borders: DistributionData['borders'] },
): ShownDistribution {
  const count = participantsIn(scores)
  const mean = scores.reduce((sum, { value, count: n }) => sum + value * n, 0) / count
  const top = scores.reduce((best, one) => (one.count > best.count ? one : best))
  const median = medianScore(scores)
  return {
    title: `${title}: сколько участников набрали каждый балл, всего ${numberWords(count)}`,
    sentence: `Средний балл ${meanWords(mean)} из ${max}, медиана ${median === null || median === undefined ? '—' : numberWords(median)}; чаще всего набирали ${numberWords(top.value)} (${numberWords(top.count)}).${count < 50 ? ' Участников меньше 50: форма распределения условна.' : ''}`,
    data: {
      points: scores.map(({ value, count: n }) => ({ score: value, count: n })),
      max: Math.max(max, ...scores.map(({ value }) => value)),
      scoreName,
      borders,
    },
  }
}
