/** An organisation whose turn is to be found: `size` is its pupils, null where not known. */
export type RotatedOrganization = {
  readonly organizationId: number
  readonly type: string
  readonly size: number | null
  /** The year it was last assessed; null when never, as far as is known. */
  readonly lastYear: number | null
}

export const YEARS_IN_ROTATION = 3

/** Organisations that teach are assessed; the authority and its centre are not. */
const assessedTypes: readonly string[] = ['school', 'kindergarten', 'extra-education']

export function isAssessed({ type }: { readonly type: string }): boolean {
  return assessedTypes.includes(type)
}

/** The last year in which it may be assessed: three years after the last time. */
export function dueYear({ lastYear }: Pick<RotatedOrganization, 'lastYear'>): number | null {
  return lastYear === null ? null : lastYear + YEARS_IN_ROTATION
}

/**
 * A year for each organisation out of the three that begin with `firstYear`: every one exactly once, none later than three
 * years after the last time (one that is late already goes first), as many of a type each year as can be, and their pupils
 * spread evenly. What is fixed (the past, a person's own choice) stays. The same list in any order gives the same plan.
 * @source docs/methodology/independent-assessment.md
 */
export function planRotation(
  organizations: readonly RotatedOrganization[],
  firstYear: number,
  fixed: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const years = Array.from({ length: YEARS_IN_ROTATION }, (_, at) => firstYear + at)
  const planned = new Map<number, number>()
  const load = { types: new Map<string, number>(), sizes: new Map<number, number>() }
  const put = ({ organizationId, type, size }: RotatedOrganization, year: number) => {
    planned.set(organizationId, year)
    load.types.set(`${year} ${type}`, (load.types.get(`${year} ${type}`) ?? 0) + 1)
    load.sizes.set(year, (load.sizes.get(year) ?? 0) + (size ?? 0))
  }
  for (const one of organizations) {
    const year = fixed.get(one.organizationId)
    if (year !== undefined) put(one, year)
  }
  const waiting = organizations
    .filter(({ organizationId }) => !fixed.has(organizationId))
    .toSorted(
      (a, b) =>
        latest(a, years) - latest(b, years) ||
        (b.size ?? 0) - (a.size ?? 0) ||
        a.organizationId - b.organizationId,
    )
  for (const one of waiting) {
    const allowed = years.filter((year) => year <= latest(one, years))
    const [best = firstYear] = allowed.toSorted(
      (a, b) =>
        (load.types.get(`${a} ${one.type}`) ?? 0) - (load.types.get(`${b} ${one.type}`) ?? 0) ||
        (load.sizes.get(a) ?? 0) - (load.sizes.get(b) ?? 0) ||
        a - b,
    )
    put(one, best)
  }
  return planned
}

function latest(one: RotatedOrganization, years: readonly number[]): number {
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  return Math.min(last, Math.max(first, dueYear(one) ?? last))
}
