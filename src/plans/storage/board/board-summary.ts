import { sql } from 'kysely'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Track } from '../../domain/track.ts'
import { isUnsettled } from '../progress.ts'
import { classOfTaskSql } from './board-classes.ts'
import '../tables.ts'

export type OrganizationStanding = {
  readonly organizationId: number
  readonly late: number
  /** When its last report that stands was sent. */
  readonly lastReportAt: Date | null
}

/** Every organisation with tasks, over all plans and years. */
export async function findOrganizationStandings(
  tx: Tx,
  today: PlainDate,
): Promise<readonly OrganizationStanding[]> {
  const { rows } = await sql<OrganizationStanding>`
    select organization_id, (count(*) filter (where class = 'late'))::int as late, max(reported_at) as last_report_at
    from (select t.organization_id, t.reported_at, ${classOfTaskSql(today)} as class from plans.task t) as classed
    group by organization_id`.execute(tx)
  return rows
}

export async function countLateByTrack(
  tx: Tx,
  today: PlainDate,
): Promise<readonly { readonly track: Track | null; readonly count: number }[]> {
  const { rows } = await sql<{ track: Track | null; count: number }>`
    with counted as materialized (
      select t.action_id, count(*) as count from plans.task t
      where ${classOfTaskSql(today)} = 'late' group by t.action_id
    )
    select coalesce(a.track, s.track) as track, sum(c.count)::int as count
    from counted c
    join plans.plan_action a on a.action_id = c.action_id
    left join plans.plan_section s on s.section_id = a.section_id
    group by coalesce(a.track, s.track)`.execute(tx)
  return rows
}

export async function findReviewQueue(
  tx: Tx,
): Promise<{ readonly count: number; readonly oldestAt: Date | null }> {
  const { rows } = await sql<{ count: number; oldestAt: Date | null }>`
    select count(*)::int as count, min(reported_at) as oldest_at from plans.task where state = 'reported'`.execute(
    tx,
  )
  return rows[0] ?? { count: 0, oldestAt: null }
}

export type UpcomingRow = {
  readonly planId: number
  readonly actionId: number
  readonly actionNumber: string | null
  readonly actionText: string
  readonly dueOn: PlainDate
  readonly waiting: number
}

/** Actions with something due in the days ahead that somebody has not reported on yet, the nearest first. */
export async function findUpcoming(
  tx: Tx,
  today: PlainDate,
  daysAhead: number,
): Promise<readonly UpcomingRow[]> {
  const { rows } = await sql<UpcomingRow>`
    with counted as materialized (
      select t.plan_id, t.action_id, t.working_due_on as due_on, count(*)::int as waiting
      from plans.task t
      where ${isUnsettled} and t.working_due_on between ${today}::date and ${addDays(today, daysAhead)}::date
      group by t.plan_id, t.action_id, t.working_due_on
    )
    select c.*, a.number as action_number, a.text as action_text
    from counted c
    join plans.plan_action a on a.action_id = c.action_id
    order by c.due_on, c.plan_id, a.position`.execute(tx)
  return rows
}
