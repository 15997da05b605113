import { wilsonInterval } from '#statistics/wilson-interval.ts'
import type { Ground } from './ground.ts'
import type { ResultCell } from './identification-input.ts'
import { meets } from './meets.ts'
import type { Measured } from './rule-table.ts'
import { type CellsByWork, type WorkOverall, workKeyOf } from './works-of-all.ts'

/** A work of a school as a condition sees it. `ground` is null where the condition does not hold. */
export type MeasuredWork = {
  readonly year: number
  readonly ground: Ground | null
  /** There were enough pupils and the result may be believed. */
  readonly isProof: boolean
}

type Counts = { readonly failed: number; readonly participants: number }

/** Looks at each work of a school that the condition names, in the order of the input. */
export function measureWorks(
  condition: Measured,
  { own, year, overall }: { readonly own: CellsByWork; readonly year: number; readonly overall: WorkOverall },
): readonly MeasuredWork[] {
  const found: MeasuredWork[] = []
  for (const cell of own.values()) {
    if (cell.year > year || cell.year <= year - condition.years || !isNamed(condition, cell)) continue
    const measured = measure(condition, cell, own, overall)
    if (measured) found.push(measured)
  }
  return found
}

function measure(
  condition: Measured,
  cell: ResultCell,
  own: CellsByWork,
  overall: WorkOverall,
): MeasuredWork | null {
  if (cell.participants === 0) return null
  const before = own.get(workKeyOf({ ...cell, year: cell.year - 1 })) ?? null
  const isJoined = cell.participants < condition.minParticipants && before !== null
  const counts = isJoined ? sum(cell, before) : cell
  const isEnough = counts.participants >= condition.minParticipants
  const holds = (one: Counts, past: Counts | null) => {
    const value = measureOf(condition, cell, one, past, overall)
    return value !== null && meets(value, condition)
  }
  const value = measureOf(condition, cell, counts, before, overall)
  if (value === null) return null
  const isGrowth = condition.metric === 'failed-growth'
  const isPastEnough = !isGrowth || (before?.participants ?? 0) >= condition.minParticipants
  // Pupils of the same year alone: what holds of them may hold of the school, however few they are.
  const mayHold = holds(counts, before) || (isJoined && !isGrowth && holds(cell, before))
  const isFirm =
    holds(counts, before) &&
    (isGrowth || !isJoined || holds(cell, before)) &&
    holds(withoutFailed(counts), before) &&
    (!isGrowth || before === null || holds(counts, withoutPassed(before)))
  const isProof = isEnough && isPastEnough && (!cell.isQuestioned || mayHold)
  if (!mayHold) return { year: cell.year, ground: null, isProof }
  const standing = !isEnough || !isPastEnough ? 'few' : isFirm ? 'firm' : 'one-pupil'
  return {
    year: cell.year,
    isProof,
    ground: groundOf(condition, cell, { counts, value, isJoined, overall, standing }),
  }
}

function groundOf(
  { name, metric, operator, threshold }: Measured,
  cell: ResultCell,
  found: {
    readonly counts: Counts
    readonly value: number
    readonly isJoined: boolean
    readonly overall: WorkOverall
    readonly standing: Ground['standing']
  },
): Ground {
  const { failed, participants } = found.counts
  const interval = wilsonInterval(failed, participants)
  const overall = found.overall.shareOf(cell)
  return {
    ...{ condition: name, metric, operator, threshold, failed, participants, overall },
    work: {
      ...{ procedure: cell.procedure, year: cell.year, grade: cell.grade },
      ...{ subject: cell.subject, level: cell.level },
    },
    value: found.value,
    joinedYear: found.isJoined ? cell.year - 1 : null,
    interval: interval && { low: 100 * interval.low, high: 100 * interval.high },
    isConfirmed: interval !== null && overall !== null && 100 * interval.low >= overall,
    standing: found.standing,
  }
}

function measureOf(
  { metric, minParticipants }: Measured,
  cell: ResultCell,
  counts: Counts,
  before: Counts | null,
  overall: WorkOverall,
): number | null {
  const share = shareOf(counts)
  if (metric === 'failed-growth')
    return before === null || share === null ? null : minus(share, shareOf(before))
  if (metric === 'failed-place') return share === null ? null : overall.placeOf(cell, share, minParticipants)
  return share
}

/** Percent; null for nobody. */
export function shareOf({ failed, participants }: Counts): number | null {
  return participants > 0 ? (100 * failed) / participants : null
}

function minus(a: number, b: number | null): number | null {
  return b === null ? null : a - b
}

function sum(a: Counts, b: Counts): Counts {
  return { failed: a.failed + b.failed, participants: a.participants + b.participants }
}

function withoutFailed({ failed, participants }: Counts): Counts {
  return { failed: Math.max(0, failed - 1), participants: participants - (failed > 0 ? 1 : 0) }
}

function withoutPassed({ failed, participants }: Counts): Counts {
  return { failed, participants: participants > failed ? participants - 1 : participants }
}

function isNamed({ works }: Measured, { procedure, grade, subject }: ResultCell): boolean {
  return works.some(
    (one) =>
      one.procedure === procedure &&
      (one.grades.length === 0 || (grade !== null && one.grades.includes(grade))) &&
      (one.subjects.length === 0 || one.subjects.includes(subject)),
  )
}
