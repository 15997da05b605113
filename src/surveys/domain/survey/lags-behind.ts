/**
 * Whether an organisation has to be reminded: fewer have answered than it asks, or nobody where it has not said how many it
 * asks. Who has not answered is not known to anybody, so only the organisation can be told.
 */
export function lagsBehind({
  groupSize,
  answered,
}: {
  readonly groupSize: number | null
  readonly answered: number
}): boolean {
  return groupSize === null ? answered === 0 : answered < groupSize
}
