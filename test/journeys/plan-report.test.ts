import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '#access/contract.ts'
import { demoAccounts } from '#access/domain/demo-accounts.ts'
import { getPlan, listPlans } from '#plans/contract.ts'
import type { ReportCounts } from '#plans/domain/views/execution-report-view.ts'
import { downloadExecutionReport, getExecutionReport } from '#plans/report-contract.ts'
import { readDocument } from '#server-kit/documents/read-document.ts'
import { type Application, type Browser, openBrowser, startApplication } from '../application.ts'
import { openDemoStore } from '../demo-store.ts'

let application: Application
let officer: Browser
let head: Browser
let planId: number
let draftId: number

beforeAll(async () => {
  application = await startApplication({ store: await openDemoStore() })
  const enter = async (role: string) => {
    const account = demoAccounts.find((one) => one.role === role)
    const browser = openBrowser(application)
    await browser.call(signIn, { body: { email: account?.email, password: account?.password } })
    return browser
  }
  officer = await enter('officer')
  head = await enter('head')
  const { plans } = await officer.call(listPlans)
  planId = plans.find(({ status }) => status === 'approved')?.id ?? 0
  draftId = plans.find(({ status }) => status === 'draft')?.id ?? 0
})
afterAll(() => application?.close())

const report = (browser: Browser, query: Readonly<Record<string, string>>) =>
  browser.call(getExecutionReport, { params: { planId }, query })

describe('the report on a plan', () => {
  it('over all its years counts what the plan’s page counts', async () => {
    const { progress } = await officer.call(getPlan, { params: { planId } })
    const whole = await report(officer, { period: 'custom', from: '2025-01-01', to: '2029-12-31' })

    expect(whole.whole).toMatchObject({ total: progress.total, reported: progress.reported })
    expect(whole.whole.overdue).toBe(progress.overdue)
    expect(whole.sentence).toContain(`просрочено ${progress.overdue}`)
    expect(whole.overdue).toHaveLength(progress.overdue)
  })

  it('gives the same sums by section, by performer and by track', async () => {
    const { whole, bySection, byPerformer, byTrack, ...rest } = await report(officer, {
      period: 'calendar-year',
    })
    const sum = (rows: readonly ReportCounts[]) => [
      rows.reduce((all, { total }) => all + total, 0),
      rows.reduce((all, { reported }) => all + reported, 0),
      rows.reduce((all, { overdue }) => all + overdue, 0),
    ]
    const expected = [whole.total, whole.reported, whole.overdue]

    expect(whole.total).toBeGreaterThan(100)
    expect([sum(bySection), sum(byPerformer), sum(byTrack)]).toEqual([expected, expected, expected])
    expect(rest.periodWords).toBe('за 2026 год')
    expect(rest.reports).toHaveLength(whole.reported)
    expect(rest.reports.every(({ text }) => text !== '')).toBe(true)
  })

  it('is of a school’s own tasks for its head', async () => {
    const all = await report(officer, { period: 'calendar-year' })
    const own = await report(head, { period: 'calendar-year' })
    expect(own.byPerformer).toHaveLength(1)
    expect(own.whole.total).toBeLessThan(all.whole.total)
    expect(all.byPerformer).toContainEqual(own.byPerformer[0])
  })

  it('of a period with nothing due says so', async () => {
    const { sentence, bySection } = await report(officer, {
      period: 'custom',
      from: '2024-01-01',
      to: '2024-01-31',
    })
    expect(sentence).toBe('За этот период поручений со сроком нет.')
    expect(bySection).toEqual([])
  })

  it('wants both days, in their order, and an approved plan', async () => {
    const ask = (query: object, id = planId) =>
      officer.refusal(getExecutionReport, { params: { planId: id }, query: { ...query } })
    expect((await ask({ period: 'custom', from: '2026-01-01' })).title).toContain('Укажите')
    expect((await ask({ period: 'custom', from: '2026-02-01', to: '2026-01-01' })).status).toBe(422)
    expect((await ask({ period: 'month' }, draftId)).status).toBe(409)
  })
})

describe('the report as a file', () => {
  const file = async (format: string) => {
    const asked = { params: { planId, format }, query: { period: 'quarter' } }
    const answer = await officer.ask(downloadExecutionReport, asked)
    expect(answer.statusCode).toBe(200)
    return new Uint8Array(answer.rawPayload)
  }

  it('docx has the sentence and all six lists', async () => {
    const { sentence } = await report(officer, { period: 'quarter' })
    const { blocks } = await readDocument(await file('docx'), 'отчёт.docx')
    const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    expect(paragraphs).toContain('Отчёт об исполнении плана за IV квартал 2026 года')
    expect(paragraphs.map((text) => text.replace(/\s/g, ' '))).toContain(sentence.replace(/\s/g, ' '))
    for (const title of [
      'По разделам',
      'По исполнителям',
      'По направлениям',
      'Просрочено',
      'Ждёт дат',
      'Что сделано',
    ]) {
      expect(paragraphs).toContain(title)
    }
  })

  it('xlsx has a sheet for each list, shares as shares', async () => {
    const parts = unzipSync(await file('xlsx'))
    expect(Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))).toHaveLength(6)
    const { blocks } = await readDocument(await file('xlsx'), 'отчёт.xlsx')
    expect(blocks.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(3)
  })

  it('pdf is tagged', async () => {
    const bytes = Buffer.from(await file('pdf')).toString('latin1')
    expect(bytes.startsWith('%PDF-')).toBe(true)
    expect(bytes).toContain('/MarkInfo')
  })
})
