import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { Scope, Tx } from '#server-kit/database/database.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../test/engines.ts'
import { emptyAction } from '../domain/change-action.ts'
import { findActions, insertActions } from './actions.ts'
import { getPlan, insertPlan, markApproved } from './plans.ts'
import { replaceDefaultMonths } from './schedule/default-months.ts'
import { saveEventDate } from './schedule/event-dates.ts'
import { savePerformerMappings } from './schedule/performer-mappings.ts'
import { saveProductionCalendar } from './schedule/production-calendars.ts'
import { saveSchedule } from './schedule/save-schedule.ts'
import { insertSections } from './sections.ts'
import { saveSourceFile } from './source-files.ts'

const now = new Date('2026-11-23T08:00:00Z')
const ours = municipalityScope(1)
const neighbour = municipalityScope(2)
const school = organizationsScope(1, [11])
const otherSchool = organizationsScope(1, [12])

type Kept = { readonly draftId: number; readonly approvedId: number; readonly actionId: number }

// One plan of each kind in municipality 1, with one task for each of two schools.
async function keepPlans(tx: Tx): Promise<Kept> {
  const by = { municipalityId: 1, userId: null, now }
  const sourceFileId = await saveSourceFile(
    tx,
    { sha256: 'f0', fileName: 'план.txt', bytes: new Uint8Array([1, 2, 3]), lines: [] },
    by,
  )
  const fields = {
    title: 'План',
    kind: 'roadmap',
    authority: null,
    horizon: { kind: 'calendar-year', startsOn: plainDate('2026-01-01'), endsOn: plainDate('2026-12-31') },
    approval: null,
    aliases: {},
    problems: [],
    manualEntry: false,
  } as const
  const draftId = await insertPlan(tx, fields, { ...by, sourceFileId })
  await addRows(tx, draftId)
  const approvedId = await insertPlan(tx, fields, { ...by, sourceFileId: null })
  const actionId = await addRows(tx, approvedId)
  const home = { municipalityId: 1, planId: approvedId }
  await savePerformerMappings(tx, home, [{ name: 'ОО', kind: 'schools', target: { select: 'nobody' } }])
  await replaceDefaultMonths(tx, home, [{ track: 'quality', stage: 'analysis', months: [8] }])
  await saveEventDate(tx, home, { key: 'k', year: 2026, startsOn: null, dueOn: plainDate('2026-05-05') })
  await saveProductionCalendar(
    tx,
    1,
    { year: 2026, nonWorkingDays: [], workingWeekends: [], shortenedDays: [], source: 'проба' },
    0,
  )
  const approval = { documentKind: 'приказ', number: '1', date: plainDate('2026-01-12'), signatory: null }
  await markApproved(tx, await getPlan(tx, approvedId), approval, by)
  const task = (organizationId: number) =>
    ({ organizationId, organizationType: 'school', userId: null, part: 'lead' }) as const
  await saveSchedule(tx, home, [
    {
      actionId,
      sequence: 0,
      deadlineIndex: 0,
      pointIndex: null,
      label: '',
      startsOn: null,
      dueOn: plainDate('2026-03-31'),
      workingDueOn: plainDate('2026-03-31'),
      assumed: [],
      waitsFor: null,
      conditional: false,
      beyond: null,
      turn: null,
      tasks: [task(11), task(12)],
    },
  ])
  return { draftId, approvedId, actionId }
}

async function addRows(tx: Tx, planId: number): Promise<number> {
  const home = { municipalityId: 1, planId }
  const [sectionId = 0] = await insertSections(tx, home, [
    { number: '1', title: 'Раздел', track: null, position: 1 },
  ])
  const [actionId = 0] = await insertActions(tx, home, [
    { ...emptyAction, text: 'Дело', sectionId, position: 1 },
  ])
  return actionId
}

const tables = [
  'source_file',
  'plan',
  'plan_section',
  'plan_action',
  'performer_mapping',
  'default_months',
  'event_date',
  'occurrence',
  'task',
  'production_calendar',
] as const
type Table = (typeof tables)[number]

