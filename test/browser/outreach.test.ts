import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoDocx } from '#app/demo/demo-docx.ts'
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

it('a call is written down, answered, and seen in the statistics of topics', async () => {
  const { page, context, noise } = await at('/outreach', people.officer)
  await page.getByText('За эти дни обращений нет').waitFor()
  await expectGoodPage(page)
  await page.getByRole('link', { name: 'Записать обращение' }).click()
  await page.getByLabel('Вопрос').fill('Когда экзамен? Перезвоните на 8 (900) 123-45-67')
  await page.getByText('Похоже, в вопросе есть номер телефона').waitFor()
  await expectGoodPage(page)
  await page.getByLabel('Вопрос').fill('Когда экзамен по математике?')
  await page.getByLabel('Телефон', { exact: true }).fill('8 (000) 000-00-01')
  await page.getByRole('button', { name: 'Записать', exact: true }).click()

  await page.getByRole('heading', { level: 1, name: /^Обращение от/ }).waitFor()
  await page.getByText('8 (000) 000-00-01').waitFor()
  await expectGoodPage(page)
  await page.getByLabel('Что ответили').fill('По расписанию, в июне.')
  await page.getByRole('button', { name: 'Записать ответ' }).click()
  await page.getByRole('button', { name: 'Отозвать ответ' }).waitFor()
  await page.getByRole('link', { name: 'Горячая линия' }).first().click()
  await page.getByRole('heading', { name: 'О чём спрашивают' }).waitFor()
  await expectGoodPage(page)

  await page.goto('/outreach/hotline/settings')
  await page.getByRole('button', { name: 'Добавить линию' }).click()
  await page.getByLabel('Название линии').fill('Горячая линия ГИА')
  await page.getByLabel('Телефоны').fill('8 (000) 000-00-02')
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Добавить', exact: true }).click()
  await page.getByRole('button', { name: 'Удалить: Горячая линия ГИА' }).waitFor()
  await expectGoodPage(page)
  expect(noise).toEqual([])
  await context.close()
})

it('a school is asked to publish, gives its link from a phone, and tells of a meeting; the authority sees both', async () => {
  const office = await at('/outreach/publications/add', people.officer)
  const { page } = office
  await page.getByRole('button', { name: 'Все организации' }).click()
  await page.getByLabel('Что публикуют').fill('Сроки подачи заявлений')
  await page.getByLabel('Опубликовать до').fill('01.12.2026')
  await page.keyboard.press('Tab')
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Добавить', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Публикации' }).waitFor()
  await page.getByRole('link', { name: 'Сроки подачи заявлений' }).first().waitFor()
  await expectGoodPage(page)

  const phone = await at('/outreach', people.contributor, { width: 390, height: 844 })
  await phone.page.getByRole('link', { name: 'Сроки подачи заявлений' }).click()
  await phone.page.getByLabel('Ссылка на публикацию').fill('https://school5.example.ru/gia')
  await expectGoodPage(phone.page)
  await phone.page.getByRole('button', { name: 'Опубликовано', exact: true }).click()
  await phone.page.getByText('ещё никем').waitFor()
  await expectGoodPage(phone.page)

  await phone.page.goto('/outreach/meetings/add')
  await phone.page.getByLabel('О чём была встреча').fill('Порядок проведения ГИА')
  await phone.page.getByLabel('Сколько человек').fill('31')
  await phone.page.getByLabel('Перетащите сюда протокол').setInputFiles({
    name: 'Протокол.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(demoDocx(['Протокол'])),
  })
  await expectGoodPage(phone.page)
  await phone.page.getByRole('button', { name: 'Добавить', exact: true }).click()
  await phone.page.getByRole('link', { name: 'Протокол.docx' }).waitFor()
  await expectGoodPage(phone.page)
  await phone.context.close()

  await page.goto('/outreach/meetings/coverage')
  await page.getByText('1 из 3 школ встречались с родителями').waitFor()
  await expectGoodPage(page)
  expect(office.noise).toEqual([])
  await office.context.close()
})
