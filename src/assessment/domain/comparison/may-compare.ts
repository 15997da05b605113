import type { Procedure } from '../work-key.ts'

/** What a person asks to see beside a figure. */
export type Comparison = 'municipality' | 'region' | 'peers' | 'own-past' | 'table-of-schools'

export type Verdict =
  | { readonly allowed: true; readonly note: string | null }
  | { readonly allowed: false; readonly reason: string }

/** A group of fewer schools tells which school is meant. */
export const LEAST_PEERS = 3

/** Results that must not become a rating, whoever asks. */
const neverRated: ReadonlySet<Procedure> = new Set([
  'vpr',
  'niko',
  'regional-diagnostic',
  'municipal-diagnostic',
])

const notes: Readonly<Partial<Record<Comparison, string>>> = {
  municipality: 'Показатель муниципалитета посчитан без самой организации.',
  region: 'Показатель региона взят из официальной статистики и со своими не смешивается.',
  peers: 'Группу составляют организации того же вида в похожих условиях; сама организация в неё не входит.',
}

/**
 * Which comparison of an organisation's results is shown, and the words that go with it.
 * @source письмо Рособрнадзора от 18.04.2025 № 02-86 (as retold) and its yearly reminders: ВПР is no ground for ratings of
 * schools or for judging teachers; the size of a peer group is the system's own rule
 */
export function mayCompare(
  comparison: Comparison,
  { procedure, peerCount = 0 }: { readonly procedure: Procedure; readonly peerCount?: number },
): Verdict {
  if (comparison === 'table-of-schools' && neverRated.has(procedure)) {
    return {
      allowed: false,
      reason:
        'Список школ по результатам этой работы не строится: она нужна, чтобы увидеть пробелы, а не чтобы расставить школы по местам. Рособрнадзор просит не составлять рейтинги по ВПР и не оценивать по ним учителей. Сравните школу с муниципалитетом, с похожими школами или с её прошлыми годами.',
    }
  }
  if (comparison === 'peers' && peerCount < LEAST_PEERS) {
    return {
      allowed: false,
      reason: `В группе сопоставимых организаций их ${peerCount}; сравнивать можно, когда не меньше ${LEAST_PEERS}.`,
    }
  }
  return { allowed: true, note: notes[comparison] ?? null }
}
