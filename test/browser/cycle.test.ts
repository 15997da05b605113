import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { markSetUp } from '#access/storage/installation.ts'
import { type Application, startApplication, today } from '../application.ts'
import { moveIn, type Persona, people } from '../personas.ts'
import { f1OfMarks, xlsxOf } from '../results-files.ts'
import { readingOf, schoolCodes, vpr } from '../results-invented.ts'
import { importReading, makeResultsPlace } from '../results-municipality.ts'
import { expectGoodPage, openDesk } from './browser.ts'
import { pagesFolder } from './build-pages.ts'
import { launchBrowser } from './launch-browser.ts'
import { signIn } from './sign-in.ts'
import { onResultsWaiting } from './site.ts'

let browser: Browser
let application: Application
let address: string
let municipalityId = 0

beforeAll(async () => {
  application = await startApplication({ settings: { webFolder: pagesFolder }, onResultsWaiting })
  const { store } = application
  const place = await makeResultsPlace(store, schoolCodes)
  const { schools } = place
  municipalityId = place.municipalityId
  const own = schools.get('053001') ?? 0
  await moveIn(application, [
    { ...people.officer, municipalityId },
    { ...people.headOfSchool, municipalityId, organizationIds: [own] },
  ])
  await markSetUp(store.owner, new Date(), 'real')
  address = await application.http.listen({ port: 0, host: '127.0.0.1' })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await application?.close()
})

async function at(path: string, who: Persona, size: { width?: number; height?: number } = {}) {
  const desk = await openDesk(browser, { address, ...size })
  await desk.page.clock.setFixedTime(new Date(`${today}T09:00:00`))
  await desk.page.goto(path)
  await signIn(desk.page, who.email)
  return desk
}

const usual = [3, 18, 14, 5]
const low = [18, 12, 8, 2]

