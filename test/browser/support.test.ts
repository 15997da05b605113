import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { markSetUp } from '#access/storage/installation.ts'
import { getCase, listCases, moveSupportCase } from '#support/case-contract.ts'
import { type Application, startApplication, today } from '../application.ts'
import { moveIn, type Persona, people, signedIn } from '../personas.ts'
import { makeSupportPlace } from '../support-at-work.ts'
import { expectGoodPage, openDesk } from './browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { pagesFolder } from './pages-folder.ts'
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

it('what was typed stays where a colleague was first, and both are shown', async () => {
  const { page, context } = await at('/support/cases?look=board', people.officer)
  await page
    .getByRole('region', { name: 'Идёт' })
    .getByRole('link', { name: 'СОШ № 1', exact: true })
    .waitFor()
  await expectGoodPage(page)
  await page.getByRole('link', { name: 'СОШ № 1', exact: true }).click()
  const diagnosis = page.getByRole('region', { name: 'Что показала диагностика' })
  await diagnosis.getByRole('button', { name: 'Изменить' }).click()
  await diagnosis.getByRole('textbox', { name: 'Диагностика' }).fill('Моё: пробелы в дробях')
  const colleague = await signedIn(application, people.officer)
  const [line] = (await colleague.call(listCases, {})).cases
  const params = { organizationId: line?.organizationId ?? 0, caseId: line?.caseId ?? 0 }
  const { version } = await colleague.call(getCase, { params })
  const move = { to: 'diagnosis', diagnosis: 'Чужое: входная работа проведена' } as const
  await colleague.call(moveSupportCase, { params, body: { version, move } })
  await diagnosis.getByRole('button', { name: 'Записать диагностику' }).click()
  await diagnosis.getByText('Чужое: входная работа проведена').waitFor()
  await expectGoodPage(page)
  await diagnosis.getByRole('button', { name: 'Записать мой вариант' }).click()
  await page.getByText('Моё: пробелы в дробях').waitFor()
  await page.getByRole('link', { name: 'Помощь школам', exact: true }).first().click()
  await page.getByText('Доска', { exact: true }).click()
  await page.getByRole('button', { name: 'Переместить: СОШ № 1' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Приостановить' }).click()
  await page.getByRole('textbox', { name: 'Почему сопровождение приостановлено' }).fill('Ремонт школы')
  await page.getByRole('button', { name: 'Записать', exact: true }).click()
  await page.getByRole('region', { name: 'Приостановлено' }).getByRole('link', { name: 'СОШ № 1' }).waitFor()
  await context.close()
})

it('a rule is written row by row and says whom it would touch', async () => {
  const { page, context } = await at('/support/rules/fioko-2021', people.officer)
  await page.getByRole('button', { name: 'Добавить условие' }).first().click()
  await page.getByRole('button', { name: 'Сохранить как наше правило' }).click()
  const second = page.getByRole('group', { name: 'условие включения 2' })
  await second.getByText('Выберите показатель').waitFor()
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Удалить: условие включения 2' }).click()
  await page.getByLabel('Хотя бы в скольких работах').fill('1')
  await page.getByRole('region', { name: 'Войдут: школы' }).getByText('СОШ № 2').waitFor()
  await page.getByRole('button', { name: 'Сохранить как наше правило' }).click()
  await page.getByText('Редакция 1 (эта)').waitFor()
  await context.close()
})
