import { z } from 'zod'
import type { Instrument } from './instrument.ts'

/** A group of a kindergarten: «Ромашка, 5–6 лет». Its key stays when others come and go. */
export const GroupSchema = z.object({
  key: z
    .string()
    .regex(/^g[0-9]+$/)
    .max(8),
  name: z.string().trim().min(1).max(80),
})
export type Group = z.output<typeof GroupSchema>
export type GroupsOfRound = Readonly<Record<string, readonly Group[]>>

export function groupsAt(
  { groups }: { readonly groups: GroupsOfRound },
  organizationId: number,
): readonly Group[] {
  return groups[organizationId] ?? []
}

/** The key under which an indicator is marked in a group, or once for the whole kindergarten. */
export function lineKey(indicator: string, group: Group | null): string {
  return group === null ? indicator : `${indicator}.${group.key}`
}

/** An indicator as it stands in a sheet: once, or in each group. */
export type Line = Instrument['areas'][number]['indicators'][number] & { readonly group: Group | null }

/** Where an indicator is looked at: in each group, else once. */
export function placesOf(
  { isOfGroups }: { readonly isOfGroups?: true | undefined },
  groups: readonly Group[],
): readonly (Group | null)[] {
  return isOfGroups && groups.length > 0 ? groups : [null]
}

/** The instrument as a sheet of this kindergarten asks it: what belongs to groups stands once for each, under a key of its own. */
export function lookedAt(instrument: Instrument, groups: readonly Group[]) {
  return {
    ...instrument,
    areas: instrument.areas.map((area) => ({
      ...area,
      indicators: area.indicators.flatMap((indicator): readonly Line[] =>
        placesOf(indicator, groups).map((group) => ({
          ...indicator,
          key: lineKey(indicator.key, group),
          group,
        })),
      ),
    })),
  }
}

/** Groups by the names a person gave: one known by its name keeps its key, a new one gets the next free. */
export function nameGroups(names: readonly string[], known: readonly Group[]): readonly Group[] {
  let free = Math.max(0, ...known.map(({ key }) => Number(key.slice(1))))
  return names.map((name) => {
    const former = known.find((group) => group.name === name)
    if (former) return former
    free += 1
    return { key: `g${free}`, name }
  })
}
