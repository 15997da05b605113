import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { people } from '../personas.ts'
import { expectGoodPage } from './browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { approvePlanOf, openDeskOf } from './plan-desk.ts'
import { openWorkingSite, type Site } from './site.ts'

let browser: Browser
let site: Site
let planId: number

beforeAll(async () => {
  site = await openWorkingSite()
  browser = await launchBrowser()
  planId = await approvePlanOf(site)
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

describe('an approved plan', () => {
  it('is changed by an order, compared row by row, and stays readable as it was', async () => {
    const { page, context } = await openDeskOf(browser, site, people.officer, `/plans/${planId}`)
    await page.getByRole('button', { name: 'Внести изменения' }).click()
    await page.getByRole('heading', { name: 'Внесение изменений' }).waitFor()

    await page.getByRole('button', { name: /^Срок, строка 1\.2/ }).click()
    await page.getByRole('textbox').last().fill('ежегодно, ноябрь')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Срок, строка 1.2: ежегодно, ноябрь. Изменить' }).waitFor()
    await page.getByRole('button', { name: 'Действия: строка 3.2' }).click()
    await page.getByRole('menuitem', { name: 'Исключить строку' }).click()
    await page.getByText('Исключена строка 3.2').waitFor()
    await expectGoodPage(page)

    await page.getByRole('tab', { name: '3. Было → стало' }).click()
    await page.getByText('Изменено: 1 строка, исключено: 1 строка').waitFor()
    await page.getByRole('insertion').filter({ hasText: 'ноябрь' }).first().waitFor()
    await expectGoodPage(page)

    await page.getByRole('tab', { name: '4. Утверждение' }).click()
    await page.getByRole('textbox', { name: 'Номер' }).fill('77')
    await page.getByRole('textbox', { name: 'Дата' }).fill('02.03.2026')
    await page.getByRole('textbox', { name: 'Кто подписал' }).fill('Н.С. Заречная')
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Утвердить изменения' }).click()

    await page.getByText('Редакция № 2').waitFor()
    const editions = page.url()
    await page.getByRole('link', { name: 'Внести в реестр' }).first().click()
    await page.getByRole('button', { name: 'Добавить', exact: true }).click()
    await page.getByText('Документ добавлен').waitFor()
    await page.goto(editions)
    await page.getByText('В реестре: ').waitFor()
    await page.getByRole('button', { name: 'Было → стало' }).click()
    await page.getByRole('heading', { name: 'Мероприятия' }).waitFor()
    await expectGoodPage(page)
    await page.getByRole('textbox', { name: 'План на дату' }).fill('01.03.2026')
    await page.keyboard.press('Enter')
    await page.getByText('редакция № 1, действовала до 02.03.2026').waitFor()
    await page.getByRole('link', { name: 'Независимая оценка условий' }).click()
    await page.getByText('Исключено из плана').waitFor()
    await page.getByRole('heading', { name: 'История строки' }).waitFor()
    await expectGoodPage(page)
    await context.close()
  })

  it('is the pattern of the next one; changes given up come back', async () => {
    const { page, context } = await openDeskOf(browser, site, people.officer, `/plans/${planId}`)
    await page.getByRole('button', { name: 'Внести изменения' }).click()
    await page.getByRole('button', { name: 'Отказаться от изменений' }).click()
    await page.getByRole('button', { name: 'Внести изменения' }).waitFor()
    await page.getByRole('button', { name: 'Отменить' }).click()
    await page.getByRole('heading', { name: 'Внесение изменений' }).waitFor()

    await page.goto(`/plans/${planId}`)
    await page.getByRole('link', { name: 'Продолжить изменения' }).waitFor()
    await page.getByRole('button', { name: 'Новый по образцу' }).click()
    await page.getByRole('menuitem', { name: /2029–2031/ }).click()
    await page.getByRole('heading', { name: /2029–2031/ }).waitFor()
    await page.getByText('по образцу плана').waitFor()
    await expectGoodPage(page)
    await context.close()
  })
})
