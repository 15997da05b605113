import type { ScreeningData } from '../screening-data.ts'

/** Whoever is absent from so large a part of so many works is taught or excused otherwise: one circumstance, not one a work. */
const [FEWEST_WORKS, PART_AWAY] = [4, 0.75]

/** 1 for each row of the roll whose pupil writes hardly any of the works; 0 where the pupil is not known elsewhere. */
export function findWhoSeldomWrites({ roll }: ScreeningData): Uint8Array {
  const pupils = roll.pupil.reduce((most, pupil) => Math.max(most, pupil), -1) + 1
  const works = new Int32Array(pupils)
  const away = new Int32Array(pupils)
  for (const [row, pupil] of roll.pupil.entries()) {
    if (pupil < 0) continue
    works[pupil] = (works[pupil] ?? 0) + 1
    away[pupil] = (away[pupil] ?? 0) + (roll.isAbsent[row] ?? 0)
  }
  return Uint8Array.from(roll.pupil, (pupil) => {
    const own = works[pupil] ?? 0
    return own >= FEWEST_WORKS && (away[pupil] ?? 0) >= PART_AWAY * own ? 1 : 0
  })
}
