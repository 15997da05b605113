import type { WorkReading } from '#assessment/domain/reading/results-reading.ts'

/** What a region would publish of these works: as many pupils for each of ours, without the schools left out. */
export function regionalTables(
  works: readonly WorkReading[],
  { times, without }: { times: number; without: string },
) {
  const totals = ['year,grade,subject,total,count']
  const items = ['year,grade,subject,task,group,share_of_max']
  for (const { key, maxScore, items: described, pupils } of works) {
    const honest = pupils.filter(({ school }) => school !== without)
    const work = `${key.year},${key.grade},${key.subject}`
    for (let total = 0; total <= (maxScore ?? 0); total++) {
      const count = honest.filter(({ primaryScore }) => primaryScore === total).length
      totals.push(`${work},${total},${count * times}`)
    }
    for (const [at, { label, max }] of described.entries()) {
      for (const group of [2, 3, 4, 5]) {
        const own = honest.filter(({ mark }) => mark === group)
        const points = own.reduce((sum, { scores }) => sum + (scores[at] ?? 0), 0)
        if (own.length > 0) items.push(`${work},t${label},${group},${points / own.length / (max ?? 1)}`)
      }
    }
  }
  return { totals: bytesOf(totals), items: bytesOf(items) }
}

function bytesOf(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join('\n'))
}
