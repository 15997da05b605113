import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../../test/engines.ts'
import { keepPlan } from '../../../../test/fixtures/scheduled-plan.ts'
import { settle } from '../../../../test/plan-municipality.ts'
import { classOfTask } from '../../domain/board/task-class.ts'
import type { TaskRow } from '../tasks.ts'
import { classOfTaskSql } from './board-classes.ts'
import { countWorkOf } from './board-organization.ts'
import { findActionShares } from './board-shares.ts'
import { deleteSkip, findSkips, insertSkip, updateSkip } from './board-skips.ts'
import { countTasksOfBoard, findTasksOfBoard, findUndatedOfBoard } from './board-tasks.ts'

const ours = municipalityScope(1)
const neighbour = municipalityScope(2)
const school = organizationsScope(1, [11])
const today = plainDate('2026-11-23')
const by = { userId: 'officer', name: 'Перелогин С. А.', now: new Date('2026-11-23T09:00:00Z') }
const calendar = { kind: 'calendar-year', year: 2026 } as const
const schoolYear = { kind: 'school-year', year: 2026 } as const
const place = { ...calendar, track: 'objectivity', stage: 'analysis' } as const
const owner = { userId: 'officer', organizationTypes: ['authority'] } as const

onEachEngine('the board', (open) => {
  it('counts each task of the year in one class, and what waits for a date apart', async () => {
    await settle(open(), { schools: 10 })
    const { planId, dated, waiting } = await open().transaction(ours, keepPlan)
    await sql`
      update plans.plan_action set track = 'objectivity', cycle_stages = '{analysis,decision}'
      where action_id = ${dated}`.execute(open().owner)
    await sql`
      update plans.task set state = 'accepted', outcome = 'done', reported_at = now(), report_number = 1,
                            evidence_count = case when organization_id = 11 then 1 else 0 end
      where due_on = '2026-11-27' and organization_id in (11, 12)`.execute(open().owner)

    await open().transaction(ours, async (tx) => {
      const shares = await findActionShares(tx, { year: calendar, today, planIds: [] })
      expect(shares).toEqual([
        {
          actionId: dated,
          track: 'objectivity',
          stages: ['analysis', 'decision'],
          // 30 October is past for three; of 27 November one has evidence, one has none, one is still to come.
          counts: { done: 1, bare: 1, short: 0, late: 3, waiting: 1, closed: 0 },
          undated: 0,
          lateSince: '2026-10-30',
        },
      ])
      const inSchoolYear = await findActionShares(tx, { year: schoolYear, today, planIds: [planId] })
      expect(inSchoolYear.map(({ actionId, undated }) => [actionId, undated])).toEqual([
        [dated, 0],
        // The event is of 2027, the second half of the school year.
        [waiting, 1],
      ])
      expect(await findActionShares(tx, { year: calendar, today, planIds: [planId + 1] })).toEqual([])
    })
    expect(
      await open().transaction(neighbour, (tx) =>
        findActionShares(tx, { year: calendar, today, planIds: [] }),
      ),
    ).toEqual([])
  })

  it('a count leads to as many tasks, and a school finds its own alone', async () => {
    const filter = {
      year: calendar,
      planIds: [],
      track: 'objectivity',
      stage: 'analysis',
      of: 'late',
    } as const
    const found = await open().transaction(ours, (tx) => findTasksOfBoard(tx, owner, filter, today))
    expect(found.map(({ organizationId, dueOn }) => [organizationId, dueOn])).toEqual([
      [1, '2026-10-30'],
      [11, '2026-10-30'],
      [12, '2026-10-30'],
    ])
    await open().transaction(school, async (tx) => {
      expect(await countTasksOfBoard(tx, filter, today)).toBe(1)
      expect(await countWorkOf(tx, 11, today)).toMatchObject({ overdue: 1, accepted: 1, bare: 0 })
      expect(await countWorkOf(tx, 12, today)).toMatchObject({ overdue: 0, accepted: 0 })
    })
    const undated = { year: schoolYear, planIds: [], unplaced: 'yes', of: 'undated' } as const
    expect(await open().transaction(ours, (tx) => findUndatedOfBoard(tx, undated))).toMatchObject([
      { actionText: 'Разбор', waitsFor: 'по итогам: ВПР' },
    ])
  })

  it('the database and the domain class tasks alike', async () => {
    // Every state, with and without evidence, on both sides of today: written to one task after another.
    const states = ['open', 'returned', 'reported', 'accepted', 'not-required', 'released'] as const
    const outcomes = ['done', 'partly', 'not-done'] as const
    for (const state of states) {
      for (const outcome of outcomes) {
        for (const evidence of [0, 2]) {
          for (const mayBeOverdue of [true, false]) {
            await sql`
              update plans.task
              set state = ${state}, outcome = ${outcome}, reported_at = now(), evidence_count = ${evidence},
                  may_be_overdue = ${mayBeOverdue}, closing_note = 'нет случая',
                  release_document = case when ${state} = 'released' then '{}'::jsonb end,
                  released_from = case when ${state} = 'released' then 'open' end
              where organization_id = 12`.execute(open().owner)
            const { rows } = await sql<TaskRow & { class: string }>`
              select t.state, t.outcome, t.evidence_count, t.may_be_overdue, t.working_due_on,
                     ${classOfTaskSql(today)} as class
              from plans.task t where t.organization_id = 12`.execute(open().owner)
            for (const row of rows) expect(row.class).toBe(classOfTask(row, today))
          }
        }
      }
    }
  })

  it('a stage is left out with one reason; two people do not overwrite each other', async () => {
    await open().transaction(ours, async (tx) => {
      expect(await insertSkip(tx, { ...place, municipalityId: 1 }, 'Анализ общий с мониторингом', by)).toBe(
        true,
      )
      expect(await insertSkip(tx, { ...place, municipalityId: 1 }, 'Иное', by)).toBe(false)
      const [first] = await findSkips(tx, calendar)
      expect(first).toMatchObject({ track: 'objectivity', stage: 'analysis', by: by.name, on: '2026-11-23' })
      if (!first) return
      expect(await updateSkip(tx, first, 'Анализ отложен', by)).toBe(true)
      expect(await updateSkip(tx, first, 'Анализ отменён', by)).toBe(false)
      expect(await deleteSkip(tx, first)).toBe(false)
    })
    expect(await open().transaction(neighbour, (tx) => findSkips(tx, calendar))).toEqual([])
    expect(await open().transaction(school, (tx) => findSkips(tx, calendar))).toMatchObject([
      { reason: 'Анализ отложен' },
    ])
    await expect(
      open().transaction(school, (tx) =>
        insertSkip(tx, { ...schoolYear, track: 'quality', stage: 'measures', municipalityId: 1 }, 'Нет', by),
      ),
    ).rejects.toThrow()
  })
})
