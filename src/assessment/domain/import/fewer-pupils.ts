import type { PreviewSchool } from './import-shapes.ts'

/** A school whose results of a work would be replaced by those of much fewer pupils: a piece of a file, or a wrong file. */
export type FewerPupils = {
  readonly organizationId: number
  /** How many took part by what counts now. */
  readonly before: number
  /** How many by the file. */
  readonly after: number
}

/** A pupil or two who changed schools are no reason to stop a person. */
const LEAST_LOSS = 5

/**
 * Schools of a work that would lose more than half of their participants, and at least five. `countNow` gives what
 * counts now, undefined where nothing does. Two codes of a file may mean one school: its pupils are added up.
 */
export function fewerPupils(
  schools: readonly Pick<PreviewSchool, 'organizationId' | 'participants'>[],
  countNow: (organizationId: number) => number | undefined,
): readonly FewerPupils[] {
  const inFile = new Map<number, number>()
  for (const { organizationId, participants } of schools) {
    if (organizationId === null) continue
    inFile.set(organizationId, (inFile.get(organizationId) ?? 0) + participants)
  }
  return [...inFile].flatMap(([organizationId, after]) => {
    const before = countNow(organizationId) ?? 0
    return after * 2 < before && before - after >= LEAST_LOSS ? [{ organizationId, before, after }] : []
  })
}
