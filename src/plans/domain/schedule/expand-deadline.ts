import type { Deadline } from '../deadline.ts'
import type { Horizon } from '../plan-reading.ts'
import { expandEvent, expandSchoolYearEnd } from './expand-event.ts'
import { expandOnce } from './expand-once.ts'
import { expandRecurring } from './expand-recurring.ts'
import { expandContinuous, expandSpan, expandStretch } from './expand-span.ts'
import type { DatedOccurrence, ExpansionContext } from './expansion.ts'
import type { Occurrence } from './occurrence.ts'

/**
 * The dates a deadline means within the plan's horizon. «По потребности» has none: a case is opened by hand.
 * Rules and worked examples: docs/methodology/schedule.md.
 */
export function expandDeadline(deadline: Deadline, context: ExpansionContext): readonly Occurrence[] {
  return datesOf(deadline, context).map((dated) => ({
    ...dated,
    deadlineIndex: 0,
    pointIndex: null,
    conditional: deadline.condition !== null,
    beyond: beyondHorizon(dated, context.horizon),
  }))
}

function datesOf(deadline: Deadline, context: ExpansionContext): readonly DatedOccurrence[] {
  const { startsOn, endsOn, kind } = deadline
  if (startsOn && endsOn && kind !== 'recurring' && kind !== 'rotation')
    return expandStretch(startsOn, endsOn)
  switch (deadline.kind) {
    case 'once':
      return expandOnce(deadline, context)
    case 'span':
      return isListOfWindows(deadline) ? expandOnce(deadline, context) : expandSpan(deadline, context)
    case 'continuous':
      return expandContinuous(deadline, context)
    case 'recurring':
    case 'rotation':
      return expandRecurring(deadline, context)
    case 'event':
      if (deadline.months.length > 0) return expandOnce(deadline, context)
      return deadline.anchor === 'end-of-school-year'
        ? expandSchoolYearEnd(deadline, context)
        : expandEvent(deadline, context)
    case 'external':
      return deadline.months.length > 0 ? expandOnce(deadline, context) : expandEvent(deadline, context)
    case 'on-demand':
      return []
  }
}

// A plan may look back («декабрь 2019» in a plan for 2020–2022): such a date is kept and marked, never overdue by itself.
function beyondHorizon({ dueOn }: DatedOccurrence, horizon: Horizon): Occurrence['beyond'] {
  if (dueOn === null) return null
  if (dueOn < horizon.startsOn) return 'before-horizon'
  return dueOn > horizon.endsOn ? 'after-horizon' : null
}

// «I, III кварталы 2024», «май – июнь 2023–2025 гг.»: windows by their months and years, with no first and last day of the whole.
function isListOfWindows({ months, years, startsOn, windows }: Deadline): boolean {
  return windows !== undefined || (months.length > 0 && years.length > 0 && startsOn === undefined)
}
