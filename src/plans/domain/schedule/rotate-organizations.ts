/**
 * «1 раз в 3 года для каждой организации»: splits the organisations into as many shares as the round has years. Every
 * organisation is in exactly one share, shares differ by one organisation at most, and the same list gives the same shares.
 */
export function rotateOrganizations<T>(
  organizations: readonly T[],
  everyYears: number,
): readonly (readonly T[])[] {
  return Array.from({ length: everyYears }, (_, share) =>
    organizations.filter((_organization, index) => index % everyYears === share),
  )
}
