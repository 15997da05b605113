import type { ScreeningData } from './screening-data.ts'

/** The mean normal score of the same pupil elsewhere; NaN where the pupil is not known elsewhere. One entry per row of the roll. */
export type OtherResults = {
  /** Other subjects of the same year. */
  readonly sameYear: Float64Array
  /** Any subject of the year before or after. */
  readonly nearYears: Float64Array
}

export function findOtherResults({ roll, tests }: ScreeningData, score: Float64Array): OtherResults {
  const sameYear = new Float64Array(roll.length).fill(Number.NaN)
  const nearYears = new Float64Array(roll.length).fill(Number.NaN)
  const { starts, rows } = rowsByPupil(roll.pupil)
  for (let pupil = 0; pupil + 1 < starts.length; pupil++) {
    const from = starts[pupil] ?? 0
    const after = starts[pupil + 1] ?? 0
    for (let at = from; at < after; at++) {
      const own = rows[at] ?? 0
      const test = roll.test[own] ?? 0
      const year = tests[test]?.year ?? 0
      let [same, sames, near, nears] = [0, 0, 0, 0]
      for (let other = from; other < after; other++) {
        const row = rows[other] ?? 0
        const value = score[row] ?? Number.NaN
        if (row === own || !Number.isFinite(value)) continue
        const apart = Math.abs((tests[roll.test[row] ?? 0]?.year ?? 0) - year)
        if (apart === 0 && roll.test[row] !== test) {
          same += value
          sames++
        } else if (apart === 1) {
          near += value
          nears++
        }
      }
      if (sames > 0) sameYear[own] = same / sames
      if (nears > 0) nearYears[own] = near / nears
    }
  }
  return { sameYear, nearYears }
}

function rowsByPupil(pupil: Int32Array): { readonly starts: Int32Array; readonly rows: Int32Array } {
  const count = pupil.reduce((most, value) => Math.max(most, value), -1) + 1
  const starts = new Int32Array(count + 1)
  for (const one of pupil) if (one >= 0) starts[one + 1] = (starts[one + 1] ?? 0) + 1
  for (let at = 1; at <= count; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const rows = new Int32Array(starts[count] ?? 0)
  const next = Int32Array.from(starts)
  for (const [row, one] of pupil.entries()) {
    if (one < 0) continue
    const place = next[one] ?? 0
    rows[place] = row
    next[one] = place + 1
  }
  return { starts, rows }
}
