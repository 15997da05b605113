/** An organisation's part in the municipality's figure. */
export type Driver = {
  readonly organizationId: number
  /** How much the municipality's value would change without it, in the unit shown. */
  readonly effect: number
}

/**
 * Who drives a municipality's Σ/Σ: without which organisation it would change most. The strongest first, `most` of them.
 * Of one organisation there is nothing to compare with.
 */
export function driversOf(
  rows: readonly {
    readonly organizationId: number
    readonly part: number | null
    readonly whole: number | null
  }[],
  { multiplier, most }: { readonly multiplier: number; readonly most: number },
): readonly Driver[] {
  const known = rows.flatMap(({ organizationId, part, whole }) =>
    part === null || whole === null ? [] : [{ organizationId, part, whole }],
  )
  const part = known.reduce((sum, one) => sum + one.part, 0)
  const whole = known.reduce((sum, one) => sum + one.whole, 0)
  if (whole === 0 || known.length < 2) return []
  const value = (part / whole) * multiplier
  return known
    .flatMap((one) => {
      const rest = whole - one.whole
      if (rest === 0) return []
      const without = ((part - one.part) / rest) * multiplier
      return [{ organizationId: one.organizationId, effect: value - without }]
    })
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, most)
}
