import { type RawBuilder, sql } from 'kysely'

/** Joins `v`: the former words of the row a task `t` stands under; none where those are the present ones. */
export const joinVersion: RawBuilder<unknown> = sql`
  left join plans.plan_action_version v
    on v.action_id = t.action_id and v.since_edition <= t.edition and v.until_edition > t.edition`
