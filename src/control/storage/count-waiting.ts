import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { ControlWaiting } from '../waiting-contract.ts'
import './tables.ts'

/** What stands open within the scope; what an organisation was not shown is not counted. */
export async function countWaiting(tx: Tx, today: PlainDate): Promise<ControlWaiting> {
  const { rows } = await sql<ControlWaiting>`
    with finding as (
      select f.mended_on, f.fix_by
      from control.finding f join control.inspection i on i.inspection_id = f.inspection_id
      where not f.removed and not i.removed and f.is_shown and f.fixed_on is null
    ), report as (
      select r.sent_on, r.decision, r.follow_up_by, r.followed_on, h.report_by
      from control.hearing_report r join control.hearing h on h.hearing_id = r.hearing_id
      where not r.removed and not h.removed
    )
    select (select count(*) from finding where mended_on is null)::int as to_mend,
           (select count(*) from finding where mended_on is null and fix_by < ${today}::date)::int as to_mend_late,
           (select count(*) from finding where mended_on is not null)::int as to_recheck,
           (select count(*) from report where sent_on is null and decision is null)::int as to_report,
           (select count(*) from report
             where sent_on is null and decision is null and report_by < ${today}::date)::int as to_report_late,
           (select count(*) from report where sent_on is not null and decision is null)::int as to_decide`.execute(
    tx,
  )
  return rows[0] ?? { toMend: 0, toMendLate: 0, toRecheck: 0, toReport: 0, toReportLate: 0, toDecide: 0 }
}
