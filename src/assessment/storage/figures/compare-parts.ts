import type { WorkToApply } from '../import/results-to-apply.ts'
import type { CurrentPart, NewPart } from './school-parts.ts'

export type PartToApply = NewPart & { readonly isStaged: boolean }

/** What a file says of its schools against what counts: those whose rows are the same are not changed. */
export function compareParts(
  work: Pick<WorkToApply, 'schools' | 'sitting'>,
  current: readonly CurrentPart[],
): {
  readonly parts: readonly PartToApply[]
  readonly changed: readonly PartToApply[]
  /** How many of the changed had other results. */
  readonly replaced: number
} {
  const parts = mergeParts(work.schools)
  const mine = current.filter(({ sitting }) => sitting === work.sitting)
  const before = new Map(mine.map((part) => [part.organizationId, part.print]))
  const changed = parts.filter(({ organizationId, print }) => before.get(organizationId) !== print)
  const replaced = changed.filter(({ organizationId }) => before.has(organizationId)).length
  return { parts, changed, replaced }
}

/** Two codes of a file may mean one school. */
function mergeParts(schools: WorkToApply['schools']): readonly PartToApply[] {
  const parts = new Map<number, PartToApply>()
  for (const { found, participants, absent, print, sheets, isStaged } of schools) {
    const { organizationId } = found
    if (organizationId === null) continue
    const other = parts.get(organizationId)
    parts.set(organizationId, {
      organizationId,
      participants: participants + (other?.participants ?? 0),
      absent: absent + (other?.absent ?? 0),
      print: other ? `${other.print} ${print}` : print,
      sheets: [...new Set([...(other?.sheets ?? []), ...sheets])].sort(),
      isStaged: isStaged && (other?.isStaged ?? true),
    })
  }
  return [...parts.values()]
}
