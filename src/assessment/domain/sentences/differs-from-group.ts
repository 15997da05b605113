import { percentWords } from '#kernel/number-words.ts'
import { changeOfShare } from '../figures/change-of-failures.ts'
import type { Figure } from '../figures/figure.ts'
import { LEAST_COMPARED, type Sentence } from './sentence.ts'

/** With whom an organisation is compared, as «чем …» reads on; the organisation itself must be out of the figure. */
export type ReferenceGroup = 'municipality' | 'region' | 'peers'

const groupWords: Readonly<Record<ReferenceGroup, string>> = {
  municipality: 'в других организациях муниципалитета',
  region: 'в регионе',
  peers: 'в группе сопоставимых организаций',
}

/**
 * Said when the share differs from that of the group by more than chance would.
 * @param what in the nominative, of feminine or neuter gender as the words ask: «Успеваемость», «Доля отметок «2»»
 */
export function differsFromGroup(
  what: string,
  own: Figure,
  group: Figure,
  kind: ReferenceGroup,
): Sentence | null {
  if (own.denominator < LEAST_COMPARED || group.denominator < LEAST_COMPARED) return null
  const { interval, difference } = changeOfShare(group, own)
  if (own.value === null || group.value === null || interval === null || difference === null) return null
  if (interval.low <= 0 && interval.high >= 0) return null
  const way = difference < 0 ? 'ниже' : 'выше'
  return {
    rule: 'differs-from-group',
    text: `${what} ${way}, чем ${groupWords[kind]}: ${percentWords(own.value)} против ${percentWords(group.value)}.`,
    weight: 'plain',
  }
}
