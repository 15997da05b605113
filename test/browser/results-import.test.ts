import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { people } from '../personas.ts'
import { f1Sheet, xlsxOf } from '../results-files.ts'
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

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function upload(name: string, bytes: Uint8Array | Promise<Uint8Array>) {
  return { name, mimeType: mediaType, buffer: Buffer.from(await bytes) }
}

it('three files are dropped at once, one of them bad; a school is named, results come in and go back', async () => {
  const { page, context, noise } = await openDesk(browser, { address: site.address })
  await page.goto('/results/imports')
  await signIn(page, people.officer.email)
  await page.getByText('Файлов ещё не было').waitFor()
  await expectGoodPage(page)

  await page.getByLabel('Перетащите сюда файлы или папки с результатами').setInputFiles([
    await upload(
      'Ф1.xlsx',
      xlsxOf(
        f1Sheet([
          ['edu053001', 40001, 1, 2, 3, 5, 5],
          ['edu053001', 40002, 7, 0, 7, 2, 3],
        ]),
      ),
    ),
    await upload('письмо.xlsx', xlsxOf([['Добрый день'], ['Высылаем']])),
    await upload(
      'диагностика.xlsx',
      xlsxOf([
        ['Код ОО', 'Класс', 'Предмет', 'Итоговый балл'],
        ['053001', '5А', 'Математика', 7],
        ['053001', '5А', 'Математика', 9],
      ]),
    ),
  ])
  const open = page.getByRole('region', { name: 'Ждут решения' })
  const line = (name: string) =>
    open.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) })
  await line('Ф1.xlsx').getByText('Проверен').waitFor()
  await line('письмо.xlsx').getByText('Не узнали вид таблицы').waitFor()
  await line('диагностика.xlsx').getByText('Не узнали вид таблицы').waitFor()
  await expectGoodPage(page)

  await page.getByRole('link', { name: 'Ф1.xlsx', exact: true }).click()
  await page.getByRole('heading', { name: 'Замечания' }).waitFor()
  await expectGoodPage(page)
  await page.getByRole('combobox', { name: /Чей код 053001/ }).click()
  await page.getByRole('option', { name: 'СОШ № 5', exact: true }).click()
  await page.getByRole('cell', { name: 'добавятся' }).waitFor()
  await page.getByRole('button', { name: 'Загрузить файл Ф1.xlsx' }).click()
  await page.getByText('Загружен', { exact: true }).waitFor()

  await page.goto('/results/imports')
  await line('диагностика.xlsx').getByRole('link', { name: 'Указать столбцы' }).click()
  await page.getByRole('combobox', { name: 'Вид работы' }).click()
  await page.getByRole('option', { name: 'Муниципальная диагностическая работа' }).click()
  await page.getByRole('textbox', { name: 'Год', exact: true }).fill('2026')
  await page.getByLabel('Сохранить под названием').fill('Входная диагностика')
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Прочитать так' }).click()
  await page.getByText('Узнан как: Таблица по сопоставлению столбцов').waitFor()
  await page.goto('/results/imports/mappings')
  await page.getByText('Входная диагностика').waitFor()
  await expectGoodPage(page)

  await page.goto('/results/imports')
  const journal = page.getByRole('region', { name: 'Журнал загрузок' })
  await journal.getByRole('button', { name: 'Отменить загрузку файла Ф1.xlsx' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Отменить загрузку' }).click()
  await journal.getByText('Загрузка отменена').waitFor()
  await expectGoodPage(page)
  expect(noise).toEqual([])
  await context.close()
})
