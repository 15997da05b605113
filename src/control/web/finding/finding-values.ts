import type { PlainDate } from '#kernel/plain-date.ts'
import type { FindingKind, Severity } from '../../domain/finding.ts'
import type { FindingView } from '../../finding-contract.ts'

export type FindingValues = {
  fieldKey: string | null
  kind: FindingKind
  severity: Severity
  place: string
  requirement: string
  what: string
  fixBy: PlainDate | null
}

export const emptyFinding: FindingValues = {
  fieldKey: null,
  kind: 'remark',
  severity: 'ordinary',
  place: '',
  requirement: '',
  what: '',
  fixBy: null,
}

export function valuesOfFinding(finding: FindingView): FindingValues {
  const { fieldKey, kind, severity, place, requirement, what, fixBy } = finding
  return { fieldKey, kind, severity, place, requirement, what, fixBy }
}
