/** A stretch of months shown at once. */
export type TimelineYear = { readonly key: string; readonly name: string; readonly months: readonly string[] }

const SEPTEMBER = 9

/** 'YYYY-MM' months gathered by calendar years, or by school years from September for a plan of a school year. */
export function timelineYears(months: readonly string[], by: 'calendar' | 'school'): readonly TimelineYear[] {
  const starts = new Map<number, string[]>()
  for (const month of months) {
    const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
    const start = by === 'school' && number < SEPTEMBER ? year - 1 : year
    starts.set(start, [...(starts.get(start) ?? []), month])
  }
  return [...starts].map(([start, of]) => ({
    key: String(start),
    name: by === 'school' ? `${start}/${String((start + 1) % 100).padStart(2, '0')}` : String(start),
    months: of,
  }))
}
