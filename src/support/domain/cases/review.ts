import { dateOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'

/** Two check points a year. */
export const halves = ['june', 'december'] as const
export type Half = (typeof halves)[number]

/** по плану · под угрозой · не по плану · достигнута */
export const objectiveStates = ['on-track', 'at-risk', 'off-track', 'reached'] as const
export type ObjectiveState = (typeof objectiveStates)[number]

export type ReviewedObjective = {
  readonly objectiveId: number
  readonly state: ObjectiveState
  /** Of the indicator on the day. */
  readonly value: number | null
  readonly note: string | null
}

export type Review = {
  readonly year: number
  readonly half: Half
  readonly version: number
  readonly heldOn: PlainDate
  readonly reviewerName: string
  readonly summary: string
  readonly states: readonly ReviewedObjective[]
}

export type CheckPoint = {
  readonly year: number
  readonly half: Half
  readonly from: PlainDate
  readonly dueOn: PlainDate
}

/** The check point that comes next: the first December or June after the opening that has no review yet. */
export function nextCheckPoint(
  openedOn: PlainDate,
  reviews: readonly Pick<Review, 'year' | 'half'>[],
): CheckPoint {
  for (let year = yearOf(openedOn); ; year++) {
    for (const half of halves) {
      const point = pointOf(year, half)
      const isHeld = reviews.some((one) => one.year === year && one.half === half)
      // A case that has just been opened has nothing to be reviewed in the same month.
      if (point.from > openedOn && !isHeld) return point
    }
  }
}

export function pointOf(year: number, half: Half): CheckPoint {
  return half === 'june'
    ? { year, half, from: dateOf(year, 6, 1), dueOn: dateOf(year, 6, 30) }
    : { year, half, from: dateOf(year, 12, 1), dueOn: dateOf(year, 12, 31) }
}
