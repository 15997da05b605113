import type { ScaleEnds, Unit } from './chart-shapes.ts'

const FEW_STEPS = 10

/** From where to where the axis of values goes: 0…100 % of shares, a known scale whole, else what the values ask for. */
export function valueAxis({
  unit,
  max,
  ends,
}: {
  readonly unit: Unit
  readonly max?: number
  readonly ends?: ScaleEnds
}) {
  if (unit === 'percent') return { min: 0, max: max ?? 1 }
  if (ends === undefined) return { scale: true }
  // Levels are named by whole numbers: 1,5 is between two of them.
  return ends.max - ends.min <= FEW_STEPS ? { ...ends, interval: 1 } : { ...ends }
}
