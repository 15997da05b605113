import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Persona, people } from '../personas.ts'
import { expectGoodPage, openDesk } from './browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { signIn } from './sign-in.ts'
import { openWorkingSite, type Site } from './site.ts'

let browser: Browser
let site: Site

beforeAll(async () => {
  site = await openWorkingSite()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function at(path: string, who: Persona, size: { width?: number; height?: number } = {}) {
  const desk = await openDesk(browser, { address: site.address, ...size })
  await desk.page.goto(path)
  await signIn(desk.page, who.email)
  return desk
}

/** What Word puts on the clipboard, pasted into the field. */
async function pasteTable(page: Page, rows: readonly (readonly string[])[]) {
  const html = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</table>`
  await page.getByLabel('Или вставьте таблицу из Word').evaluate((field, table) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', table)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

describe('the catalogue of works', () => {
  it('takes a version of one’s own with items pasted from Word, and has it confirmed', async () => {
    const { page, context, noise } = await at('/catalogue', people.officer)
    await page.getByLabel('Поиск в таблице «Каталог работ»').fill('ОГЭ 2023, информатика')
    await page.getByRole('link', { name: 'ОГЭ 2023, информатика, 9 класс' }).click()
    await page.getByRole('heading', { name: 'ОГЭ 2023, информатика, 9 класс', level: 1 }).waitFor()
    await expectGoodPage(page)

    await page.getByRole('link', { name: 'Сделать свою версию' }).click()
    await page.getByLabel('Источник').fill('приказ министерства от 12.03.2023 № 214')
    await page.getByLabel('«2»: с 0 до').fill('5')
    await page.getByText('«5»: с 16 до 19').waitFor()
    await pasteTable(page, [
      ['№ КИМ', 'Умения', 'Уровень сложности', 'Код КЭС', 'Код КТ', 'Максимальный балл'],
      ['1', 'Переводить единицы', 'Б', '1.2', '2.1', '10'],
      ['2', 'Писать программу', 'В', '3.1; 3.2', '', '8'],
    ])
    await page.getByText('Баллы за задания в сумме дают 18, а наибольший балл — 19').waitFor()
    await page.getByLabel('Задание 2: наибольший балл').fill('9')
    await page.getByText('Сумма баллов: 19 из 19').waitFor()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Сохранить' }).click()

    await page.getByRole('heading', { name: 'ОГЭ 2023, информатика, 9 класс', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Сверено с документом' }).click()
    await page
      .getByText(/Подтверждено: /)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Убрать' }).click()
    await page.getByText('Версия работы убрана из каталога').waitFor()
    await page.getByRole('button', { name: 'Отменить' }).click()
    await page.getByText('Применяется').waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Скачать .xlsx' }).click()
    expect((await download).suggestedFilename()).toBe('ОГЭ 2023, информатика, 9 класс.xlsx')
    expect(noise).toEqual([])
    await context.close()
  })

  it('is read on a telephone, with the least scores', async () => {
    const { page, context, noise } = await at('/catalogue/minima', people.officer, {
      width: 390,
      height: 844,
    })
    await page.getByRole('button', { name: 'Изменить: физика, 2026' }).first().click()
    await page.getByRole('textbox', { name: 'Балл', exact: true }).fill('41')
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Записать' }).click()
    await page.getByText('Минимальный балл записан').waitFor()

    await page.goto('/catalogue/add?from=vpr_2021_4_mathematics&as=copy')
    await page.getByText('Сумма баллов: 20 из 20').waitFor()
    await expectGoodPage(page)
    expect(noise).toEqual([])
    await context.close()
  })
})
