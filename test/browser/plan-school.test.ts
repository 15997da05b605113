import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../personas.ts'
import { expectGoodPage } from './browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { approvePlanOf, openDeskOf, settleHead } from './plan-desk.ts'
import { openWorkingSite, type Site } from './site.ts'

let browser: Browser
let site: Site

beforeAll(async () => {
  site = await openWorkingSite()
  await settleHead(site)
  await approvePlanOf(site)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const deskOf = (who: { readonly email: string }, path: string) => openDeskOf(browser, site, who, path)

describe('a school', () => {
  it('sees its own tasks, reports, and may take the report back', async () => {
    const { page, context, noise } = await deskOf(people.headOfSchool, '/tasks')
    await page.getByRole('heading', { name: 'Просрочены' }).waitFor()
    await expectGoodPage(page)
    expect(await page.getByText('СОШ № 15').count()).toBe(0)
    expect(await page.getByText('приказа о муниципальной рабочей группе').count()).toBe(0)

    const line = page.getByRole('listitem').filter({ hasText: 'Обучение независимых' }).first()
    await line.getByRole('button', { name: 'Отчитаться' }).click()
    await page.keyboard.type('Наблюдатели обучены, приказ № 7')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Отчитаться')
    await page.keyboard.press('Enter')
    const report = line.getByRole('textbox', { name: 'Что сделано' })
    expect(await report.inputValue()).toBe('Наблюдатели обучены, приказ № 7')
    await expectGoodPage(page)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Отчёт отправлен').waitFor()
    await page.getByText('Просрочено: 1').waitFor()

    await page.getByText('Отчитались: 1').click()
    await page.getByText('Отчёт: Наблюдатели обучены, приказ № 7').waitFor()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Отозвать отчёт' }).click()
    await page.getByText('Вы ещё ни о чём не отчитались').waitFor()
    await page.goto('/')
    await page.getByRole('region', { name: 'Мои задачи' }).getByText('Просрочено').waitFor()
    await expectGoodPage(page)
    expect(noise).toEqual([])
    await context.close()
  })

  it('keeps what was typed when the server cannot be reached', async () => {
    const { page, context } = await deskOf(people.headOfSchool, '/tasks')
    await page.getByRole('button', { name: 'Отчитаться' }).first().click()
    await page.getByRole('textbox', { name: 'Что сделано' }).fill('Проведено, протокол № 3')
    await page.route('**/api/**', (route) => route.abort())
    await page.getByRole('button', { name: 'Отправить отчёт' }).click()
    await page.getByText('Нет связи с сервером').first().waitFor()
    await page.reload()
    await page.unroute('**/api/**')
    await page.reload()
    await page.getByRole('button', { name: 'Отчитаться' }).first().click()

    expect(await page.getByRole('textbox', { name: 'Что сделано' }).inputValue()).toBe(
      'Проведено, протокол № 3',
    )
    await context.close()
  })
})