onEachEngine('whose plans and tasks a person reaches', (open) => {
  let kept: Kept

  beforeAll(async () => {
    kept = await open().transaction(ours, keepPlans)
  })

  const count = async (scope: Scope, table: Table) =>
    await open().transaction(scope, async (tx) => {
      const { rows } = await sql<{
        n: number
      }>`select count(*)::int as n from plans.${sql.ref(table)}`.execute(tx)
      return rows[0]?.n
    })

  const touched = async (scope: Scope, table: Table, verb: 'update' | 'delete') =>
    await open().transaction(scope, async (tx) => {
      const statement =
        verb === 'update'
          ? sql`update plans.${sql.ref(table)} set municipality_id = municipality_id`
          : sql`delete from plans.${sql.ref(table)}`
      return Number((await statement.execute(tx)).numAffectedRows)
    })

  describe.each(tables)('%s', (table) => {
    it('the authority reads its own rows', async () => {
      expect(await count(ours, table)).toBeGreaterThan(0)
    })
    it('a neighbour neither reads nor writes them', async () => {
      expect(await count(neighbour, table)).toBe(0)
      expect(await touched(neighbour, table, 'update')).toBe(0)
      expect(await touched(neighbour, table, 'delete')).toBe(0)
    })
    it('no scope at all sees nothing', async () => {
      expect(await count({ municipalityId: null, reach: 'municipality', organizationIds: [] }, table)).toBe(0)
    })
    it('a school deletes nothing', async () => {
      expect(await touched(school, table, 'delete')).toBe(0)
    })
  })

  it.each(['source_file', 'performer_mapping', 'default_months', 'event_date'] as const)(
    'a school does not read %s',
    async (table) => {
      expect(await count(school, table)).toBe(0)
    },
  )

  it('a school reads approved plans and never a draft', async () => {
    const seen = await open().transaction(school, (tx) =>
      tx.selectFrom('plans.plan').select('planId').execute(),
    )
    expect(seen).toEqual([{ planId: kept.approvedId }])
    expect(await open().transaction(school, (tx) => findActions(tx, kept.draftId))).toEqual([])
    expect(await count(school, 'plan_section')).toBe(1)
  })

  it.each(['plan', 'plan_section', 'plan_action', 'occurrence', 'production_calendar'] as const)(
    'a school changes nothing in %s',
    async (table) => {
      expect(await touched(school, table, 'update')).toBe(0)
    },
  )

  it('a school reads and changes its own task alone', async () => {
    expect(await count(ours, 'task')).toBe(2)
    expect(await count(school, 'task')).toBe(1)
    expect(await touched(school, 'task', 'update')).toBe(1)
    expect(await count(organizationsScope(1, [99]), 'task')).toBe(0)
    expect(await count(organizationsScope(2, [11]), 'task')).toBe(0)
  })

  it('a school gives its task to nobody else', async () => {
    const giveAway = open().transaction(school, (tx) =>
      tx.updateTable('plans.task').set({ organizationId: 12 }).execute(),
    )
    await expect(giveAway).rejects.toThrow('row-level security')
  })

  it('a school makes no tasks, not even for itself', async () => {
    const make = open().transaction(otherSchool, async (tx) => {
      await sql`insert into plans.task (organization_id, municipality_id, plan_id, action_id, occurrence_id, part,
                                        organization_type, due_on, working_due_on, user_id)
                select 12, 1, plan_id, action_id, occurrence_id, 'lead', 'school', due_on, working_due_on, 'x'
                from plans.occurrence`.execute(tx)
    })
    await expect(make).rejects.toThrow('row-level security')
  })

  it('the authority writes nothing into a neighbour’s municipality', async () => {
    const write = open().transaction(neighbour, (tx) =>
      insertSections(tx, { municipalityId: 1, planId: kept.approvedId }, [
        { number: null, title: 'Чужой раздел', track: null, position: 2 },
      ]),
    )
    await expect(write).rejects.toThrow('row-level security')
  })
})
