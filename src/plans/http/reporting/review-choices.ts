import type { ReviewFilter, WaitingReports } from '../../storage/reporting/review-queue.ts'
import type { RegistryNames } from '../registry-port.ts'

/** What waiting reports there are to choose from, and how many wait with the filter that is set. */
export function chooseWaiting(
  waiting: readonly WaitingReports[],
  { planId, sectionId, organizationId }: ReviewFilter,
  names: RegistryNames,
) {
  const inPlan = waiting.filter((one) => planId === undefined || one.planId === planId)
  const inSection = inPlan.filter((one) => sectionId === undefined || one.sectionId === sectionId)
  const chosen = inSection.filter(
    (one) => organizationId === undefined || one.organizationId === organizationId,
  )
  return {
    total: countOf(waiting),
    found: countOf(chosen),
    plans: groups(waiting, (one) => one.planId).map(([id, rows]) => ({
      id,
      title: rows[0]?.planTitle ?? '',
      count: countOf(rows),
    })),
    sections: groups(inPlan, (one) => one.sectionId).map(([id, rows]) => ({
      id,
      planId: rows[0]?.planId ?? 0,
      title: rows[0]?.sectionTitle ?? '',
      count: countOf(rows),
    })),
    organizations: groups(inSection, (one) => one.organizationId).map(([id, rows]) => ({
      id,
      name: names.organizations.get(id) ?? `Организация ${id}`,
      count: countOf(rows),
    })),
  }
}

function countOf(rows: readonly WaitingReports[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0)
}

function groups(
  rows: readonly WaitingReports[],
  idOf: (one: WaitingReports) => number | null,
): readonly (readonly [number, readonly WaitingReports[]])[] {
  return [...Map.groupBy(rows, idOf)].flatMap(([id, group]) => (id === null ? [] : [[id, group] as const]))
}
