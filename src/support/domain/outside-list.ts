import type { Category } from './rules/category.ts'

/** Whose list it is. */
export const issuers = ['federal', 'regional'] as const
export type Issuer = (typeof issuers)[number]

/** A school in somebody else's list; both are kept, neither replaces the other. */
export type OutsideListed = {
  readonly organizationId: number
  readonly issuer: Issuer
  readonly category: Category
  readonly year: number
  readonly document: string
}

export type Agreement = {
  readonly category: Category
  readonly issuer: Issuer
  readonly both: number
  /** In the outside list alone. */
  readonly onlyThere: number
  /** Found here alone. */
  readonly onlyHere: number
  readonly neither: number
}

/** How far an outside list and what was found here agree; one line for each list that there is. */
export function agreementOf(
  found: readonly { readonly organizationId: number; readonly category: Category; readonly isIn: boolean }[],
  listed: readonly OutsideListed[],
): readonly Agreement[] {
  const lists = new Map(listed.map(({ category, issuer }) => [`${category} ${issuer}`, { category, issuer }]))
  return [...lists.values()].map(({ category, issuer }) => {
    const there = new Set(
      listed
        .filter((one) => one.category === category && one.issuer === issuer)
        .map(({ organizationId }) => organizationId),
    )
    const own = found.filter((one) => one.category === category)
    const count = (isIn: boolean, isThere: boolean) =>
      own.filter((one) => one.isIn === isIn && there.has(one.organizationId) === isThere).length
    return {
      ...{ category, issuer },
      ...{ both: count(true, true), onlyThere: count(false, true) },
      ...{ onlyHere: count(true, false), neither: count(false, false) },
    }
  })
}
