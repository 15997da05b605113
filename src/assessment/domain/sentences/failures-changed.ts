import { changeOfFailures } from '../figures/change-of-failures.ts'
import { type MarkCounts, markedCount } from '../figures/mark-counts.ts'
import { describeChange } from './describe-change.ts'
import { LEAST_COMPARED, type Sentence } from './sentence.ts'

/**
 * Said when the share of «2» changed by more than chance would, or grew by 10 percentage points and more.
 * @source ФИОКО, «Рекомендации …», 2026 (as retold): + 10 percentage points
 */
export function failuresChanged(earlier: MarkCounts, later: MarkCounts): Sentence | null {
  if (Math.min(markedCount(earlier), markedCount(later)) < LEAST_COMPARED) return null
  const change = changeOfFailures(earlier, later)
  const said = describeChange(
    'Доля отметок «2»',
    ['выросла', 'снизилась'],
    change,
    change.isWorse ? 'always' : 'sure',
  )
  if (said === null) return null
  const grew = (change.difference ?? 0) > 0
  return { rule: 'failures-changed', text: said, weight: grew ? 'worth-a-look' : 'plain' }
}
