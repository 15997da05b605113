import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { today } from '../application.ts'
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
  // The forms begin with the day of the person's own clock, and the server lives on a day of its own.
  await desk.page.clock.setFixedTime(new Date(`${today}T09:00:00`))
  await desk.page.goto(path)
  await signIn(desk.page, who.email)
  return desk
}

it('an inspection is planned, filled in and shown; the school mends from a phone, and it is re-checked', async () => {
  const office = await at('/control', people.officer)
  const { page } = office
  await page.getByText('За эти дни проверок нет').waitFor()
  await page.getByRole('link', { name: 'Запланировать проверку' }).click()
  await page.getByLabel('Тема').fill('Подготовка школ к ГИА')
  await page.getByLabel('Начало').fill('16.11.2026')
  await page.getByLabel('Окончание').fill('27.11.2026')
  await page.keyboard.press('Tab')
  await page.getByRole('combobox', { name: 'Кого проверяют' }).click()
  await page.getByRole('option', { name: 'СОШ № 5', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Проверочный лист' }).click()
  await page.getByRole('option', { name: 'Подготовка к ГИА' }).click()
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Запланировать', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Подготовка школ к ГИА' }).waitFor()
  await expectGoodPage(page)

  await page.getByRole('link', { name: 'СОШ № 5' }).click()
  const point = page.getByRole('radiogroup', { name: 'План подготовки к ГИА утверждён и выполняется' })
  await point.getByText('да', { exact: true }).click()
  await page.getByText('Сохранено', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Добавить замечание' }).click()
  await page.getByLabel('Где').fill('раздел сайта «ГИА»')
  await page.getByLabel('Требование').fill('План подготовки, пункт 4')
  await page.getByRole('textbox', { name: 'Что устранить' }).fill('Обновить расписание')
  await page.getByLabel('Устранить до').fill('10.12.2026')
  await page.keyboard.press('Tab')
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Добавить', exact: true }).click()
  await page.getByText('Организация ещё не видит').waitFor()
  await page.getByRole('button', { name: 'Показать 1 замечание' }).click()
  await page.getByRole('button', { name: 'Показать', exact: true }).click()
  await page.getByRole('button', { name: 'Составить справку' }).waitFor()
  const visit = new URL(page.url()).pathname

  const phone = await at('/control/findings', people.contributor, { width: 390, height: 844 })
  await expectGoodPage(phone.page)
  await phone.page.getByRole('link', { name: 'Обновить расписание' }).click()
  await phone.page.getByRole('button', { name: 'Сообщить, что сделано' }).click()
  await phone.page.getByLabel('Что сделано').fill('Расписание обновлено')
  await expectGoodPage(phone.page)
  await phone.page.getByRole('button', { name: 'Отправить на проверку' }).click()
  await phone.page.getByText('Организация сообщила, ждёт проверки').waitFor()
  await phone.context.close()

  await page.goto(visit)
  await page.getByLabel('Вывод').fill('Школа готова')
  await page.getByRole('button', { name: 'Составить справку' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Скачать .docx' }).click()
  expect((await download).suggestedFilename()).toBe('Справка по итогам проверки, СОШ № 5.docx')
  await page.getByRole('button', { name: 'Перепроверить' }).click()
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Записать', exact: true }).click()
  await page.getByRole('button', { name: 'Закрыть проверку' }).click()
  await page.getByText('Закрыта', { exact: true }).waitFor()

  await page.goto('/control/hearings/add')
  await page.getByLabel('Тема').fill('Выполнение программы развития')
  await page.getByLabel('Где слушают').fill('совещание')
  await page.getByLabel('Когда слушают').fill('11.12.2026')
  await page.getByLabel('Прислать отчёт до').fill('04.12.2026')
  await page.keyboard.press('Tab')
  await page.getByRole('combobox', { name: 'Кто отчитывается' }).click()
  await page.getByRole('option', { name: 'СОШ № 5', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Назначить', exact: true }).click()
  await page.getByRole('button', { name: 'Записать решение' }).click()
  await expectGoodPage(page)
  await page.getByRole('combobox', { name: 'Решение' }).click()
  await page.getByRole('option', { name: 'Принять к сведению' }).click()
  await page.getByRole('button', { name: 'Записать', exact: true }).click()
  await page.getByText('Завершено').waitFor()
  await page.getByRole('link', { name: 'Отчёты руководителей' }).first().click()
  await expectGoodPage(page)
  expect(office.noise).toEqual([])
  await office.context.close()
})
