import type { Deadline } from '../deadline.ts'

/** As many deadlines as nested points of the action: the n-th deadline is the n-th point's. */
export function pairWithPoints(
  deadlines: readonly Deadline[],
  points: readonly string[],
): readonly Deadline[] {
  if (points.length < 2 || deadlines.length !== points.length) return deadlines
  return deadlines.map((deadline, pointIndex) => ({ ...deadline, pointIndex }))
}
