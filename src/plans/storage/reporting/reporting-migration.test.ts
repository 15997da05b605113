import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { applyMigrations } from '#server-kit/database/apply-migrations.ts'
import { openScratchStore } from '#server-kit/database/open-scratch-store.ts'
import { readMigrations } from '#server-kit/database/read-migrations.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { keepOldPlan } from '../../../../test/fixtures/plan-of-old.ts'
import { findReports, findTaskEvents } from './reports.ts'
import { countReportsToReview } from './review-queue.ts'

it('a report sent before reports had versions becomes the first version and waits to be looked at', async () => {
  const all = readMigrations()
  const store = await openScratchStore({ migrations: all.filter(({ name }) => name < '0041') })
  try {
    await store.transaction(municipalityScope(1), keepOldPlan)
    await sql`
      update plans.task set state = 'reported', report_text = 'Сделано', reported_at = '2026-11-01T09:00:00Z',
                            reporter_name = 'Директор', version = 2
      where organization_id = 11 and due_on = ${plainDate('2026-10-30')}`.execute(store.owner)
    await applyMigrations(store.owner, all)

    const { rows } = await sql<{
      taskId: number
    }>`select task_id from plans.task where state = 'reported'`.execute(store.owner)
    const key = { organizationId: 11, taskId: rows[0]?.taskId ?? 0 }
    await store.transaction(municipalityScope(1), async (tx) => {
      expect(await findReports(tx, key)).toMatchObject([
        { number: 1, outcome: 'done', text: 'Сделано', senderName: 'Директор', files: [] },
      ])
      expect(await findTaskEvents(tx, key)).toMatchObject([{ act: 'report', reportNumber: 1 }])
      expect(await countReportsToReview(tx)).toMatchObject([{ organizationId: 11, count: 1 }])
    })
  } finally {
    await store.close()
  }
})
