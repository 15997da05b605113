import { readFile } from 'node:fs/promises'
import { unzipSync, zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
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

/** The form becomes an indicator of a methodology of one's own, before it is asked. */
async function watchForm(page: Page) {
  await page.goto('/methodologies')
  await page.getByRole('button', { name: 'Новая методика' }).click()
  await page.getByLabel('Название методики').fill('Кружки округа')
  await page.getByLabel('Направление').selectOption('1.3. Способности и таланты')
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Начать методику' }).click()
  const own = page.getByLabel('Своя форма: 1.3. Способности и таланты')
  await own.selectOption('Кружки')
  await page.getByRole('link', { name: 'Кружки', exact: true }).waitFor()
  await expectGoodPage(page)
  await page.getByRole('tab', { name: 'Показатели' }).click()
  await page.getByRole('button', { name: 'Добавить показатель' }).click()
  await page.getByRole('textbox', { name: 'Показатель', exact: true }).fill('Обучающиеся в кружках')
  await page.getByRole('textbox', { name: 'Числитель: формула' }).fill('form.f2')
  await page.getByText(/^Пример: «Из них в кружках» = /).waitFor()
  await page.getByRole('textbox', { name: 'Знаменатель: формула' }).fill('form.f1')
  await page.getByLabel('Граница нормы').fill('50')
  await page.getByLabel('Граница внимания').fill('20')
  await page.getByRole('button', { name: 'Записать методику' }).click()
  await page.getByText('Записано, проект редакции 1').waitFor()
  await page.getByRole('tab', { name: 'Редакции' }).click()
  await page.getByLabel('Каким актом утверждена').fill('Приказ от 20.11.2026 № 9')
  await page.getByRole('button', { name: 'Утвердить' }).click()
  await page.getByText('Редакция утверждена, показатели рассчитаны').waitFor()
}

/** Accepted forms are in the figure at once: 55 of 100 and 0 of 200, the third school beside them. */
async function readIndicator(page: Page) {
  await page.goto('/tracks')
  await page.getByRole('link', { name: '1.3. Способности и таланты' }).click()
  await page.getByRole('link', { name: 'Обучающиеся в кружках' }).first().click()
  await page.getByText('18,3\u00a0%').first().waitFor()
  await page.getByText('Учтено организаций: 2 из 3').waitFor()
}

/** What is below the bound is offered to the analysis of the track, and a person takes it. */
async function takeFinding(page: Page) {
  await page.getByRole('link', { name: '1.3. Способности и таланты' }).click()
  await page.getByRole('link', { name: 'Взять в анализ' }).click()
  await page.getByLabel('Название').fill('Кружки осенью')
  await page.getByRole('button', { name: 'Создать' }).click()
  await page.getByLabel(/^Взять: СОШ № 15/).check()
  await page.getByRole('button', { name: 'Взять отмеченные: 1' }).click()
  await page.getByText('Взято: 1').first().waitFor()
  await expectGoodPage(page)
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

  await watchForm(page)
  await page.goto('/collections/forms')
  await page.getByRole('link', { name: 'Кружки' }).click()
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
  await readIndicator(page)
  await takeFinding(page)
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
