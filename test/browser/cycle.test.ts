import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { markSetUp } from '#access/storage/installation.ts'
import { type Application, startApplication, today } from '../application.ts'
import { moveIn, type Persona, people } from '../personas.ts'
import { readingOf, schoolCodes, vpr } from '../results-invented.ts'
import { importReading, makeResultsPlace } from '../results-municipality.ts'
import { expectGoodPage, openDesk } from './browser.ts'
import { pagesFolder } from './build-pages.ts'
import { launchBrowser } from './launch-browser.ts'
import { signIn } from './sign-in.ts'

let browser: Browser
let application: Application
let address: string

beforeAll(async () => {
  application = await startApplication({ settings: { webFolder: pagesFolder } })
  const { store } = application
  const { municipalityId, schools } = await makeResultsPlace(store, schoolCodes)
  const usual = [3, 18, 14, 5]
  await importReading(store, municipalityId, readingOf(vpr(2025), [[18, 12, 8, 2], usual, usual, usual]))
  await importReading(store, municipalityId, readingOf(vpr(2026), [usual, usual, usual, usual]))
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

it('a low result becomes a finding, a recommendation answered from a phone, an order and its effect', async () => {
  const office = await at('/cycle', people.officer)
  const { page } = office
  await page.getByText('Находок пока нет').waitFor()
  await expectGoodPage(page)
  await page.getByRole('link', { name: 'Новый анализ' }).click()
  await page.getByLabel('Название').fill('Итоги ВПР')
  await page.getByRole('combobox', { name: 'За какой учебный год' }).click()
  await page.getByRole('option', { name: '2024/25' }).click()
  await page.getByRole('button', { name: 'Создать' }).click()
  await page.getByLabel(/^Взять: СОШ № 1/).check()
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

  await page.getByRole('link', { name: 'Оценить эффект' }).click()
  await page.getByRole('combobox', { name: 'Показатель' }).click()
  await page.getByRole('option', { name: 'Доля отметок «2»' }).click()
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
  expect([...office.noise, ...phone.noise]).toEqual([])
  await office.context.close()
  await phone.context.close()
})
