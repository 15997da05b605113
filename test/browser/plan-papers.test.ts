import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importPlan } from '#plans/contract.ts'
import { approveInventedPlan } from '../approve-invented-plan.ts'
import { inventedPlanBytes } from '../fixtures/invented-plan.ts'
import { asDocx } from '../fixtures/plans/render-plan.ts'
import { people, signedIn } from '../personas.ts'
import { expectGoodPage, openDesk } from './browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { signIn } from './sign-in.ts'
import { openWorkingSite, type Site } from './site.ts'

let browser: Browser
let site: Site
let planId: number

beforeAll(async () => {
  site = await openWorkingSite()
  const officer = await signedIn(site.application, people.officer)
  const imported = await officer.call(importPlan, {
    files: [{ name: 'план.txt', bytes: inventedPlanBytes }],
  })
  planId = imported.planId
  await approveInventedPlan({ officer, planId }, 'Методический центр')
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function officerAt(path: string) {
  const desk = await openDesk(browser, { address: site.address })
  // The day every test happens on: the pages ask the computer's clock.
  await desk.context.clock.setFixedTime(new Date('2026-11-24T09:00:00'))
  await desk.page.goto(path)
  await signIn(desk.page, people.officer.email)
  return desk
}

async function fileAfter(page: Page, press: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download')
  await press()
  return (await download).suggestedFilename()
}

describe('a plan on paper', () => {
  it('is saved as the annex and as a pdf; its report is read, moved to another period and saved', async () => {
    const { page, context, noise } = await officerAt(`/plans/${planId}`)
    const menu = page.getByRole('button', { name: 'Печать' })
    await menu.click()
    const annex = page.getByRole('menuitem', { name: 'Приложение к приказу, docx' })
    await annex.waitFor()
    await expectGoodPage(page)
    expect(await fileAfter(page, () => annex.click())).toMatch(/^План мероприятий.*\.docx$/)
    await menu.click()
    expect(await fileAfter(page, () => page.getByRole('menuitem', { name: 'План, pdf' }).click())).toMatch(
      /\.pdf$/,
    )

    await page.getByRole('tab', { name: 'Отчёт' }).click()
    await page.getByRole('heading', { name: 'Отчёт об исполнении за 2026/2027 учебный год' }).waitFor()
    await page.getByText(/^Отчитались по 0 из \d+ поручени/).waitFor()
    await expectGoodPage(page)
    await page.getByRole('combobox', { name: 'Период' }).click()
    await page.getByRole('option', { name: 'Календарный год' }).click()
    await page.getByRole('heading', { name: 'Отчёт об исполнении за 2026 год' }).waitFor()
    await page.getByRole('button', { name: 'Период позже' }).click()
    await page.getByRole('heading', { name: 'Отчёт об исполнении за 2027 год' }).waitFor()
    await page.getByRole('combobox', { name: 'Период' }).click()
    await page.getByRole('option', { name: 'Другие даты' }).click()
    await page.getByRole('heading', { name: 'Отчёт об исполнении за 2027 год' }).waitFor()
    await expectGoodPage(page)
    for (const format of ['docx', 'xlsx', 'pdf']) {
      const name = await fileAfter(page, () =>
        page.getByRole('button', { name: `Скачать .${format}` }).click(),
      )
      expect(name).toBe(`Отчёт об исполнении плана за 2027 год.${format}`)
    }
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('combobox', { name: 'Период' }).isVisible()).toBe(false)
    expect(noise).toEqual([])
    await context.close()
  })
})

describe('the authority’s own template', () => {
  it('is tried: what to mend is said by tag; a good one is shown filled in and put to use', async () => {
    const { page, context, noise } = await officerAt('/plan-settings')
    const drop = page.getByLabel('Перетащите сюда свой шаблон')
    await drop.waitFor({ state: 'attached' })
    await page.getByText('Метки, которые можно поставить в шаблон').click()
    await expectGoodPage(page)

    const template = async (name: string, title: string) => ({
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(await asDocx({ name, blocks: [title, table], expected })),
    })
    await drop.setInputFiles(await template('с ошибкой.docx', '{назвние}'))
    await page.getByText('Возможно, имелась в виду {название}.').waitFor()
    await expectGoodPage(page)

    await drop.setInputFiles(await template('наш.docx', '{название}'))
    await page.getByRole('heading', { name: 'Так будет напечатан план' }).waitFor()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Печатать по этому шаблону' }).click()
    await page.getByText('Планы печатаются по шаблону «наш.docx»').waitFor()
    await page.getByRole('button', { name: 'Вернуть шаблон системы' }).click()
    await page.getByText('Планы печатаются по шаблону системы').first().waitFor()
    expect(noise).toEqual([])
    await context.close()
  })
})

const table = [
  ['№', 'Мероприятие', 'Сроки', 'Ответственные'],
  ['{#разделы}{#мероприятия}{номер}', '{мероприятие}', '{сроки}', '{ответственные}{/мероприятия}{/разделы}'],
]
const expected = {
  title: '',
  kind: 'other',
  horizon: null,
  approval: null,
  sections: [],
  actions: [],
} as const
