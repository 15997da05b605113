import type { RuleTable } from '../rule-table.ts'
import { adverseConditionsPresets } from './adverse-conditions.ts'
import { lowResultsPresets } from './low-results.ts'
import { riskZonePresets } from './risk-zone.ts'

/** Rules the system comes with; a municipality copies one and changes the copy. The first of a category is the usual one. */
export const presets: Readonly<Record<string, RuleTable>> = {
  ...lowResultsPresets,
  ...riskZonePresets,
  ...adverseConditionsPresets,
}

/** What is applied where nobody has said otherwise. */
export const usualPresets = ['fioko-2021', 'early-signs', 'context-index'] as const
