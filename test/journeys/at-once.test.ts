import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addUser, changeUser, getUser } from '#access/people-contract.ts'
import {
  applyImport,
  createOrganization,
  editOrganization,
  getOrganization,
  listOrganizations,
  previewImport,
} from '#organizations/contract.ts'
import {
  addAction,
  approvePlan,
  getPlan,
  importPlan,
  listPlanActions,
  listPlans,
  saveAction,
  savePerformerMapping,
} from '#plans/contract.ts'
import { reportTask } from '#plans/reporting-contract.ts'
import { myTasks, saveMunicipalityDefaultMonths } from '#plans/schedule-contract.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { onEachEngine } from '../engines.ts'
import { askCard, nameOf } from '../every-card/ask-card.ts'
import { sampleRequest } from '../every-card/sample-request.ts'
import { type Settled, settleFully } from '../every-card/settled-neighbours.ts'
import { inventedPlan } from '../fixtures/invented-plan.ts'

// The embedded engine takes turns by itself; only a server shows who forgot to lock.
onEachEngine('at once', (open, engine) => {
  let application: Application
  let own: Settled
  let one: Browser
  let other: Browser

  beforeAll(async () => {
    application = await startApplication({
      store: open(),
      settings: { requestsPerMinute: 1e6, signInsPerMinute: 1e6 },
    })
    own = await settleFully(application, 'Свойский')
    one = own.administrator
    other = one
  })
  afterAll(() => application?.http.close())

  const statuses = (answers: readonly { readonly statusCode: number }[]) =>
    answers.map(({ statusCode }) => statusCode).sort()

  async function draft(mark: string): Promise<number> {
    const bytes = new TextEncoder().encode(inventedPlan.replaceAll('показателей', `показателей ${mark}`))
    const { planId } = await one.call(importPlan, { files: [{ name: `${mark}.txt`, bytes }] })
    for (const name of ['ОО', 'Ломакина Е.В.']) {
      const target = name === 'ОО' ? { select: 'types', types: ['school'] } : { select: 'nobody' }
      await one.call(savePerformerMapping, { params: { planId }, body: { name, kind: 'schools', target } })
    }
    return planId
  }

  describe('two people at once', () => {
    it('on one row of a plan: one is kept, the other is shown what stands there now', async () => {
      const planId = await draft('строка')
      const [action] = (await one.call(listPlanActions, { params: { planId } })).actions
      if (!action) throw new Error('no row')
      const save = (by: Browser, text: string) =>
        by.ask(saveAction, {
          params: { planId, actionId: action.id },
          body: { version: action.version, text },
        })

      const answers = await Promise.all([save(one, 'Первая правка'), save(other, 'Вторая правка')])

      expect(statuses(answers)).toEqual([200, 409])
      const kept = answers.find(({ statusCode }) => statusCode === 200)?.json()
      const refused = answers.find(({ statusCode }) => statusCode === 409)?.json()
      expect(refused.current).toMatchObject({ text: kept.text, version: kept.version })
    })

    it('approving one plan: it is approved once', async () => {
      const planId = await draft('утверждение')
      const { version } = await one.call(getPlan, { params: { planId } })
      const body = { documentKind: 'приказ', number: '1', date: '2026-01-12', signatory: null, version }
      const approve = (by: Browser) => by.ask(approvePlan, { params: { planId }, body })

      const answers = await Promise.all([approve(one), approve(other), approve(one)])

      expect(statuses(answers)).toEqual([200, 409, 409])
    })

    it('editing while somebody approves: the row is either in the approved plan or refused', async () => {
      const planId = await draft('правка при утверждении')
      const { version } = await one.call(getPlan, { params: { planId } })
      const [action] = (await one.call(listPlanActions, { params: { planId } })).actions
      if (!action) throw new Error('no row')
      const body = { documentKind: 'приказ', number: '1', date: '2026-01-12', signatory: null, version }
      const text = 'Правка в последний миг'

      const [approved, saved, added] = await Promise.all([
        one.ask(approvePlan, { params: { planId }, body }),
        other.ask(saveAction, {
          params: { planId, actionId: action.id },
          body: { version: action.version, text },
        }),
        other.ask(addAction, { params: { planId }, body: { text: 'Новая строка', afterActionId: null } }),
      ])

      const plan = await one.call(getPlan, { params: { planId } })
      const { actions } = await one.call(listPlanActions, { params: { planId } })
      expect(plan.status === 'approved').toBe(approved.statusCode === 200)
      expect(actions.some((row) => row.text === text)).toBe(saved.statusCode === 200)
      expect(actions.some((row) => row.text === 'Новая строка')).toBe(added.statusCode === 200)
      expect([approved, saved, added].every(({ statusCode }) => [200, 409, 422].includes(statusCode))).toBe(
        true,
      )
    })

    it('taking in the same file: there is one plan of it', async () => {
      const bytes = new TextEncoder().encode(inventedPlan.replaceAll('показателей', 'показателей дважды'))
      const file = { name: 'Дважды.txt', bytes }
      const before = (await one.call(listPlans)).plans.length

      const answers = await Promise.all([1, 2, 3].map(() => one.ask(importPlan, { files: [file] })))

      expect(statuses(answers)).toEqual([200, 200, 200])
      expect(new Set(answers.map((answer) => answer.json().planId)).size).toBe(1)
      expect((await one.call(listPlans)).plans.length).toBe(before + 1)
    })

    it('reporting on one task: one report stands', async () => {
      const planId = await draft('отчёт')
      const { version } = await one.call(getPlan, { params: { planId } })
      const order = { documentKind: 'приказ', number: '1', date: '2026-01-12', signatory: null, version }
      await one.call(approvePlan, { params: { planId }, body: order })
      const task = (await one.call(myTasks)).tasks.find((found) => found.planId === planId)
      if (!task) throw new Error('no task')
      const params = { organizationId: task.organizationId, taskId: task.id }
      const report = (text: string) => one.ask(reportTask, { params, body: { version: task.version, text } })

      expect(statuses(await Promise.all([report('раз'), report('два')]))).toEqual([200, 409])
    })

    it('changing one organisation, one person', async () => {
      const { organizations } = await one.call(listOrganizations)
      const [row] = organizations
      if (!row) throw new Error('no organisation')
      const params = { organizationId: row.organizationId }
      const card = await one.call(getOrganization, { params })
      const edit = (phone: string) =>
        one.ask(editOrganization, { params, body: { ...card, phone, version: card.version } })
      const edits = await Promise.all([edit('1'), edit('2')])
      expect(statuses(edits)).toEqual([200, 409])
      expect(edits.find(({ statusCode }) => statusCode === 409)?.json().current).toBeTruthy()

      const { user } = await one.call(getUser, { params: { userId: String(own.ids.userId) } })
      const change = (name: string) =>
        one.ask(changeUser, { params: { userId: user.userId }, body: { ...user, name } })
      expect(statuses(await Promise.all([change('Первая Анна'), change('Вторая Анна')]))).toEqual([200, 409])
    })
  })

  describe('a double click', () => {
    it('adds one person, one organisation with its code, one import', async () => {
      const person = {
        name: 'Двойная Ольга Львовна',
        email: 'twice@example.ru',
        role: 'reader',
        organizationIds: [],
      }
      const added = await Promise.all([1, 2].map(() => one.ask(addUser, { body: person })))
      expect(statuses(added)).toEqual([200, 409])

      const sample = {
        type: 'school',
        fullName: 'Двойная школа',
        shortName: 'Двойная школа',
        settlementKind: null,
        settlement: null,
        address: null,
        headName: null,
        headPost: null,
        phone: null,
        mail: null,
        site: null,
        openedOn: null,
        codes: [{ system: 'oge', code: '888001', validFrom: null, validTo: null }],
      }
      const opened = await Promise.all([1, 2].map(() => one.ask(createOrganization, { body: sample })))
      expect(statuses(opened)).toEqual([200, 409])

      const table = 'Наименование организации;Тип;Телефон\nДважды загруженный лицей;школа;1\n'
      const files = [{ name: 'дважды.csv', bytes: new TextEncoder().encode(table) }]
      const { digest } = await one.call(previewImport, { files })
      const applied = await Promise.all([1, 2].map(() => one.ask(applyImport, { files, body: { digest } })))
      const all = (await one.call(listOrganizations)).organizations
      expect(all.filter(({ shortName }) => shortName.includes('Дважды'))).toHaveLength(1)
      expect(statuses(applied)[0]).toBe(200)
    })

    it('one row said twice counts once', async () => {
      const row = { track: 'normative', stage: 'monitoring', months: [3] }
      const rows = [row, { ...row, months: [5] }]
      const answer = await one.call(saveMunicipalityDefaultMonths, { body: { rows } })
      expect(answer.rows.find(({ source }) => source === 'municipality')?.months).toEqual([5])
    })

    // Hundreds of writes: made where they can meet, on the server if there is one.
    const isElsewhere = engine === 'embedded' && process.env.TEST_DATABASE_URL !== undefined
    it.skipIf(isElsewhere)(
      'on any write is answered, never by a fault',
      async () => {
        const faults = new Set<string>()
        for (const card of application.cards.filter(({ endpoint }) => endpoint.method !== 'GET')) {
          for (const ids of [own.ids, own.draftIds]) {
            const sample = sampleRequest(card, ids)
            const clicks = [1, 2].map(() => askCard(one, card, sample))
            for (const { statusCode } of await Promise.all(clicks)) {
              if (statusCode >= 500) faults.add(nameOf(card))
            }
          }
        }
        expect([...faults]).toEqual([])
      },
      300_000,
    )
  })
})
