import type { DeadlineAssumption } from '../deadline.ts'
import type { DatedStretch, DraftCalendar } from './dated-stretches.ts'
import type { CalendarStretch } from './fact.ts'
import { monthsOf, yearsOf } from './stretch-months.ts'

/** Months of one deadline: check points that share their years, or one window. */
export type CheckPoints = {
  readonly months: readonly number[]
  readonly years: readonly number[]
  readonly fromDay: number | null
  readonly day: number | null
  readonly isWindow: boolean
  readonly isOpen: boolean
  readonly isSchoolYear: boolean
  readonly isEachYear: boolean
  /** Of a window, which may be longer than twelve months. */
  readonly lastMonth: number | null
  readonly label: string | null
  readonly assumed: readonly DeadlineAssumption[]
  readonly start: number
}

/**
 * Groups the stretches of a draft into deadlines. Check points with different years, days or labels are different
 * deadlines; a window stands apart from check points, unless the words («ежегодно», «по итогам») hold them together.
 */
export function checkPointsOf(calendar: DraftCalendar, isPlain: boolean): readonly CheckPoints[] {
  if (calendar.stretches.length === 0) return yearsAlone(calendar.yearsOnly)
  const labels = calendar.stretches.map((dated) => dated.aside ?? dated.stretch.label)
  const isLabelledEach = labels.slice(0, -1).some((label) => label !== null)
  const groups: CheckPoints[] = []
  const wholeLabel = isLabelledEach ? null : (labels.at(-1) ?? null)
  calendar.stretches.forEach((dated, index) => {
    const label = isLabelledEach ? (labels[index] ?? null) : wholeLabel
    const next = pointsOf(dated, label)
    const last = groups.at(-1)
    if (
      last &&
      (isLabelledEach ? last.label === label && label === null : true) &&
      belongTogether(last, next, isPlain)
    ) {
      groups.splice(-1, 1, {
        ...last,
        months: [...new Set([...last.months, ...next.months])],
        assumed: [...last.assumed, ...next.assumed],
        lastMonth: next.lastMonth,
        isWindow: last.isWindow && next.isWindow && false,
      })
    } else groups.push(next)
  })
  return groups
}

function belongTogether(last: CheckPoints, next: CheckPoints, isPlain: boolean): boolean {
  if (last.day !== next.day || last.isOpen || next.isOpen) return false
  if (isPlain && (last.isWindow || next.isWindow)) return false
  return (
    last.years.length === next.years.length && last.years.every((year, index) => year === next.years[index])
  )
}

function pointsOf(dated: DatedStretch, label: string | null): CheckPoints {
  const { stretch } = dated
  return { ...fromStretch(stretch), label, start: dated.start }
}

function fromStretch(stretch: CalendarStretch): Omit<CheckPoints, 'label' | 'start'> {
  return {
    months: monthsOf(stretch),
    years: yearsOf(stretch),
    fromDay: stretch.fromDay,
    day: stretch.toDay,
    isWindow: stretch.isRange,
    isOpen: stretch.isOpen,
    isSchoolYear: stretch.isSchoolYear,
    isEachYear: stretch.isEachYear,
    lastMonth: stretch.toMonth,
    assumed: stretch.assumed,
  }
}

/** «2025», «2024, 2025», «2020–2022», «2024-2025 учебный год». */
function yearsAlone(stretches: readonly CalendarStretch[]): readonly CheckPoints[] {
  const [first] = stretches
  if (!first) return []
  const years = [...new Set(stretches.flatMap(yearsOf))]
  return [{ ...fromStretch(first), years, label: null, start: 0 }]
}
