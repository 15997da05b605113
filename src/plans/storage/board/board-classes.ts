import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { TaskClass } from '../../domain/board/task-class.ts'
import { isUnsettled } from '../progress.ts'

/** `classOfTask` of the domain as an SQL expression over plans.task `t`. */
export function classOfTaskSql(today: PlainDate): RawBuilder<TaskClass> {
  return sql<TaskClass>`case
    when t.state in ('not-required', 'released') then 'closed'
    when ${isUnsettled} then case when t.may_be_overdue and t.working_due_on < ${today}::date then 'late' else 'waiting' end
    when t.outcome <> 'done' then 'short'
    when t.evidence_count > 0 then 'done'
    else 'bare' end`
}
