import { sampleSize } from '#statistics/sample-size.ts'
import type { Sentence } from './sentence.ts'

const advice = {
  'too-few': 'Доли и средние при таком числе ненадёжны, смотрите на отдельные работы.',
  few: 'Доли и средние — ориентировочные.',
  limited: 'Форма распределения при таком числе условна.',
} as const

/** Said when fewer than 50 took part; the fewer, the plainer. */
export function fewParticipants(participants: number): Sentence | null {
  const size = sampleSize(participants)
  if (size === 'enough' || participants === 0) return null
  const beginning = size === 'limited' ? 'Участников' : 'Мало участников'
  return {
    rule: 'few-participants',
    text: `${beginning}: ${participants}. ${advice[size]}`,
    weight: 'plain',
  }
}
