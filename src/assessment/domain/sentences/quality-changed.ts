import { changeOfShare } from '../figures/change-of-failures.ts'
import { certifiableCount, type MarkCounts } from '../figures/mark-counts.ts'
import { qualityShare } from '../figures/quality-share.ts'
import { describeChange } from './describe-change.ts'
import { LEAST_COMPARED, type Sentence } from './sentence.ts'

/** Said when the share of «4» and «5» changed by more than chance would. */
export function qualityChanged(earlier: MarkCounts, later: MarkCounts): Sentence | null {
  if (Math.min(certifiableCount(earlier), certifiableCount(later)) < LEAST_COMPARED) return null
  const change = changeOfShare(qualityShare(earlier), qualityShare(later))
  const text = describeChange('Доля отметок «4» и «5»', ['выросла', 'снизилась'], change, 'sure')
  if (text === null) return null
  return {
    rule: 'quality-changed',
    text,
    weight: (change.difference ?? 0) < 0 ? 'worth-a-look' : 'plain',
  }
}
