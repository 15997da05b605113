import type { Tier } from './screen.ts'

/** The markers of the official list about schools, by years. Imported, never computed. */
export type OfficialRow = {
  readonly organizationId: number
  readonly year: number
  /** '4-russian', … those that are set. */
  readonly markers: readonly string[]
}

/** In how many of the three years up to this one the school stood on the list. */
export function yearsListed(rows: readonly OfficialRow[], organizationId: number, year: number): number {
  const years = rows
    .filter((row) => row.organizationId === organizationId && row.markers.length > 0)
    .map((row) => row.year)
  return new Set(years.filter((one) => one <= year && one > year - 3)).size
}

export type ConfusionLine = { readonly tier: Tier; readonly listed: number; readonly notListed: number }

/** Own tier × on the official list of the run's years. Agreement proves neither. */
export function confusionTable(
  schools: readonly { readonly organizationId: number; readonly tier: Tier }[],
  rows: readonly OfficialRow[],
  years: readonly number[],
): readonly ConfusionLine[] {
  const listed = new Set(
    rows.filter((row) => row.markers.length > 0 && years.includes(row.year)).map((row) => row.organizationId),
  )
  return (['named', 'worth-a-look', 'nothing-found'] as const).map((tier) => {
    const own = schools.filter((school) => school.tier === tier)
    const both = own.filter(({ organizationId }) => listed.has(organizationId)).length
    return { tier, listed: both, notListed: own.length - both }
  })
}
