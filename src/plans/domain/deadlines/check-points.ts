import type { DeadlineAssumption } from '../deadline.ts'
import type { DatedStretch, DraftCalendar } from './dated-stretches.ts'
import type { CalendarStretch } from './fact.ts'
import { monthsOf, yearsOf } from './stretch-months.ts'

/** Months of one deadline: check points that share their years, or one window. */
export type CheckPoints = {
  readonly months: readonly number[]
  /** The months as they go together: a window, or a month of its own. */
  readonly runs: readonly (readonly number[])[]
  readonly years: readonly number[]
  readonly fromDay: number | null
  readonly day: number | null
  /** Nothing but windows. */
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
 * Groups the stretches of a draft into deadlines: those with the same years and day are one deadline, as a comma between
 * them says. Different years, days or labels are different deadlines.
 */
export function checkPointsOf(calendar: DraftCalendar): readonly CheckPoints[] {
  if (calendar.stretches.length === 0) return yearsAlone(calendar.yearsOnly)
  const labels = calendar.stretches.map((dated) => dated.aside ?? dated.stretch.label)
  const isLabelledEach = labels.slice(0, -1).some((label) => label !== null)
  const wholeLabel = isLabelledEach ? null : (labels.at(-1) ?? null)
  const groups: CheckPoints[][] = []
  calendar.stretches.forEach((dated, index) => {
    const next = pointsOf(dated, isLabelledEach ? (labels[index] ?? null) : wholeLabel)
    const open = groups.at(-1)
    const [first] = open ?? []
    if (open && first && belongTogether(first, next, isLabelledEach)) open.push(next)
    else groups.push([next])
  })
  return groups.flatMap(joined)
}

function belongTogether(last: CheckPoints, next: CheckPoints, isLabelledEach: boolean): boolean {
  if (last.day !== next.day || last.fromDay !== next.fromDay || last.isOpen || next.isOpen) return false
  if (isLabelledEach && (last.label !== null || next.label !== null)) return false
  return (
    last.years.length === next.years.length && last.years.every((year, index) => year === next.years[index])
  )
}

function joined(points: readonly CheckPoints[]): readonly CheckPoints[] {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return []
  return [
    {
      ...first,
      months: [...new Set(points.flatMap(({ months }) => months))],
      runs: points.map(({ months }) => months),
      assumed: points.flatMap(({ assumed }) => assumed),
      isWindow: points.every(({ isWindow }) => isWindow),
      lastMonth: last.lastMonth,
    },
  ]
}

function pointsOf(dated: DatedStretch, label: string | null): CheckPoints {
  const { stretch } = dated
  return { ...fromStretch(stretch), label, start: dated.start }
}

function fromStretch(stretch: CalendarStretch): Omit<CheckPoints, 'label' | 'start'> {
  return {
    months: monthsOf(stretch),
    runs: [monthsOf(stretch)],
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
