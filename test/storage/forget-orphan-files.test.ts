import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { demoDocx } from '#app/demo/demo-docx.ts'
import { checkFile } from '#documents/storage/check-file.ts'
import { storeFile } from '#documents/storage/stored-files.ts'
import { forgetOrphanFiles } from '#flows/forget-orphan-files.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { moveTask } from '#plans/storage/reporting/move-task.ts'
import { findMyTasks } from '#plans/storage/reporting/my-tasks.ts'
import { keepDraft } from '#plans/storage/reporting/report-drafts.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../engines.ts'
import { keepPlan } from '../fixtures/scheduled-plan.ts'
import { settle } from '../plan-municipality.ts'

const today = plainDate('2026-11-23')
const by = { userId: 'head', name: 'Директор', now: new Date('2026-11-10T09:00:00Z') }
const head = { userId: 'head', organizationTypes: ['school'] } as const

onEachEngine('files nobody took', (open) => {
  it('go after a week; those of reports, of drafts and of this week stay', async () => {
    await settle(open(), { schools: 10 })
    await open().transaction(municipalityScope(1), async (tx) => {
      await keepPlan(tx)
      const put = async (name: string, now: Date) => {
        const file = checkFile({ name: `${name}.docx`, bytes: demoDocx([name]) })
        await storeFile(tx, file, { municipalityId: 1, organizationId: 11, userId: 'head', now })
        const { sha256, fileName, kind } = file
        return { sha256, fileName, kind, byteCount: file.bytes.length }
      }
      const sent = await put('В отчёте', by.now)
      const drafted = await put('В черновике', by.now)
      await put('Забытый', by.now)
      await put('Вчерашний', new Date('2026-11-22T09:00:00Z'))
      const tasks = (await findMyTasks(tx, head, { state: 'open' }, today)).filter(
        ({ organizationId }) => organizationId === 11,
      )
      const [first, second] = tasks
      if (!first || !second) throw new Error('the school has too few tasks')
      const said = { outcome: 'done', text: 'Сделано', numbers: [], links: [] } as const
      await moveTask(tx, first, { act: 'report', report: { ...said, reason: null, files: [sent] } }, by)
      await keepDraft(tx, second, { ...said, reason: '', files: [drafted] }, by)
    })
    expect(await forgetOrphanFiles(open().owner, today)).toBe(1)
    const { rows } = await sql`select 1 from documents.stored_file`.execute(open().owner)
    expect(rows.length).toBe(3)
    expect(await forgetOrphanFiles(open().owner, today)).toBe(0)
  })
})
