/**
 * Formulas of the independent evaluation (НОКО) that are more than a portion. Weights stand in the methodology and are
 * marked «проверьте»: the act in force must be looked at.
 * @source приказ Минтруда 31.05.2018 № 344н (secondary); indicators.md 4.3
 */

/** 1.1: half for the stand, half for the site. Null when either list is empty. */
export function opennessScore(found: {
  readonly stand: number
  readonly standNeeded: number
  readonly site: number
  readonly siteNeeded: number
}): number | null {
  if (found.standNeeded === 0 || found.siteNeeded === 0) return null
  return 50 * (found.stand / found.standNeeded + found.site / found.siteNeeded)
}

/** 1.2: 30 for each working way to write to the organisation, four and more give 100. */
export function remoteWaysScore(ways: number): number {
  return ways >= 4 ? 100 : ways * 30
}

/** 2.1, 3.1, 3.2: 20 for each condition, five and more give 100. */
export function conditionsScore(conditions: number): number {
  return Math.min(100, conditions * 20)
}

/** The year an organisation is due again: not less than once in three years. */
export function nextDueYear(lastYear: number | null, firstYear: number): number {
  return lastYear === null ? firstYear : lastYear + 3
}

/**
 * Whom to evaluate in each of the coming years: nobody later than due, the years as even as that allows. Organisations never
 * evaluated are due at once and are spread over the three years after those that have a term.
 */
export function planRotation(
  organizations: readonly { readonly organizationId: number; readonly lastYear: number | null }[],
  firstYear: number,
): readonly { readonly year: number; readonly organizationIds: readonly number[] }[] {
  const years = [firstYear, firstYear + 1, firstYear + 2].map((year) => ({
    year,
    organizationIds: [] as number[],
  }))
  const [first] = years
  if (!first) return years
  const order = organizations.toSorted(
    (a, b) =>
      (a.lastYear ?? firstYear - 1) - (b.lastYear ?? firstYear - 1) || a.organizationId - b.organizationId,
  )
  for (const { organizationId, lastYear } of order) {
    const due = lastYear === null ? firstYear + 2 : Math.max(firstYear, lastYear + 3)
    const open = years.filter(({ year }) => year <= due)
    const emptiest = open.reduce(
      (least, one) => (one.organizationIds.length < least.organizationIds.length ? one : least),
      open[0] ?? first,
    )
    emptiest.organizationIds.push(organizationId)
  }
  return years
}
