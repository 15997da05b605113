import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../personas.ts'
import { expectGoodPage, openDesk, sidewaysScroll } from './browser.ts'
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

async function officerAt(path: string, size: { width?: number; height?: number } = {}) {
  const desk = await openDesk(browser, { address: site.address, ...size })
  await desk.page.goto(path)
  await signIn(desk.page, people.officer.email)
  return desk
}

/** As people read them: whatever keeps a number to its sign is a space. */
const rowNames = async (page: Page) =>
  (await page.locator('tbody th[scope=row]').allTextContents()).map((name) => name.replaceAll('\u00a0', ' '))

describe('the registry', () => {
  it('is searched, sorted and filtered, and the address says how', async () => {
    const { page, context, noise } = await officerAt('/organizations')
    await page.getByRole('link', { name: 'СОШ № 15' }).waitFor()
    await expectGoodPage(page)

    await page.getByLabel('Поиск в таблице').fill('березка')
    await page.getByText('Найдено 1 из 5').waitFor()
    expect(await rowNames(page)).toEqual(['Детский сад «Берёзка»'])
    await page.getByRole('button', { name: 'Очистить поиск' }).click()
    await page.getByRole('combobox', { name: 'Все типы' }).click()
    await page.getByRole('option', { name: 'Школа' }).click()
    await page.getByRole('button', { name: 'Организация', exact: true }).click()
    await page.waitForURL(/sort=name/)

    expect(await rowNames(page)).toEqual(['Луговская ООШ', 'СОШ № 5', 'СОШ № 15'])
    await page.reload()
    await page.getByText('Найдено 3 из 5').waitFor()
    expect(await rowNames(page)).toEqual(['Луговская ООШ', 'СОШ № 5', 'СОШ № 15'])

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Скачать .xlsx' }).click()
    expect((await download).suggestedFilename()).toBe('Организации.xlsx')
    expect(noise).toEqual([])
    await context.close()
  })

  it('is a list of cards on a phone and never scrolls sideways', async () => {
    const { page, context } = await officerAt('/organizations', { width: 390, height: 844 })
    const card = page.getByRole('listitem').filter({ hasText: 'Луговская ООШ' })
    await card.getByText('г. Приозёрный').waitFor()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Показать разделы' }).click()
    await page.getByRole('link', { name: 'Обзор' }).click()
    await page.getByRole('heading', { name: 'Обзор' }).waitFor()
    await expectGoodPage(page)
    await context.close()
  })
})

describe('one organisation', () => {
  it('is added, gets a code, a new name from a day, and is closed; the last step is taken back', async () => {
    const { page, context } = await officerAt('/organizations/add')
    await page.getByLabel('Полное наименование').fill('Прибрежная основная общеобразовательная школа')
    await page.getByLabel('Краткое наименование').fill('Прибрежная ООШ')
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Добавить', exact: true }).click()
    await page.getByRole('heading', { name: 'Прибрежная ООШ', level: 1 }).waitFor()
    await expectGoodPage(page)

    const codes = page.getByRole('region', { name: 'Коды в информационных системах' })
    await codes.getByRole('button', { name: 'Добавить код' }).click()
    await codes.getByLabel(/^Код( \*)?$/).fill('edu050123')
    await expectGoodPage(page)
    await codes.getByRole('button', { name: 'Добавить код' }).click()
    await codes.getByRole('rowheader', { name: '050123' }).waitFor()

    await page.getByRole('button', { name: 'Другие действия' }).click()
    await page.getByRole('menuitem', { name: 'Переименовать' }).click()
    await page.getByLabel('Новое краткое наименование').fill('Школа «Прибой»')
    await page.getByLabel('Действует с').first().fill('1.9.26')
    await page.keyboard.press('Tab')
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Переименовать' }).click()
    await page.getByRole('heading', { name: 'Школа «Прибой»', level: 1 }).waitFor()
    await page.getByText('С 01.09.2026: Школа «Прибой»').waitFor()

    await page.getByRole('button', { name: 'Другие действия' }).click()
    await page.getByRole('menuitem', { name: 'Закрыть организацию' }).click()
    await page.getByLabel('Первый день, когда она уже не работает').fill('01.11.2026')
    await page.getByRole('button', { name: 'Закрыть: Школа «Прибой»' }).click()
    await page.getByText('Закрыта', { exact: true }).first().waitFor()
    await expectGoodPage(page)

    await page.getByRole('button', { name: 'Отменить событие' }).click()
    const question = page.getByRole('dialog')
    await question.getByText('Школа «Прибой»').waitFor()
    await expectGoodPage(page)
    await question.getByRole('button', { name: 'Отменить событие' }).click()
    await page.getByText('Действует', { exact: true }).first().waitFor()
    await context.close()
  })
})

