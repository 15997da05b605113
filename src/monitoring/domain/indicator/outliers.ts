import { quantileOfSorted } from '#statistics/quantile-of-sorted.ts'
import { numberWords } from './value-words.ts'

/** A question to ask before a form is accepted; never a reason to refuse it. */
export type OutlierQuestion = {
  readonly name: string
  readonly title: string
  readonly kind: 'past' | 'peers'
  readonly message: string
}

/** A change of a share by so many points, and of an amount so many times, is worth a question. */
const SHARE_CHANGE = 15
const TIMES = 2
const LEAST_AMOUNT = 10
/** Robust z: |value − median| / (1.4826 · MAD), the usual bound of Iglewicz and Hoaglin. */
const ROBUST_Z = 3.5
const LEAST_PEERS = 8

export type LookedAt = {
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly decimals: number
  readonly value: number | null
  /** Of the same organisation, the period before. */
  readonly past: number | null
  /** Of organisations like it, the same period. */
  readonly peers: readonly number[]
}

export function findOutliers(looked: readonly LookedAt[]): readonly OutlierQuestion[] {
  return looked.flatMap((one) => [...againstPast(one), ...againstPeers(one)])
}

function againstPast({ name, title, unit, decimals, value, past }: LookedAt): readonly OutlierQuestion[] {
  if (value === null || past === null) return []
  const isShare = unit === '%'
  const isFar = isShare
    ? Math.abs(value - past) >= SHARE_CHANGE
    : Math.abs(value - past) >= LEAST_AMOUNT &&
      (Math.min(value, past) <= 0 || Math.max(value, past) / Math.min(value, past) >= TIMES)
  if (!isFar) return []
  const words = (number: number) => numberWords(number, { unit, decimals })
  const message = `было ${words(past)}, стало ${words(value)}: верно ли это и что произошло?`
  return [{ name, title, kind: 'past', message }]
}

function againstPeers({ name, title, unit, decimals, value, peers }: LookedAt): readonly OutlierQuestion[] {
  if (value === null || peers.length < LEAST_PEERS) return []
  const sorted = peers.toSorted((a, b) => a - b)
  const median = quantileOfSorted(sorted, 0.5)
  const distances = sorted.map((peer) => Math.abs(peer - median)).toSorted((a, b) => a - b)
  const spread = 1.4826 * quantileOfSorted(distances, 0.5)
  if (spread === 0 || Math.abs(value - median) / spread <= ROBUST_Z) return []
  const words = (number: number) => numberWords(number, { unit, decimals })
  const message = `${words(value)} при ${words(median)} у половины похожих организаций: нет ли описки?`
  return [{ name, title, kind: 'peers', message }]
}
