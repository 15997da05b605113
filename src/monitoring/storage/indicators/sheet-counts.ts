import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import '../tables.ts'

/** How many forms an organisation owed in a span of days, and how many it sent not later than their day. */
export async function countSheetsBetween(
  tx: Tx,
  { from, until, only }: { readonly from: PlainDate; readonly until: PlainDate; readonly only?: number },
): Promise<readonly { readonly organizationId: number; readonly due: number; readonly inTime: number }[]> {
  const { rows } = await sql<{ organizationId: number; due: number; inTime: number }>`
    select s.organization_id, count(*)::int as due,
      (count(*) filter (where exists (
         select from monitoring.sheet_version v
         where v.organization_id = s.organization_id and v.campaign_id = s.campaign_id
           and v.sent_at::date <= c.due_on)))::int as in_time
    from monitoring.sheet s
    join monitoring.campaign c on c.campaign_id = s.campaign_id
    where not s.removed and not c.removed and c.filled_by = 'organization'
      and c.due_on between ${from}::date and ${until}::date
      and (${only ?? null}::int is null or s.organization_id = ${only ?? null}::int)
    group by s.organization_id`.execute(tx)
  return rows
}
