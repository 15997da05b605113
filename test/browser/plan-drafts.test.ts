import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../personas.ts'
import { expectGoodPage } from './browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { importPlanFile, openDeskOf, planFile, tabTo } from './plan-desk.ts'
import { openWorkingSite, type Site } from './site.ts'

const seed = fileURLToPath(new URL('../../../shared/seeds/001-chernogorsk-2022-2025.txt', import.meta.url))
if (!existsSync(seed)) process.stderr.write(`Проверка на настоящем плане пропущена: нет файла ${seed}\n`)

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

const deskOf = (who: { readonly email: string }, path: string) => openDeskOf(browser, site, who, path)
const cell = (page: Page, name: string) => page.getByRole('button', { name })

describe('a draft', () => {
  it('that two people change at once loses neither text', async () => {
    const { page, context } = await deskOf(people.officer, '/plans')
    const path = await importPlanFile(page, await planFile('совместная правка.docx'))
    const other = await deskOf(people.administrator, path)
    await cell(other.page, 'Исполнители, строка 1.1').click()
    await other.page.getByRole('textbox').last().fill('Методический центр')
    await cell(page, 'Исполнители, строка 1.1').click()
    await page.getByRole('textbox').last().fill('Отдел образования, ОО')
    await page.keyboard.press('Enter')
    await cell(page, 'Исполнители, строка 1.1: Отдел образования, ОО. Изменить').waitFor()
    await other.page.keyboard.press('Enter')

    const alert = other.page.getByRole('alert').filter({ hasText: 'изменил другой человек' })
    await alert.getByRole('row', { name: 'Исполнители Методический центр Отдел образования, ОО' }).waitFor()
    await expectGoodPage(other.page)
    await alert.getByRole('button', { name: 'Записать мой вариант' }).click()
    await cell(other.page, 'Исполнители, строка 1.1: Методический центр. Изменить').waitFor()
    await other.context.close()
    await context.close()
  })

  it('is not made of a file that is no plan', async () => {
    const { page, context } = await deskOf(people.officer, '/plans/import')
    await page.locator('input[type=file]').setInputFiles({
      name: 'смета.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Смета расходов на ремонт кровли.\nИтого: 120 000 рублей.\n'),
    })
    await page.getByText('Файл не сохранён').waitFor()
    await expectGoodPage(page)
    await page.goto('/plans/new')
    await page.getByRole('button', { name: 'Создать черновик' }).click()
    await page.getByText('Укажите название плана').waitFor()
    await expectGoodPage(page)
    await context.close()
  })

  it('goes from the file to approval by keyboard alone', async () => {
    const { page, context } = await deskOf(people.officer, '/plans/import')
    await page.waitForLoadState('networkidle')
    // Asked for well before the key: the browser takes a moment to hand its dialog over.
    const choosing = page.waitForEvent('filechooser', { timeout: 60_000 })
    await tabTo(page, 'Выбрать файл')
    await page.keyboard.press('Enter')
    await (await choosing).setFiles(await planFile('с клавиатуры.docx', ['ОО']))
    await page.waitForURL(/\/plans\/\d+$/)

    await tabTo(page, 'Срок, строка 1.2: ежегодно. Изменить')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('ежегодно, ноябрь')
    await page.keyboard.press('Tab')
    await cell(page, 'Срок, строка 1.2: ежегодно, ноябрь. Изменить').waitFor()
    await tabTo(page, 'Дальше: исполнители')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'ОО', exact: true }).waitFor()
    await tabTo(page, 'Подтвердить')
    await page.keyboard.press('Enter')
    await page.getByText('Все исполнители определены.').waitFor()
    await tabTo(page, 'Дальше: месяцы')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Нормативная база, Показатели')
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: 'сентябрь' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: 'сентябрь' }).waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(
      'Нормативная база, Показатели',
    )
    await tabTo(page, 'Дальше: расписание')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Дальше: утверждение')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Утвердить план')
    await page.keyboard.press('Enter')

    await page.getByText(/План утверждён/).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page-title')
    await context.close()
  })
})

describe.skipIf(!existsSync(seed))('a real plan of 84 rows', () => {
  it('is corrected without waiting, and its busy days do not fill the calendar', async () => {
    const { page, context } = await deskOf(people.officer, '/plans/import')
    const path = await importPlanFile(page, seed)
    await page.getByText('Все строки: 84').waitFor()
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/'))
        asked.push(`${request.method()} ${new URL(request.url()).pathname}`)
    })
    await cell(page, 'Исполнители, строка 1.1').click()
    await page.getByRole('textbox', { name: 'Исполнители, строка 1.1' }).fill('ОО')
    await page.keyboard.press('Enter')
    await cell(page, 'Исполнители, строка 1.1: ОО. Изменить').waitFor()
    // One row is asked for, never the 84 again.
    expect(asked.filter((line) => line.endsWith('/actions'))).toEqual([])

    await page.goto(`${path}?part=performers`)
    await page.getByRole('button', { name: 'Подтвердить' }).first().waitFor()
    while ((await page.getByRole('button', { name: 'Подтвердить' }).count()) > 0) {
      const left = await page.getByRole('button', { name: 'Подтвердить' }).count()
      await page.getByRole('button', { name: 'Подтвердить' }).first().click()
      await page
        .getByRole('button', { name: 'Подтвердить' })
        .nth(left - 1)
        .waitFor({ state: 'detached' })
    }
    await page.goto(`${path}?part=schedule`)
    await page.getByRole('link', { name: '3.5', exact: true }).first().click()
    await page.waitForURL(/#action-\d+$/)
    await page.waitForFunction(() =>
      document.activeElement?.getAttribute('aria-label')?.startsWith('Мероприятие, строка 3.5'),
    )

    await page.goto(`${path}?part=approval`)
    await page.getByLabel('Номер').fill('77')
    await page.getByRole('textbox', { name: 'Дата' }).fill('24.12.2021')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Утвердить план' }).click()
    await page.getByText(/План утверждён/).waitFor()
    const busiest = await busiestDay(page)
    await page.goto(`/calendar?month=${busiest.slice(0, 7)}`)
    const dayWords = busiest.split('-').toReversed().join('.')
    await page.getByRole('button', { name: new RegExp(`^Ещё \\d+: ${dayWords}`) }).click()
    await page.getByRole('button', { name: `Свернуть: ${dayWords}` }).waitFor()
    await expectGoodPage(page)
    await context.close()
  })
})

/** The day of 2025 with the most check points. */
async function busiestDay(page: Page): Promise<string> {
  const answer = await page.request.get('/api/calendar?from=2025-01-01&to=2025-12-31')
  const { days }: { days: { date: string; entries: unknown[] }[] } = await answer.json()
  const [busiest] = days.toSorted((a, b) => b.entries.length - a.entries.length)
  return busiest?.date ?? ''
}
