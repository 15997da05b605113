import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { Scope } from '#server-kit/database/database.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { makePlaces, nowhere, refusalOf } from '../../../test/documents-municipality.ts'
import { onEachEngine } from '../../../test/engines.ts'
import { attendanceForm } from '../domain/catalogue/attendance-form.ts'
import { moveSheet } from '../domain/sheet/move-sheet.ts'
import { createCampaign, getCampaign, listCampaigns } from './campaigns.ts'
import { createForm, listForms, listFormVersions, saveForm } from './forms.ts'
import { getSheet, keepAnswers, listSheets, saveMove } from './sheets.ts'

const now = new Date('2026-11-24T09:00:00Z')

onEachEngine('whose forms and sheets', (open) => {
  let at = nowhere
  let formId = 0
  let campaignId = 0
  const by = () => ({ municipalityId: at.ours, userId: 'u1', name: 'Ветрова Н. П.', now })
  const boss = () => municipalityScope(at.ours)
  const own = () => organizationsScope(at.ours, [at.school])

  beforeAll(async () => {
    at = await makePlaces(open())
    const { title, purpose, content } = attendanceForm
    formId = await open().transaction(boss(), (tx) => createForm(tx, { title, purpose, content }, by()))
    campaignId = await open().transaction(boss(), (tx) => begin(tx, at.ours, [at.school, at.otherSchool]))
  })

  const begin = (
    tx: Parameters<typeof createCampaign>[0],
    municipalityId: number,
    schools: readonly number[],
  ) =>
    createCampaign(
      tx,
      municipalityId,
      {
        title: 'Посещаемость',
        note: '',
        formId,
        formNumber: 1,
        filledBy: 'organization',
        period: { kind: 'month', from: plainDate('2026-11-01') },
        opensOn: plainDate('2026-11-20'),
        dueOn: plainDate('2026-12-05'),
        recurs: false,
        seriesId: null,
        planId: null,
        actionId: null,
      },
      schools,
    )

  it('shows a school its own sheet and lets it write there only', async () => {
    const seen = await open().transaction(own(), (tx) => listSheets(tx, campaignId))
    expect(seen.map(({ organizationId }) => organizationId)).toEqual([at.school])
    const foreign = { organizationId: at.otherSchool, campaignId }
    expect((await refusalOf(open().transaction(own(), (tx) => getSheet(tx, foreign)))).status).toBe(404)
    const [sheet] = seen
    if (!sheet) throw new Error('the school has a sheet')
    const answers = { values: { enrolled: 10 }, explanations: {} }
    const kept = await open().transaction(own(), (tx) => keepAnswers(tx, sheet, answers, by()))
    expect(kept).toMatchObject({ state: 'draft', version: 2, answers })
    const late = await refusalOf(open().transaction(own(), (tx) => keepAnswers(tx, sheet, answers, by())))
    expect(late).toMatchObject({ status: 409, current: { version: 2 } })
    const inOther = { ...sheet, organizationId: at.otherSchool }
    expect(
      (await refusalOf(open().transaction(own(), (tx) => keepAnswers(tx, inOther, answers, by())))).status,
    ).toBe(404)
  })

  it('keeps every version sent, and lets nobody change one', async () => {
    await open().transaction(own(), async (tx) => {
      const sheet = await getSheet(tx, { organizationId: at.school, campaignId })
      const after = moveSheet(sheet, { act: 'submit', filledBy: 'organization' })
      await saveMove(tx, sheet, after, { act: 'submit', note: null }, by())
    })
    for (const statement of [
      'update monitoring.sheet_version set number = 9',
      'delete from monitoring.sheet_version',
    ]) {
      await expect(open().transaction(boss(), (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
        /permission denied/,
      )
    }
  })

  it('lets a school neither make forms nor begin campaigns', async () => {
    const { title, purpose, content } = attendanceForm
    const blocked = /row-level security/
    await expect(
      open().transaction(own(), (tx) => createForm(tx, { title, purpose, content }, by())),
    ).rejects.toThrow(blocked)
    await expect(open().transaction(own(), (tx) => begin(tx, at.ours, [at.school]))).rejects.toThrow(blocked)
  })

  it('shows a neighbouring municipality nothing', async () => {
    const theirs: Scope = municipalityScope(at.theirs)
    expect(await open().transaction(theirs, (tx) => listForms(tx))).toEqual([])
    expect(await open().transaction(theirs, (tx) => listCampaigns(tx))).toEqual([])
    expect((await refusalOf(open().transaction(theirs, (tx) => getCampaign(tx, campaignId)))).status).toBe(
      404,
    )
  })

  it('makes another version of a form that a campaign uses, and none when nothing changed', async () => {
    const save = (version: number, change: Partial<typeof attendanceForm.content>) =>
      open().transaction(boss(), async (tx) => {
        const { title, purpose, content } = attendanceForm
        await saveForm(tx, { formId, version, title, purpose, content: { ...content, ...change } }, by())
        return (await listFormVersions(tx, formId)).map(({ number, frozen }) => ({ number, frozen }))
      })
    expect(await save(1, {})).toEqual([{ number: 1, frozen: true }])
    expect(await save(2, { checks: [] })).toEqual([
      { number: 2, frozen: false },
      { number: 1, frozen: true },
    ])
    expect((await save(3, { figures: [] })).length).toBe(2)
  })
})
