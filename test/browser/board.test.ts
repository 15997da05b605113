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
  await approvePlanOf(site)
  await settleHead(site)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const deskOf = (who: { readonly email: string }, path: string, size?: { width: number; height: number }) =>
  openDeskOf(browser, site, who, path, size)

describe('checks of the whole', () => {
  it('an officer answers for a gap, puts an action on the board and prints the summary', async () => {
    const { page, context, noise } = await deskOf(people.officer, '/board')
    await page.getByRole('heading', { name: 'Доска цикла, 2026/27 учебный год' }).waitFor()
    await page.getByRole('button', { name: 'Пропустить этап: Объективность, показатели' }).click()
    await page.getByRole('textbox', { name: 'Объяснение' }).fill('Утверждены на три года приказом № 12')
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByRole('table').getByText('Утверждены на три года приказом № 12').waitFor()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Снять объяснение: Объективность, показатели' }).click()
    await page.getByRole('button', { name: 'Отменить' }).click()
    await page.getByText('Объяснение возвращено').waitFor()
    await page.getByRole('table').getByText('Утверждены на три года приказом № 12').waitFor()

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Скачать .xlsx' }).click()
    expect((await download).suggestedFilename()).toMatch(/^Доска цикла.*\.xlsx$/)

    await page.getByRole('link', { name: /мероприяти.+поручени/ }).click()
    await page.getByRole('heading', { name: 'Мероприятия вне доски' }).waitFor()
    await expectGoodPage(page)
    const first = page.getByRole('region', { name: 'Мероприятия вне доски' }).getByRole('listitem').first()
    const stages = first.getByRole('combobox', { name: 'Этапы цикла' })
    await stages.focus()
    await stages.press('ArrowDown')
    await page.getByRole('option', { name: 'Меры' }).click()
    await page.keyboard.press('Escape')
    await first.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('Место на доске указано').waitFor()

    await page.goto('/summary')
    await page.getByRole('heading', { name: 'Ближайшие 30 дней' }).waitFor()
    await expectGoodPage(page)
    expect(noise).toEqual([])
    await context.close()
  })

  it('on a phone a track opens its stages, and nothing runs off the screen', async () => {
    const { page, context } = await deskOf(people.reader, '/board', { width: 390, height: 844 })
    await page.getByText('Этапы цикла').nth(1).click()
    await expectGoodPage(page)
    await page.goto('/summary')
    await page.getByRole('heading', { name: 'Планы в работе' }).waitFor()
    await expectGoodPage(page)
    await context.close()
  })

  it('a director goes from the first page to that of own school', async () => {
    const { page, context, noise } = await deskOf(people.headOfSchool, '/')
    await page.getByRole('link', { name: 'СОШ № 5', exact: true }).click()
    await page.getByRole('heading', { name: 'Поручения' }).waitFor()
    await page.getByRole('heading', { name: 'Обязательные акты' }).waitFor()
    await page.getByText('Замечаний по итогам проверок нет').waitFor()
    await expectGoodPage(page)
    await page.getByRole('link', { name: 'Все поручения' }).click()
    await page.getByText(/^все годы:/).waitFor()
    await expectGoodPage(page)
    expect(noise).toEqual([])
    await context.close()
  })
})
