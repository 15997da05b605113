import { readFile } from 'node:fs/promises'
import { unzipSync, zipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoDocx } from '#app/demo/demo-docx.ts'
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

const listOfPupils = Buffer.from(demoDocx(['Список']))

async function at(path: string, who: Persona, size: { width?: number; height?: number } = {}) {
  const desk = await openDesk(browser, { address: site.address, ...size })
  await desk.page.goto(path)
  await signIn(desk.page, who.email)
  return desk
}

it('a form is made, filled in by a school, returned, mended, accepted and counted', async () => {
  const office = await at('/collections/forms', people.officer)
  const { page } = office
  await page.getByText('Своих форм пока нет').waitFor()
  await expectGoodPage(page)

  await page.getByRole('button', { name: 'Новая форма' }).click()
  await page.getByLabel('Название формы').fill('Кружки')
  await page.getByRole('button', { name: 'Составить' }).click()
  await page.getByRole('heading', { name: 'Кружки', level: 1 }).waitFor()
  for (const [index, label] of ['Обучающихся', 'Из них в кружках'].entries()) {
    await page.getByRole('button', { name: 'Добавить показатель' }).click()
    await page.getByRole('menuitem', { name: 'Число' }).click()
    await page.getByLabel('Показатель', { exact: false }).and(page.locator('input[required]')).fill(label)
    expect(await page.getByRole('button', { name: /^(?:Обучающихся|Из них в кружках) / }).count()).toBe(
      index + 1,
    )
  }
  // A question after another, and a file.
  await page.getByRole('button', { name: 'Добавить показатель' }).click()
  await page.getByRole('menuitem', { name: 'Файл' }).click()
  await page.getByLabel('Показатель', { exact: false }).and(page.locator('input[required]')).fill('Список')
  await page.getByRole('combobox', { name: 'Показывать, если в показателе' }).click()
  await page.getByRole('option', { name: 'Из них в кружках' }).click()
  await page.getByRole('button', { name: /^Список файл, если «Из них в кружках» больше 0/ }).waitFor()
  await page.getByRole('button', { name: 'Добавить проверку' }).click()
  await page.getByLabel('Что показать').last().fill('В кружках больше, чем обучающихся')
  await expectGoodPage(page)
  await page.getByText('Как увидит организация').click()
  await page.getByRole('textbox', { name: 'Из них в кружках' }).fill('3')
  await page.getByText('Здесь организация приложит файл', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Записать форму' }).click()
  await page.getByText('Форма записана').waitFor()

  await page.getByRole('link', { name: 'Начать сбор' }).click()
  await page.getByRole('button', { name: /^Все школы/ }).click()
  await page.getByText('Выбрано: 3').waitFor()
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Начать сбор' }).click()
  await page.getByRole('tab', { name: 'Кто сдал: 0 из 3' }).waitFor()
  await expectGoodPage(page)

  const school = await at('/my-forms', people.contributor)
  const form = school.page
  await form.getByText('Нужно заполнить: 1').waitFor()
  await expectGoodPage(form)
  await form.getByRole('link', { name: 'Кружки' }).click()
  await form.getByRole('textbox', { name: 'Обучающихся', exact: true }).fill('сто')
  await form.getByText('Нужно число, а здесь «сто»').waitFor()
  await form.getByRole('textbox', { name: 'Обучающихся', exact: true }).fill('100')
  await form.keyboard.press('Enter')
  await form.keyboard.type('40')
  const file = { name: 'Список.docx', mimeType: 'application/octet-stream', buffer: listOfPupils }
  await form.getByLabel('Перетащите сюда файл: Список').setInputFiles(file)
  await form.getByRole('link', { name: 'Список.docx' }).waitFor()
  await form.getByText(/^Записано/).waitFor()
  await expectGoodPage(form)
  await form.getByRole('button', { name: 'Сдать' }).click()
  await form.getByText(/^Сдано, ждёт проверки/).waitFor()
  await form.getByText(/^Контрольная сумма: [0-9a-f]{8} [0-9a-f]{8}…/).waitFor()
  await expectGoodPage(form)

  await page.reload()
  await page.getByRole('link', { name: 'СОШ № 5' }).click()
  await page.getByRole('button', { name: 'Вернуть с замечанием' }).click()
  await page.getByLabel('Что исправить').fill('Посчитайте и спортивные секции')
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Вернуть с замечанием' }).click()
  await page.getByText('Возвращена', { exact: true }).first().waitFor()

  await form.reload()
  await form.getByText('Посчитайте и спортивные секции').first().waitFor()
  await form.getByRole('textbox', { name: 'Из них в кружках' }).fill('55')
  await form.getByText(/^Записано/).waitFor()
  await form.getByRole('button', { name: 'Сдать' }).click()
  await form.getByText(/^Сдано, ждёт проверки/).waitFor()
  expect(school.noise).toEqual([])
  await school.context.close()

  await page.reload()
  await page.getByRole('button', { name: 'Принять', exact: true }).click()
  await page.getByText(/^Сдано и принято/).waitFor()
  await page.getByRole('link', { name: 'Сбор данных' }).first().click()
  await page.getByRole('link', { name: 'Кружки' }).click()

  // Another school sends the xlsx: the officer, who may write for it, takes it and brings it back.
  await page.getByRole('link', { name: 'СОШ № 15' }).click()
  const [given] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Скачать в Excel' }).click(),
  ])
  const parts = unzipSync(new Uint8Array(await readFile(await given.path())))
  const sheet = 'xl/worksheets/sheet1.xml'
  const filled = new TextDecoder()
    .decode(parts[sheet])
    .replace(/<c r="B7"([^>]*?)\/>/, '<c r="B7"$1><v>200</v></c>')
    .replace(/<c r="B8"([^>]*?)\/>/, '<c r="B8"$1 t="str"><v>много</v></c>')
  const xlsx = Buffer.from(zipSync({ ...parts, [sheet]: new TextEncoder().encode(filled) }))
  await page.getByRole('button', { name: 'Загрузить из Excel' }).click()
  await page
    .getByLabel('Перетащите сюда заполненный файл формы')
    .setInputFiles({ name: 'форма.xlsx', mimeType: 'application/octet-stream', buffer: xlsx })
  await page.getByText('Форма, B8: Нужно число, а здесь «много»').waitFor()
  await page.getByRole('textbox', { name: 'Из них в кружках' }).fill('0')
  await page.getByText(/^Записано/).waitFor()
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Сдать' }).click()
  await page.getByRole('button', { name: 'Принять', exact: true }).click()
  await page.getByText(/^Сдано и принято/).waitFor()
  await page.getByRole('link', { name: 'Сбор данных' }).first().click()
  await page.getByRole('link', { name: 'Кружки' }).click()
  await page.getByRole('tab', { name: 'Таблица ответов' }).click()
  const total = page.getByRole('row', { name: /^Σ по муниципалитету/ })
  await total.getByText('55').waitFor()
  await page.getByText('Учтены ответы 2 из 3').waitFor()
  await expectGoodPage(page)
  await page.getByRole('tab', { name: 'По периодам' }).click()
  await page.getByText(/Сравнить пока не с чем/).waitFor()
  await expectGoodPage(page)
  expect(office.noise).toEqual([])
  await office.context.close()
})

it('a form fits a telephone', async () => {
  const { page, context, noise } = await at('/my-forms', people.contributor, { width: 390, height: 800 })
  await page.getByRole('link', { name: 'Кружки' }).first().click()
  await page.getByText(/^Сдано и принято/).waitFor()
  await expectGoodPage(page)
  expect(noise).toEqual([])
  await context.close()
})