describe('groups', () => {
  it('are made by rule; a deleted one comes back', async () => {
    const { page, context } = await officerAt('/organizations/groups')
    await page.getByRole('button', { name: 'Добавить группу' }).click()
    await page.getByLabel('Название').fill('Опорные школы')
    await page.getByLabel('Только выбранные вручную').check()
    await page.getByRole('combobox', { name: 'Организации' }).click()
    await page.getByRole('option', { name: 'СОШ № 5', exact: true }).click()
    await page.keyboard.press('Escape')
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Добавить группу' }).click()
    const row = page.getByRole('row').filter({ hasText: 'Опорные школы' })
    await row.getByRole('cell', { name: '1', exact: true }).waitFor()
    await expectGoodPage(page)

    await row.getByRole('button', { name: /Удалить/ }).click()
    await row.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Отменить' }).click()
    await row.waitFor()
    await context.close()
  })
})

describe('a list from a file', () => {
  const csv = (...lines: string[]) => ({
    name: 'школы.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Наименование организации;Тип;Телефон', ...lines].join('\r\n')),
  })

  it('shows its errors by cell, gives the file back marked, is applied and taken back', async () => {
    const { page, context } = await officerAt('/organizations/import')
    const drop = page.getByLabel('Перетащите сюда файл со списком организаций')
    await drop.waitFor({ state: 'attached' })
    await expectGoodPage(page)

    await drop.setInputFiles(csv('МБОУ «СОШ № 21»;школа;8 (000) 000-00-21', 'Заря;;'))
    await page.getByText('С ошибками: 1').waitFor()
    await page.getByText(/Ошибка в [AB]3/).waitFor()
    await expectGoodPage(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Скачать файл с пометками' }).click()
    expect((await download).suggestedFilename()).toMatch(/школы/)

    await page.getByRole('button', { name: 'Выбрать другой файл' }).click()
    await drop.setInputFiles(csv('МБОУ «СОШ № 21»;школа;8 (000) 000-00-21'))
    await page.getByRole('button', { name: /Загрузить: 1/ }).click()
    await page.getByText('Загружено', { exact: true }).waitFor()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Отменить загрузку' }).click()

    await page.getByRole('region', { name: 'Прежние загрузки' }).getByText('Отменена').waitFor()
    await expectGoodPage(page)
    await context.close()
  })

  it('is refused in words when it is no list at all', async () => {
    const { page, context } = await officerAt('/organizations/import')
    const drop = page.getByLabel('Перетащите сюда файл со списком организаций')
    await drop.setInputFiles({
      name: 'фото.png',
      mimeType: 'image/png',
      buffer: Buffer.from('89504e47', 'hex'),
    })
    await page.getByText('Файл «фото.png» другого вида').waitFor()
    await drop.setInputFiles({
      name: 'смета.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Статья;Сумма\nБумага;10'),
    })

    await page.getByRole('alert').getByText('В файле не найден список организаций').waitFor()
    await expectGoodPage(page)
    await context.close()
  })
})

it('fits twice enlarged and in large type, with no sideways scroll', async () => {
  const { page, context } = await officerAt('/organizations', { width: 640, height: 360 })
  for (const path of [
    '/organizations',
    '/organizations/groups',
    '/organizations/2',
    '/organizations/import',
  ]) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    expect([path, await sidewaysScroll(page)]).toEqual([path, 0])
  }
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.getByRole('button', { name: 'Оформление' }).click()
  await page.getByLabel('Для слабовидящих').check()
  for (const path of ['/organizations', '/organizations/2']) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectGoodPage(page)
  }
  await context.close()
})
