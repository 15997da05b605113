import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoDocx } from '#app/demo/demo-docx.ts'
import { checkFile } from '#documents/storage/check-file.ts'
import { storeFile } from '#documents/storage/stored-files.ts'
import { plainDate } from '#kernel/plain-date.ts'
import type { Scope, Tx } from '#server-kit/database/database.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../../test/engines.ts'
import { keepPlan } from '../../../../test/fixtures/scheduled-plan.ts'
import { settle } from '../../../../test/plan-municipality.ts'
import { insertQuestion } from './action-questions.ts'
import { moveTask } from './move-task.ts'
import { findMyTasks } from './my-tasks.ts'
import { keepDraft } from './report-drafts.ts'
import { findReports, findTaskEvents } from './reports.ts'

const ours = municipalityScope(1)
const neighbour = municipalityScope(2)
const school = organizationsScope(1, [11])
const otherSchool = organizationsScope(1, [12])
const nobody: Scope = { municipalityId: null, reach: 'municipality', organizationIds: [] }
const head = { userId: 'head', organizationTypes: 'every' } as const
const by = { userId: 'head', name: 'Директор', now: new Date('2026-11-23T09:00:00Z') }

// One task of school 11 with everything a report can have, and a draft of a second one.
async function reportOnce(tx: Tx): Promise<{ taskId: number }> {
  const [task] = await findMyTasks(tx, head, { state: 'open' }, plainDate('2026-11-23'))
  if (!task) throw new Error('the school has no task')
  const file = checkFile({ name: 'Справка.docx', bytes: demoDocx(['Справка']) })
  await storeFile(tx, file, { municipalityId: 1, organizationId: 11, userId: null, now: by.now })
  const { sha256, fileName, kind } = file
  const report = {
    outcome: 'done',
    text: 'Сделано',
    reason: null,
    numbers: [],
    links: ['https://example.ru/a'],
    files: [{ sha256, fileName, kind, byteCount: file.bytes.length }],
  } as const
  const content = { ...report, reason: '', files: [] }
  await keepDraft(tx, task, content, by)
  await moveTask(tx, task, { act: 'report', report }, by)
  return task
}

const ofSchool = ['task_report', 'task_report_file', 'task_event', 'report_draft'] as const
const tables = [...ofSchool, 'action_question'] as const

onEachEngine('whose reports a person reaches', (open) => {
  let taskId: number

  beforeAll(async () => {
    await settle(open(), { schools: 10 })
    const { planId, dated } = await open().transaction(ours, keepPlan)
    const home = { municipalityId: 1, planId, actionId: dated }
    await open().transaction(ours, (tx) => insertQuestion(tx, home, { name: 'Участников', unit: 'чел.' }))
    taskId = (await open().transaction(school, reportOnce)).taskId
  })

  const count = async (scope: Scope, table: string) =>
    await open().transaction(scope, async (tx) => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from plans.${sql.ref(table)}`.execute(tx)
      return rows[0]?.n
    })
  const change = async (scope: Scope, table: string, verb: 'update' | 'delete') =>
    await open().transaction(scope, async (tx) => {
      const statement =
        verb === 'update'
          ? sql`update plans.${sql.ref(table)} set municipality_id = municipality_id`
          : sql`delete from plans.${sql.ref(table)}`
      return Number((await statement.execute(tx)).numAffectedRows)
    })

  describe.each(tables)('%s', (table) => {
    it('the authority and the school read it, a neighbour and nobody do not', async () => {
      expect(await count(ours, table)).toBe(1)
      expect(await count(school, table)).toBe(1)
      expect(await count(neighbour, table)).toBe(0)
      expect(await count(organizationsScope(2, [11]), table)).toBe(0)
      expect(await count(nobody, table)).toBe(0)
    })
  })

  it.each(ofSchool)('another school neither reads nor writes %s', async (table) => {
    expect(await count(otherSchool, table)).toBe(0)
    const copy = open().transaction(otherSchool, (tx) =>
      sql`insert into plans.${sql.ref(table)} (organization_id, municipality_id) values (11, 1)`.execute(tx),
    )
    await expect(copy).rejects.toThrow('row-level security')
  })

  it.each(['task_report', 'task_report_file', 'task_event'] as const)(
    'nobody changes or removes what %s keeps',
    async (table) => {
      for (const scope of [ours, school]) {
        for (const verb of ['update', 'delete'] as const) {
          await expect(change(scope, table, verb)).rejects.toThrow('permission denied')
        }
      }
    },
  )

  it('a draft is changed by its school alone, a question by the authority alone', async () => {
    expect(await change(neighbour, 'report_draft', 'delete')).toBe(0)
    expect(await change(otherSchool, 'report_draft', 'update')).toBe(0)
    expect(await change(school, 'report_draft', 'update')).toBe(1)
    expect(await change(school, 'action_question', 'update')).toBe(0)
    expect(await change(neighbour, 'action_question', 'update')).toBe(0)
    expect(await change(ours, 'action_question', 'update')).toBe(1)
  })

  it('a report is found with its evidence and its history', async () => {
    const key = { organizationId: 11, taskId }
    const [report] = await open().transaction(school, (tx) => findReports(tx, key))
    expect(report).toMatchObject({
      number: 1,
      text: 'Сделано',
      files: [{ fileName: 'Справка.docx', kind: 'docx' }],
    })
    const events = await open().transaction(school, (tx) => findTaskEvents(tx, key))
    expect(events).toMatchObject([
      { act: 'report', toState: 'reported', reportNumber: 1, personName: 'Директор' },
    ])
    expect(await open().transaction(otherSchool, (tx) => findReports(tx, key))).toEqual([])
  })
})
