import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { markSetUp } from '#access/storage/installation.ts'
import { type Application, startApplication, today } from '../application.ts'
import { moveIn, type Persona, people } from '../personas.ts'
import { makeSupportPlace } from '../support-at-work.ts'
import { expectGoodPage, openDesk } from './browser.ts'
import { pagesFolder } from './build-pages.ts'
import { launchBrowser } from './launch-browser.ts'
import { signIn } from './sign-in.ts'

let browser: Browser
let application: Application
let address = ''

beforeAll(async () => {
  application = await startApplication({ settings: { webFolder: pagesFolder } })
  const { municipalityId, schools } = await makeSupportPlace(application.store)
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

async function at(path: string, who: Persona, size: { width?: number; height?: number } = {}) {
  const desk = await openDesk(browser, { address, ...size })
  await desk.page.clock.setFixedTime(new Date(`${today}T09:00:00`))
  await desk.page.goto(path)
  await signIn(desk.page, who.email)
  return desk
}

it('schools are found, a case is opened and shown, the school answers from a phone', async () => {
  const { page, context } = await at('/support', people.officer)
  await page.getByText('Школы ещё не выявляли').waitFor()
  await page.getByRole('button', { name: 'Выявить школы' }).first().click()
  await page
    .getByRole('region', { name: 'Новое выявление' })
    .getByRole('button', { name: 'Выявить школы' })
    .click()
  await page.getByText('18 из 40').first().waitFor()
  await expectGoodPage(page)
  const low = page.getByRole('region', { name: 'Школы с низкими результатами', exact: true })
  await low.getByRole('button', { name: 'Начать сопровождение: СОШ № 1' }).click()
  await page.getByRole('combobox', { name: 'Куратор' }).fill('Лугова Вера Петровна')
  await page.getByRole('button', { name: 'Назначить куратора' }).click()
  await page.getByText('не заявлен').waitFor()
  await page.getByRole('textbox', { name: 'Диагностика' }).fill('Пробелы в 4 классе')
  await page.getByRole('button', { name: 'Записать диагностику' }).click()
  await page.getByRole('button', { name: 'Записать диагностику' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Поставить цель' }).click()
  await page.getByLabel('Цель', { exact: false }).first().fill('Снизить долю «2»')
  await page.getByLabel('Что измеряется').fill('Доля «2»')
  await page.getByLabel('Достичь').fill('25')
  await page.getByRole('button', { name: 'Записать цель' }).click()
  await page.getByText('Не начато').waitFor()
  await page.getByRole('button', { name: 'Передать школе' }).click()
  await page.getByText('ждём ответа школы').waitFor()
  await expectGoodPage(page)
  await context.close()

  const phone = await at('/support/cases', people.headOfSchool, { width: 390, height: 844 })
  await phone.page.getByRole('link', { name: 'СОШ № 1', exact: true }).click()
  await phone.page.getByRole('button', { name: 'Ответить' }).click()
  await phone.page.getByRole('textbox', { name: 'Ответ' }).fill('Согласны')
  await phone.page.getByRole('button', { name: 'Отправить ответ' }).click()
  await phone.page.getByRole('button', { name: 'Изменить ответ' }).waitFor()
  await expectGoodPage(phone.page)
  await phone.context.close()
})
