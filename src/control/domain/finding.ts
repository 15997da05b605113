import type { PlainDate } from '#kernel/plain-date.ts'

export const findingKinds = ['mismatch', 'remark'] as const

/** несоответствие требованию · замечание */
export type FindingKind = (typeof findingKinds)[number]

export const severities = ['major', 'ordinary', 'minor'] as const

/** существенное · обычное · техническое */
export type Severity = (typeof severities)[number]

/** Something to be mended: a request, not a verdict. */
export type Finding = {
  readonly organizationId: number
  readonly findingId: number
  readonly inspectionId: number
  readonly version: number
  /** The check list's field it comes from. */
  readonly fieldKey: string | null
  readonly kind: FindingKind
  readonly severity: Severity
  readonly place: string
  readonly requirement: string
  readonly what: string
  readonly fixBy: PlainDate
  readonly isShown: boolean
  readonly mendedText: string | null
  readonly mendedOn: PlainDate | null
  readonly objection: string | null
  readonly objectedOn: PlainDate | null
  readonly fixedOn: PlainDate | null
  readonly checkedBy: string | null
  readonly removed: boolean
}

export const findingStates = ['unshown', 'open', 'overdue', 'mended', 'fixed'] as const

/** организация ещё не видит (the visit is not over) · нужно устранить · срок прошёл · школа сообщила, ждёт проверки · устранено. Computed, never stored. */
export type FindingState = (typeof findingStates)[number]

export function findingState(
  { fixBy, mendedOn, fixedOn, isShown }: Pick<Finding, 'fixBy' | 'mendedOn' | 'fixedOn' | 'isShown'>,
  today: PlainDate,
): FindingState {
  if (fixedOn !== null) return 'fixed'
  if (mendedOn !== null) return 'mended'
  if (!isShown) return 'unshown'
  return today > fixBy ? 'overdue' : 'open'
}

/** A portion that keeps its numbers: how many of the findings have been mended. */
export function fixedPortion(findings: readonly Pick<Finding, 'fixedOn'>[]): {
  readonly fixed: number
  readonly of: number
} {
  return { fixed: findings.filter(({ fixedOn }) => fixedOn !== null).length, of: findings.length }
}
