import { NO_POINTS, type PublishedReference, type ScreeningData } from '../screening-data.ts'

/** What an honest ministry would publish of a region: totals, and shares of the maximum by mark group. */
export function publishRegion({ roll, tests }: ScreeningData): readonly PublishedReference[] {
  const histograms = tests.map(({ maxima }) =>
    new Array<number>(maxima.reduce((sum, max) => sum + max, 1)).fill(0),
  )
  const sums = tests.map(({ maxima }) => maxima.map(() => [0, 0, 0, 0]))
  const pupils = tests.map(({ maxima }) => maxima.map(() => [0, 0, 0, 0]))
  for (let row = 0; row < roll.length; row++) {
    const test = roll.test[row] ?? 0
    const total = roll.total[row] ?? -1
    const group = (roll.mark[row] ?? 0) - 2
    if (total < 0 || group < 0) continue
    const histogram = histograms[test] ?? []
    histogram[total] = (histogram[total] ?? 0) + 1
    for (const [item, max] of (tests[test]?.maxima ?? []).entries()) {
      const points = roll.points[(roll.pointsAt[row] ?? 0) + item] ?? NO_POINTS
      if (points === NO_POINTS) continue
      addTo(sums[test]?.[item], group, points / max)
      addTo(pupils[test]?.[item], group, 1)
    }
  }
  return tests.map(({ maxima }, test) => ({
    histogram: histograms[test] ?? [],
    itemShares: maxima.map((_, item) => {
      const share = (group: number) =>
        (sums[test]?.[item]?.[group] ?? 0) / Math.max(1, pupils[test]?.[item]?.[group] ?? 0)
      return [share(0), share(1), share(2), share(3)]
    }),
  }))
}

/** The schools of one municipality with the region's published figures beside them: all that one municipality knows. */
export function asMunicipality(
  data: ScreeningData,
  published: readonly PublishedReference[],
  municipality: string,
): { readonly data: ScreeningData; readonly schools: readonly number[] } {
  const schools = [...data.schools.keys()].filter((at) => data.schools[at]?.municipality === municipality)
  const numbers = new Map(schools.map((school, at) => [school, at] as const))
  const rows = Int32Array.from({ length: data.roll.length }, (_, row) =>
    numbers.has(data.roll.school[row] ?? -1) ? row : -1,
  ).filter((row) => row >= 0)
  const { roll } = data
  const pick = <Column extends Int32Array | Int16Array | Int8Array | Uint8Array | Uint32Array>(
    column: Column,
    into: Column,
  ) => {
    for (const [at, row] of rows.entries()) into[at] = column[row] ?? 0
    return into
  }
  return {
    schools,
    data: {
      schools: schools.flatMap((at) => data.schools[at] ?? []),
      tests: data.tests.map((test, at) => ({ ...test, published: published[at] ?? null })),
      roll: {
        length: rows.length,
        school: Int32Array.from(rows, (row) => numbers.get(roll.school[row] ?? -1) ?? 0),
        test: pick(roll.test, new Int32Array(rows.length)),
        schoolClass: pick(roll.schoolClass, new Int32Array(rows.length)),
        pupil: pick(roll.pupil, new Int32Array(rows.length)),
        variant: pick(roll.variant, new Int32Array(rows.length)),
        isAbsent: pick(roll.isAbsent, new Uint8Array(rows.length)),
        total: pick(roll.total, new Int16Array(rows.length)),
        mark: pick(roll.mark, new Int8Array(rows.length)),
        journal: pick(roll.journal, new Int8Array(rows.length)),
        pointsAt: pick(roll.pointsAt, new Uint32Array(rows.length)),
        points: roll.points,
      },
    },
  }
}

function addTo(cells: number[] | undefined, at: number, value: number): void {
  if (cells) cells[at] = (cells[at] ?? 0) + value
}
