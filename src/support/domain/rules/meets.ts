import type { Operator } from './rule-table.ts'

/** Far below what one pupil of any school weighs, far above the noise of doubles: 30.000000000000004 is 30. */
const NOISE = 1e-9

/** Whether the value stands on the threshold's wrong side. */
export function meets(
  value: number,
  { operator, threshold }: { readonly operator: Operator; readonly threshold: number },
): boolean {
  switch (operator) {
    case '>=':
      return value >= threshold - NOISE
    case '>':
      return value > threshold + NOISE
    case '<=':
      return value <= threshold + NOISE
    case '<':
      return value < threshold - NOISE
  }
}
