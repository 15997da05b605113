import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, plainDate } from '#kernel/plain-date.ts'
import type { PlanState } from '#plans/domain/amend/compare-plans.ts'
import { editionOn } from '#plans/domain/amend/edition.ts'
import { reconcile } from '#plans/domain/amend/reconcile.ts'
import { emptyAction } from '#plans/domain/change-action.ts'
import type { PlanAction } from '#plans/domain/plan.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../../test/engines.ts'
import { type Kept, keepPlan, occurrence } from '../../../../test/fixtures/scheduled-plan.ts'
import { findActions } from '../actions.ts'
import { getPlan, setEdition } from '../plans.ts'
import { findMyTasks } from '../reporting/my-tasks.ts'
import { keepDraft } from '../reporting/report-drafts.ts'
import { findSections } from '../sections.ts'
import { findOpenAmendment, insertAmendment, markBecame } from './amendments.ts'
import { applyRows } from './apply-rows.ts'
import { applySchedule, lockTasksOf } from './apply-schedule.ts'
import { findEditions, findRowsOf, insertEdition } from './editions.ts'
import { findStoredSchedule } from './stored-schedule.ts'

const authority = municipalityScope(1)
const school = organizationsScope(1, [11])
const now = new Date('2026-11-23T08:00:00Z')
const by = { municipalityId: 1, userId: null, now }
const actOn = plainDate('2026-11-23')
const act = { documentKind: 'приказ', number: '9', date: actOn, signatory: null }

