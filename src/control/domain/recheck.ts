import type { PlainDate } from '#kernel/plain-date.ts'
import { refuse } from '../refusals.ts'
import type { Finding } from './finding.ts'

export const recheckOutcomes = ['fixed', 'not-fixed', 'extended'] as const

/** устранено · не устранено, новый срок · срок продлён */
export type RecheckOutcome = (typeof recheckOutcomes)[number]

export type Recheck = {
  readonly outcome: RecheckOutcome
  readonly checkedOn: PlainDate
  readonly note: string | null
  /** The new term, where it is not fixed. */
  readonly fixBy: PlainDate | null
}

/**
 * What a re-check makes of a finding. Not mended and extended both need a new term and a reason; «не устранено» takes the
 * organisation's answer back, an extension leaves it.
 */
export function recheck(finding: Finding, { outcome, checkedOn, note, fixBy }: Recheck, by: string): Finding {
  if (!finding.isShown) throw refuse('control/finding-not-shown')
  if (finding.fixedOn !== null) throw refuse('control/finding-fixed')
  if (outcome === 'fixed') return { ...finding, fixedOn: checkedOn, checkedBy: by }
  if (note === null) throw wrong('note', 'Напишите, почему')
  if (fixBy === null) throw wrong('fixBy', 'Укажите новый срок')
  if (fixBy < checkedOn) throw wrong('fixBy', 'Новый срок раньше дня проверки')
  if (outcome === 'extended' && fixBy <= finding.fixBy) {
    throw wrong('fixBy', 'Продлённый срок должен быть позже прежнего')
  }
  const mended = outcome === 'extended' ? {} : { mendedText: null, mendedOn: null }
  return { ...finding, ...mended, fixBy }
}

/** A mistake is mended: the finding waits for its organisation again. */
export function reopenFinding(finding: Finding): Finding {
  if (finding.fixedOn === null) throw refuse('control/finding-not-fixed')
  return { ...finding, fixedOn: null, checkedBy: null }
}

function wrong(field: 'note' | 'fixBy', detail: string) {
  return refuse('control/recheck-incomplete', { detail, errors: [{ detail, pointer: `#/${field}` }] })
}
