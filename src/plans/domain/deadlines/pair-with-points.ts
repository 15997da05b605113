import type { Deadline } from '../deadline.ts'

/** As many deadlines as nested points of the action: the n-th deadline is the n-th point's. */
export function pairWithPoints(
  deadlines: readonly Deadline[],
  points: readonly string[],
): readonly Deadline[] {
  if (points.length < 2 || deadlines.length !== points.length) return deadlines
  return deadlines.map((deadline, pointIndex) => ({ ...deadline, pointIndex }))
}

/**
 * The lines of a cell that has one line for each point: «Октябрь⏎Апрель» against two points is two deadlines, though by
 * itself it would be two check points of one. Null when the lines are not phrases of their own.
 */
export function linesForPoints(cell: string, points: readonly string[]): readonly string[] | null {
  if (points.length < 2) return null
  const lines = cell.split(/[\r\n]+/u).filter((line) => /[\p{L}\p{N}]/u.test(line))
  const isOwnPhrase = (line: string) =>
    /^\s*[\p{Lu}\p{N}•·-]/u.test(line) && !/[,–—-]\s*$/u.test(line.slice(-10))
  return lines.length === points.length && lines.every(isOwnPhrase) ? lines : null
}
