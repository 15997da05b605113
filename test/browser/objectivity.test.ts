import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { markSetUp } from '#access/storage/installation.ts'
import { demoDocx } from '#app/demo/demo-docx.ts'
import { type Application, startApplication, today } from '../application.ts'
import { officialListText, screenedWorkbook } from '../fixtures/results/screened-files.ts'
import { makePlaceWithScales, screenNow } from '../objectivity-at-work.ts'
import { moveIn, type Persona, people } from '../personas.ts'
import { expectGoodPage, openDesk } from './browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { pagesFolder } from './pages-folder.ts'
import { signIn } from './sign-in.ts'
import { onResultsWaiting } from './site.ts'

let browser: Browser
let application: Application
let address = ''

beforeAll(async () => {
  application = await startApplication({
    settings: { webFolder: pagesFolder },
    onResultsWaiting,
    // The background, once the request that asks for a run is through.
    onRunWaiting: (store, runId) => void setTimeout(() => void screenNow(store, runId), 100),
  })
  const { municipalityId, schools } = await makePlaceWithScales(application.store)
  const [first = 0] = schools.values()
  await moveIn(application, [
    { ...people.officer, municipalityId },
    { ...people.headOfSchool, municipalityId, organizationIds: [first] },
  ])
  await markSetUp(application.store.owner, new Date(), 'real')
  address = await application.http.listen({ port: 0, host: '127.0.0.1' })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await application?.close()
})

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function at(path: string, who: Persona, size: { width?: number; height?: number } = {}) {
  const desk = await openDesk(browser, { address, ...size })
  await desk.page.clock.setFixedTime(new Date(`${today}T09:00:00`))
  await desk.page.goto(path)
  await signIn(desk.page, who.email)
  return desk
}

it('files come in, results are screened, a dossier is handed over, the school answers from a phone, the outcome is recorded', async () => {
  const office = await at('/objectivity', people.officer)
  const { page } = office
  await page.getByText('Результаты ещё не проверяли').waitFor()
  await expectGoodPage(page)
  await page.getByRole('link', { name: 'Проверить результаты' }).first().click()
  await page.getByText('Нужны результаты по ученикам').waitFor()
  await expectGoodPage(page)

  await page.goto('/results/imports')
  await page.getByLabel('Перетащите сюда файлы или папки с результатами').setInputFiles([
    { name: 'Ф1.xlsx', mimeType: xlsx, buffer: Buffer.from(await screenedWorkbook()) },
    { name: 'Список.csv', mimeType: 'text/csv', buffer: Buffer.from(officialListText()) },
  ])
  const loads: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/load')) loads.push(request.url())
  })
  // Both files are read in a thread of its own: a busy machine takes its time. A double press is one act.
  await page.getByRole('button', { name: 'Загрузить все проверенные' }).dblclick({ timeout: 90_000 })
  await expect.poll(() => page.getByText('Загружен', { exact: true }).count(), { timeout: 60_000 }).toBe(2)
  expect(loads).toHaveLength(1)

  await page.goto('/objectivity/new')
  await page.getByLabel('Все работы 2026 года').waitFor()
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Начать проверку' }).click()
  const named = page.getByRole('region', { name: 'Результат требует проверки: 1' })
  await named.getByText('Скопление на границе отметки').waitFor({ timeout: 30_000 })
  await page.getByText('ничего не доказывает').waitFor()
  await expectGoodPage(page)

  await named.getByRole('button', { name: 'Составить досье: СОШ № 1', exact: true }).click()
  await page.getByText('Черновик управления').waitFor()
  await page
    .getByText(/на границе «3»: ровно 8\sбаллов — \d+\sуч\S+, 6–7 — 0/)
    .first()
    .waitFor()
  await page.getByLabel('Что просите у школы').fill('Объясните результаты')
  await page.getByRole('button', { name: 'Передать школе' }).click()
  await page.getByText('Итог записывают после ответа школы').waitFor()
  await expectGoodPage(page)

  const phone = await at('/objectivity/dossiers', people.headOfSchool, { width: 390, height: 844 })
  await phone.page.getByRole('link', { name: 'СОШ № 1', exact: true }).click()
  await phone.page.getByText('Объясните результаты').first().waitFor()
  await phone.page.getByLabel('Перетащите сюда файл').setInputFiles({
    name: 'Протокол.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(demoDocx(['Протокол'])),
  })
  await phone.page.getByRole('button', { name: 'Протокол.docx', exact: true }).waitFor()
  await phone.page.getByRole('textbox', { name: 'Ответ' }).fill('Критерии поняты по-разному')
  await phone.page.getByRole('button', { name: 'Отправить ответ' }).click()
  await phone.page.getByText('Школа ответила').first().waitFor()
  await expectGoodPage(phone.page)
  expect(await phone.page.getByRole('button', { name: 'Записать итог' }).count()).toBe(0)
  await phone.context.close()

  await page.reload()
  await page.getByText('Критерии поняты по-разному').first().waitFor()
  await page.getByLabel('Перепроверка назначена').check()
  await page.getByLabel('Основание').fill('Нужна перепроверка')
  await page.getByRole('button', { name: 'Записать итог' }).click()
  await page.getByRole('button', { name: 'Снять итог' }).waitFor()
  await expectGoodPage(page)
  await office.context.close()
})

it('the region’s table is loaded, an index is written anew, the counts of medals are entered', async () => {
  const office = await at('/objectivity/regional', people.officer)
  const { page } = office
  await page.getByText('Данных региона нет').waitFor()
  await expectGoodPage(page)
  await page.getByLabel('Где опубликовано').fill('Сайт области')
  const table = 'Год;Класс;Предмет;Балл;Учеников\n2026;4;Математика;7;300\n2026;4;Математика;8;420\n'
  await page.getByLabel('Перетащите сюда таблицу региона').setInputFiles({
    name: 'область.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(table),
  })
  await page.getByText('480').first().waitFor()
  await expectGoodPage(page)

  await page.goto('/objectivity/medals')
  await page.getByRole('button', { name: 'Внести числа' }).click()
  await page.getByRole('combobox', { name: 'Школа' }).click()
  await page.getByRole('option', { name: 'СОШ № 2', exact: true }).click()
  await page.getByRole('textbox', { name: /^Год/ }).fill('2026')
  await page.getByRole('textbox', { name: /^Претендентов/ }).fill('6')
  await page.getByRole('textbox', { name: /^Из них/ }).fill('2')
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Записать' }).click()
  await page.getByRole('button', { name: 'Изменить: СОШ № 2, 2026' }).waitFor()

  await page.goto('/objectivity/indices')
  await page.getByRole('cell', { name: '33,3' }).waitFor()
  await expectGoodPage(page)
  await page.getByRole('button', { name: /^Изменить формулу/ }).click()
  const formula = page.getByRole('textbox', { name: /^Формула/ })
  await formula.fill('unconfirmed3 / nobody')
  await page.getByRole('button', { name: 'Записать' }).click()
  await page.getByText('Имя «nobody» не известно').first().waitFor()
  await formula.fill('1000 * unconfirmed3 / candidates3')
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Записать' }).click()
  await page.getByRole('cell', { name: '333,3' }).waitFor()
  await office.context.close()
})
