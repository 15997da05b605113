import { yearOf } from '#kernel/plain-date.ts'
import type { Horizon } from './plan-reading.ts'

/** More years than any municipal plan is made for; every year multiplies the tasks. */
const MOST_YEARS = 15

/** Why no schedule can be made for these years; null when it can. */
export function horizonFault(horizon: Horizon | null): 'missing' | 'backwards' | 'too-long' | null {
  if (horizon === null) return 'missing'
  if (horizon.endsOn < horizon.startsOn) return 'backwards'
  return yearOf(horizon.endsOn) - yearOf(horizon.startsOn) >= MOST_YEARS ? 'too-long' : null
}