/** Both works of a spring: dropped at once, looked at, loaded. */
async function load(page: Page, year: number, marksOfFirst: readonly number[]) {
  await page.goto('/results/imports')
  const files = ['Математика', 'Русский язык'].map(async (subject) => ({
    name: `${subject} ${year}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(
      await xlsxOf(f1OfMarks({ year, subject, codes: schoolCodes }, [marksOfFirst, usual, usual, usual])),
    ),
  }))
  const chosen = await Promise.all(files)
  await page.getByLabel('Перетащите сюда файлы или папки с результатами').setInputFiles(chosen)
  // To leave the page before both have come would cut the second short.
  for (const { name } of chosen) await page.getByRole('link', { name, exact: true }).waitFor()
  for (const { name } of chosen) {
    await page.goto('/results/imports')
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByRole('button', { name: `Загрузить файл ${name}` }).click()
    await page.getByText('Загружен', { exact: true }).waitFor()
  }
}

/** The school is found by the rule, gets an adviser and an objective. */
async function openCase(page: Page) {
  await page.goto('/support')
  await page.getByRole('button', { name: 'Выявить школы' }).first().click()
  const run = page.getByRole('region', { name: 'Новое выявление' })
  await run.getByRole('button', { name: 'Выявить школы' }).click()
  await page.getByRole('button', { name: 'Начать сопровождение: СОШ № 1' }).first().click()
  await page.getByRole('combobox', { name: 'Куратор' }).fill('Лугова Вера Петровна')
  await page.getByRole('button', { name: 'Назначить куратора' }).click()
  await page.getByText('не заявлен').waitFor()
}

it('files become a case, a finding, a recommendation answered from a phone, an order and its effect', async () => {
  const office = await at('/results/imports', people.officer)
  const { page } = office
  await page.getByText('Файлов ещё не было').waitFor()
  await load(page, 2025, low)
  await openCase(page)
  await page.goto('/cycle')
  await page.getByText('Находок пока нет').waitFor()
  await expectGoodPage(page)
  await page.getByRole('link', { name: 'Новый анализ' }).click()
  await page.getByLabel('Название').fill('Итоги ВПР')
  await page.getByRole('combobox', { name: 'За какой учебный год' }).click()
  await page.getByRole('option', { name: '2024/25' }).click()
  await page.getByRole('button', { name: 'Создать' }).click()
  await page.getByLabel(/^Взять: СОШ № 1.*математика/).check()
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Взять отмеченные: 1' }).click()
  await page.getByLabel(/^Отметить: СОШ № 1/).check()
  await page.getByRole('link', { name: 'Дать рекомендацию' }).click()
  await page.getByRole('textbox', { name: 'Рекомендация' }).fill('Разобрать ошибки')
  await page.getByLabel('Ответить до').fill('20.12.2026')
  await page.keyboard.press('Tab')
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Направить' }).click()
  await page.getByRole('link', { name: 'Разобрать ошибки' }).waitFor()
  await expectGoodPage(page)

  const phone = await at('/cycle/recommendations', people.headOfSchool, { width: 390, height: 844 })
  await phone.page.getByRole('link', { name: 'Разобрать ошибки' }).click()
  await phone.page.getByRole('button', { name: 'Ответить' }).click()
  await phone.page.getByLabel('Что сделано').fill('Проведён разбор')
  await expectGoodPage(phone.page)
  await phone.page.getByRole('button', { name: 'Отправить ответ' }).click()
  await phone.page.getByText('Есть ответ').waitFor()

  await page.goto('/cycle')
  await page.getByLabel(/^Отметить: СОШ № 1/).check()
  await page.getByRole('link', { name: 'Принять решение' }).click()
  await page.getByLabel('Заголовок').fill('О мерах')
  await page.getByLabel('Что решено').fill('Провести занятия')
  await page.getByLabel('Что нужно сделать').fill('Занятия по дробям')
  await page.getByLabel('Срок').fill('20.12.2026')
  await page.keyboard.press('Tab')
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Записать решение' }).click()
  await page.getByRole('heading', { level: 1, name: 'О мерах' }).waitFor()
  await expectGoodPage(page)

  // The order by the template, with a number of its own.
  const decision = page.url()
  await page.getByRole('link', { name: 'Приказ по шаблону' }).click()
  await page.getByLabel('Кто подписывает').fill('Озёрный Пётр Ильич')
  await page.getByLabel('Должность').fill('начальник управления')
  await page.getByRole('button', { name: 'Зарегистрировать' }).click()
  await page.getByRole('button', { name: 'Скачать .docx' }).waitFor()
  await page.goto(decision)
  await page.getByRole('link', { name: /^Приказ от 24.11.2026 № 1/ }).waitFor()
  await page.getByRole('link', { name: 'Оценить эффект' }).click()
  await page.getByText('Пока ни один показатель не измерен дважды').waitFor()

  for (const subject of ['mathematics', 'russian'] as const) {
    const work = { ...vpr(2026), grade: 5, subject }
    await importReading(
      application.store,
      municipalityId,
      readingOf(work, [[4, 14, 15, 7], usual, usual, usual]),
    )
  }
  await page.goto(decision)
  await page.getByRole('link', { name: 'Оценить эффект' }).click()
  await page.getByRole('combobox', { name: 'Показатель' }).click()
  await page.getByRole('option', { name: 'Доля отметок «2», ВПР, математика' }).click()
  await page.getByText('стало лучше, и случайностью это объяснить трудно').waitFor()
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Записать оценку' }).click()
  await page.getByText('Числа хранятся такими').waitFor()
  await expectGoodPage(page)
  await page.goto('/cycle')
  await page.getByText('Эффект оценён', { exact: true }).first().waitFor()
  await page.getByRole('link', { name: /^Доля отметок «2»/ }).click()
  await page.getByRole('heading', { name: '4. Что изменилось' }).waitFor()
  await expectGoodPage(page)
  await page.goto('/cycle/board')
  await page.getByRole('link', { name: 'эффект оценён' }).waitFor()
  await expectGoodPage(page)
  await page.getByRole('link', { name: 'Качество подготовки' }).click()
  await page.getByRole('button', { name: 'Срок и ответственный: Анализ' }).click()
  await page.getByLabel('Ответственный', { exact: true }).fill('Методический центр')
  await page.getByRole('button', { name: 'Записать', exact: true }).click()
  await page.getByText('Методический центр', { exact: true }).waitFor()
  await expectGoodPage(page)
  expect([...office.noise, ...phone.noise]).toEqual([])
  await office.context.close()
  await phone.context.close()
})