onEachEngine('amendments', (open) => {
  let kept: Kept

  beforeAll(async () => {
    kept = await open().transaction(authority, async (tx) => {
      const plan = await keepPlan(tx)
      await keepEdition(tx, plan.planId, 1)
      return plan
    })
  })

  async function stateOf(tx: Tx, planId: number): Promise<PlanState> {
    const live = <Row extends { readonly removed: boolean }>(rows: readonly Row[]) =>
      rows.filter(({ removed }) => !removed)
    return {
      plan: await getPlan(tx, planId),
      sections: live(await findSections(tx, planId)),
      actions: live(await findActions(tx, planId)),
    }
  }

  async function keepEdition(tx: Tx, planId: number, number: number) {
    const { plan, sections, actions } = await stateOf(tx, planId)
    if (plan.horizon === null) throw new Error('the plan lost its years')
    const edition = {
      number,
      title: plan.title,
      kind: plan.kind,
      horizon: plan.horizon,
      act,
      since: addDays(plainDate('2026-01-01'), number),
      sectionIds: sections.map(({ sectionId }) => sectionId),
      actionIds: actions.map(({ actionId }) => actionId),
      changes: {},
    }
    await insertEdition(tx, planId, edition, by)
  }

  /** What a row says, without what the database calls it. */
  const words = ({ actions }: Pick<PlanState, 'actions'>) =>
    actions.map(({ actionId, number, text, deadlineText, sectionId }) => [
      actionId,
      number,
      text,
      deadlineText,
      sectionId,
    ])

  async function amend(
    tx: Tx,
    number: number,
    change: (rows: readonly PlanAction[]) => readonly PlanAction[],
  ) {
    const before = await stateOf(tx, kept.planId)
    const after = { ...before, actions: change(before.actions) }
    const home = { municipalityId: 1, planId: kept.planId }
    await applyRows(tx, home, before, after, number, now)
    const plan = await getPlan(tx, kept.planId)
    await setEdition(tx, plan, { ...plan }, number, now)
    await keepEdition(tx, kept.planId, number)
  }

  describe('rows', () => {
    it('are readable as of any date: each edition as it was, the last one as it is, in its order', async () => {
      const remembered = await open().transaction(authority, async (tx) => {
        const states = [words(await stateOf(tx, kept.planId))]
        const fresh = { ...emptyAction, actionId: -1, version: 1, position: 9, removed: false }
        await amend(tx, 2, ([one, ...rest]) =>
          one ? [...rest, { ...fresh, text: 'Новая' }, { ...one, text: 'Иначе' }] : [],
        )
        states.push(words(await stateOf(tx, kept.planId)))
        await amend(tx, 3, (rows) => rows.filter(({ text }) => text !== 'Новая').toReversed())
        states.push(words(await stateOf(tx, kept.planId)))
        await amend(tx, 4, (rows) => rows.map((row) => ({ ...row, deadlineText: 'май' })))
        states.push(words(await stateOf(tx, kept.planId)))
        return states
      })
      // Schools read former editions as well.
      const found = await open().transaction(school, async (tx) => {
        const editions = await findEditions(tx, kept.planId)
        const states = []
        for (const edition of editions) states.push(words(await findRowsOf(tx, kept.planId, edition)))
        expect(editionOn(editions, plainDate('2026-01-03'))?.number).toBe(2)
        expect(editionOn(editions, plainDate('2026-01-01'))).toBeNull()
        return states
      })
      expect(found).toEqual(remembered)
    })

    it('of a former edition are written by nobody again, and by no school at all', async () => {
      await expect(
        open().transaction(authority, async (tx) => {
          await tx.updateTable('plans.plan_action_version').set({ text: 'Подмена' }).execute()
        }),
      ).rejects.toThrow()
      await expect(
        open().transaction(school, async (tx) => {
          await keepEdition(tx, kept.planId, 99)
        }),
      ).rejects.toThrow()
    })
  })

  describe('an amendment', () => {
    it('is one at a time, and is not seen by schools', async () => {
      const draftId = await open().transaction(authority, async (tx) => {
        const state = await stateOf(tx, kept.planId)
        return await insertAmendment(tx, await getPlan(tx, kept.planId), state, by)
      })
      const seen = await open().transaction(school, async (tx) => await findOpenAmendment(tx, kept.planId))
      expect(seen).toBeUndefined()
      const second = open().transaction(authority, async (tx) => {
        await insertAmendment(tx, await getPlan(tx, kept.planId), await stateOf(tx, kept.planId), by)
      })
      await expect(second).rejects.toThrow()
      await open().transaction(
        authority,
        async (tx) => await markBecame(tx, await getPlan(tx, draftId), 5, now),
      )
    })
  })

  describe('the schedule', () => {
    it('is moved, handed out and taken back as reckoned', async () => {
      const done = await open().transaction(authority, async (tx) => {
        await lockTasksOf(tx, [kept.dated])
        const stored = (await findStoredSchedule(tx, [kept.dated])).get(kept.dated) ?? []
        const was = stored.flatMap(({ dueOn }, sequence) =>
          dueOn === null ? [] : [occurrence(kept.dated, sequence, dueOn)],
        )
        const next = [
          occurrence(kept.dated, 0, plainDate('2027-02-26')),
          occurrence(kept.dated, 1, plainDate('2028-02-25')),
        ]
        const changes = new Map([[kept.dated, reconcile(stored, { before: was, after: next }, actOn)]])
        return await applySchedule(tx, { municipalityId: 1, planId: kept.planId }, changes, {
          edition: 5,
          document: { kind: 'приказ', number: '9', date: actOn },
          orphans: new Map(),
          by: { userId: 'u', name: 'Кто-то', now },
          owner: { userId: 'u', organizationTypes: 'every' },
        })
      })
      const rows = await open().transaction(
        authority,
        async (tx) => await findStoredSchedule(tx, [kept.dated]),
      )
      const dues = (rows.get(kept.dated) ?? []).map(({ dueOn }) => dueOn)
      expect(dues).toContain('2027-02-26')
      expect(dues).toContain('2028-02-25')
      expect(done.handedOut).toBeGreaterThan(0)
    })

    it('takes a task back while its first letters are being saved: the writer is told, nothing is half done', async () => {
      const [task] = await open().transaction(school, (tx) =>
        findMyTasks(tx, { userId: 'u', organizationTypes: 'every' }, { state: 'open' }, actOn),
      )
      if (!task) throw new Error('the school has no task')
      const begun = Promise.withResolvers<void>()
      const amending = open().transaction(authority, async (tx) => {
        await lockTasksOf(tx, [task.actionId])
        begun.resolve()
        await setTimeout(100)
        const stored = (await findStoredSchedule(tx, [task.actionId])).get(task.actionId) ?? []
        const changes = reconcile(stored, { before: [], after: null }, actOn)
        expect(changes.flatMap(({ orphans }) => orphans)).toEqual([])
        return await applySchedule(
          tx,
          { municipalityId: 1, planId: kept.planId },
          new Map([[task.actionId, changes]]),
          {
            edition: 6,
            document: { kind: 'приказ', number: '10', date: actOn },
            orphans: new Map(),
            by: { userId: 'u', name: 'Кто-то', now },
            owner: { userId: 'u', organizationTypes: 'every' },
          },
        )
      })
      await begun.promise
      const content = { outcome: 'done', text: 'Пер', reason: '', numbers: [], links: [], files: [] } as const
      const drafting = open().transaction(school, (tx) =>
        keepDraft(tx, task, content, { userId: 'u', name: 'Директор', now }),
      )
      await expect(drafting).rejects.toMatchObject({ code: 'plans/task-taken-back' })
      expect((await amending).takenBack).toBeGreaterThan(0)
    })
  })
})
