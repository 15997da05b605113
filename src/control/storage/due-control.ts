import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import './tables.ts'

export type DueRow = { readonly organizationId: number; readonly dueOn: PlainDate }

/** What was shown to organisations of the scope and they have still to mend, due up to the day. */
export async function findDueFindings(tx: Tx, until: PlainDate): Promise<readonly DueRow[]> {
  return await tx
    .selectFrom('control.finding')
    .select(['organizationId', 'fixBy as dueOn'])
    .where('removed', '=', false)
    .where('inspectionId', 'in', (eb) =>
      eb.selectFrom('control.inspection').select('inspectionId').where('removed', '=', false),
    )
    .where('isShown', '=', true)
    .where('fixedOn', 'is', null)
    .where('mendedOn', 'is', null)
    .where('fixBy', '<=', until)
    .execute()
}

/** Reports that heads of the scope have still to send, due up to the day. */
export async function findDueHearingReports(tx: Tx, until: PlainDate): Promise<readonly DueRow[]> {
  return await tx
    .selectFrom('control.hearing_report as r')
    .innerJoin('control.hearing as h', 'h.hearingId', 'r.hearingId')
    .select(['r.organizationId', 'h.reportBy as dueOn'])
    .where('r.removed', '=', false)
    .where('h.removed', '=', false)
    .where('r.sentOn', 'is', null)
    .where('r.decision', 'is', null)
    .where('h.reportBy', '<=', until)
    .execute()
}
