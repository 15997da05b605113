import { clopperPearsonInterval } from '#statistics/clopper-pearson-interval.ts'
import type { Interval } from '#statistics/interval.ts'

/** The first and the second score of a work. */
export type CheckedWork = {
  readonly firstTotal: number
  readonly firstMark: number | null
  readonly secondTotal: number | null
  readonly secondMark: number | null
}

/** A difference of one point is an honest difference of two experts. */
export const USUAL_TOLERANCE = 1
/** @source приказ Минобрнауки Республики Хакасия 08.02.2023 № 100-128: не менее 90 % работ оценены объективно */
export const CONFIRMED_TARGET = 0.9

/** The mark stands and the total differs by no more than the tolerance. */
export function isConfirmed(work: CheckedWork, tolerance = USUAL_TOLERANCE): boolean {
  return (
    work.secondTotal !== null &&
    Math.abs(work.secondTotal - work.firstTotal) <= tolerance &&
    (work.firstMark === null || work.secondMark === null || work.firstMark === work.secondMark)
  )
}

export type ConfirmedShare = {
  readonly chosen: number
  readonly checked: number
  readonly confirmed: number
  /** null while nothing is checked. */
  readonly interval: Interval | null
  /** Second scores below and above the first. */
  readonly lower: number
  readonly higher: number
}

/** How many of the checked works are confirmed, with the exact interval of the share. */
export function confirmedShare(works: readonly CheckedWork[], tolerance = USUAL_TOLERANCE): ConfirmedShare {
  const checked = works.filter(({ secondTotal }) => secondTotal !== null)
  const confirmed = checked.filter((work) => isConfirmed(work, tolerance)).length
  return {
    chosen: works.length,
    checked: checked.length,
    confirmed,
    interval: clopperPearsonInterval(confirmed, checked.length),
    lower: checked.filter(({ firstTotal, secondTotal }) => (secondTotal ?? firstTotal) < firstTotal).length,
    higher: checked.filter(({ firstTotal, secondTotal }) => (secondTotal ?? firstTotal) > firstTotal).length,
  }
}
