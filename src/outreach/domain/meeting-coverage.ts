import type { PlainDate } from '#kernel/plain-date.ts'
import type { Meeting } from './meeting.ts'

/** Whether one organisation has told parents of a topic. */
export type CoverageRow = {
  readonly organizationId: number
  readonly meetingCount: number
  readonly consultationCount: number
  /** People at all its meetings; null where no meeting says it. */
  readonly attendanceCount: number | null
  readonly lastOn: PlainDate | null
}

/** A row for every organisation in the order given, also for those that held nothing. */
export function coverageOf(
  organizationIds: readonly number[],
  meetings: readonly Meeting[],
): readonly CoverageRow[] {
  const byOrganization = Map.groupBy(meetings, ({ organizationId }) => organizationId)
  return organizationIds.map((organizationId) => {
    const own = byOrganization.get(organizationId) ?? []
    const counted = own.flatMap(({ attendanceCount }) => attendanceCount ?? [])
    return {
      organizationId,
      meetingCount: own.filter(({ kind }) => kind === 'meeting').length,
      consultationCount: own.filter(({ kind }) => kind === 'consultation').length,
      attendanceCount: counted.length === 0 ? null : counted.reduce((sum, one) => sum + one, 0),
      lastOn:
        own
          .map(({ heldOn }) => heldOn)
          .toSorted()
          .at(-1) ?? null,
    }
  })
}
