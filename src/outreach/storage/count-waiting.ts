import { sql } from 'kysely'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import './tables.ts'

const SOON_DAYS = 30

type Counts = {
  readonly toAnswer: number
  readonly toAnswerLate: number
  readonly toPublishLate: number
  readonly toPublishSoon: number
}

/** Questions and publications that stand open within the scope. */
export async function countWaiting(tx: Tx, today: PlainDate): Promise<Counts> {
  const { rows } = await sql<Counts>`
    with appeal as (
      select due_on from outreach.appeal where not removed and answered_on is null
    ), publication as (
      select due_on from outreach.publication
      where not removed and published_on is null and due_on <= ${addDays(today, SOON_DAYS)}::date
    )
    select (select count(*) from appeal)::int as to_answer,
           (select count(*) from appeal where due_on < ${today}::date)::int as to_answer_late,
           (select count(*) from publication where due_on < ${today}::date)::int as to_publish_late,
           (select count(*) from publication where due_on >= ${today}::date)::int as to_publish_soon`.execute(
    tx,
  )
  return rows[0] ?? { toAnswer: 0, toAnswerLate: 0, toPublishLate: 0, toPublishSoon: 0 }
}
