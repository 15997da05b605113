import { NO_POINTS } from './screening-data.ts'

/** Whether so many points from a place on are all known. */
export function hasEveryItem(points: Uint8Array, from: number, items: number): boolean {
  for (let item = 0; item < items; item++) if ((points[from + item] ?? NO_POINTS) === NO_POINTS) return false
  return true
}
