import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markSetUp } from '#access/storage/installation.ts'
import { demoDocx } from '#app/demo/demo-docx.ts'
import { addActionQuestion, getTask, reportTask } from '#plans/reporting-contract.ts'
import { people } from '../personas.ts'
import { openReporting, type ReportingAtWork, tasksOf } from '../reporting-at-work.ts'
import { expectGoodPage, openDesk } from './browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { pagesFolder } from './pages-folder.ts'
import { signIn } from './sign-in.ts'

let browser: Browser
let at: ReportingAtWork
let address: string

beforeAll(async () => {
  at = await openReporting({ settings: { webFolder: pagesFolder } })
  await markSetUp(at.application.store.owner, new Date(), 'real')
  address = await at.application.http.listen({ port: 0, host: '127.0.0.1' })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await at?.application.close()
})

async function deskOf(
  who: { readonly email: string },
  path: string,
  size: { width?: number; height?: number } = {},
) {
  const desk = await openDesk(browser, { address, ...size })
  await desk.page.goto(path)
  await signIn(desk.page, who.email)
  await desk.page.waitForURL((url) => url.pathname !== '/sign-in')
  return desk
}

async function pageOf(actionNumber: string, who = at.head) {
  const [task] = await tasksOf(who, actionNumber)
  if (!task) throw new Error(`no task of ${actionNumber}`)
  return { ...task, path: `/tasks/${task.organizationId}/${task.id}` }
}

const docx = {
  name: 'Справка.docx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(demoDocx(['Справка'])),
}

describe('a report with evidence', () => {
  it('is kept while it is typed, refuses what is no evidence, and is sent with its files', async () => {
    const task = await pageOf('2.1')
    const action = { planId: task.planId, actionId: task.actionId }
    await at.officer.call(addActionQuestion, { params: action, body: { name: 'Обучено', unit: 'чел.' } })
    const { page, context, noise } = await deskOf(people.headOfSchool, task.path)
    await expectGoodPage(page)
    await page.getByRole('textbox', { name: 'Что сделано' }).fill('Обучены наблюдатели')
    await page.getByText('Черновик сохранён').waitFor()

    const elsewhere = await deskOf(people.headOfSchool, task.path)
    const typed = elsewhere.page.getByRole('textbox', { name: 'Что сделано' })
    await typed.waitFor()
    expect(await typed.inputValue()).toBe('Обучены наблюдатели')
    await elsewhere.context.close()

    const drop = page.getByLabel('Перетащите сюда файлы-подтверждения')
    await drop.setInputFiles({ ...docx, name: 'Отчёт.pdf' })
    await page.getByText('Содержимое файла не соответствует его имени').waitFor()
    await expectGoodPage(page)
    noise.length = 0
    await drop.setInputFiles(docx)
    await page.getByText('Справка.docx').waitFor()
    await page.getByRole('button', { name: 'Добавить ссылку' }).click()
    await page.getByRole('textbox', { name: 'Ссылка 1' }).fill('https://school1.example.ru/vsoko')
    await page.getByRole('button', { name: 'Отправить отчёт' }).click()
    await page.getByText('Укажите число: Обучено').waitFor()
    await expectGoodPage(page)
    noise.length = 0
    await page.getByRole('textbox', { name: 'Обучено, чел.' }).fill('14,5')
    await page.getByRole('button', { name: 'Отправить отчёт' }).click()
    await page.getByText('Отчёт отправлен').waitFor()
    await page.getByRole('link', { name: 'Справка.docx' }).first().waitFor()
    await page.getByText('14,5').first().waitFor()
    await expectGoodPage(page)
    expect(noise).toEqual([])
    await context.close()
  })

  it('survives a lost connection on this computer', async () => {
    const task = await pageOf('3.2')
    const { page, context } = await deskOf(people.headOfSchool, task.path)
    const field = page.getByRole('textbox', { name: 'Что сделано' })
    await field.waitFor()
    await page.route('**/api/**', (route) => route.abort())
    await field.fill('Написано без связи')
    await page.getByText('Нет связи: черновик сохранён на этом компьютере').waitFor()
    await page.unroute('**/api/**')
    await page.reload()
    await field.waitFor()
    expect(await field.inputValue()).toBe('Написано без связи')
    await page.getByText('Черновик сохранён').waitFor()
    expect((await at.head.call(getTask, { params: task.params })).draft?.content.text).toBe(
      'Написано без связи',
    )
    await context.close()
  })

  it('of two writers, the second sees both reports and chooses', async () => {
    const task = await pageOf('3.2')
    const { page, context } = await deskOf(people.headOfSchool, task.path)
    await page.getByRole('textbox', { name: 'Что сделано' }).fill('Отчёт директора')
    await at.deputy.call(reportTask, {
      params: task.params,
      body: { version: task.version, text: 'Отчёт завуча' },
    })
    await page.getByRole('button', { name: 'Отправить отчёт' }).click()
    await page.getByText('Сейчас в системе').waitFor()
    await page.getByRole('cell', { name: 'Отчёт завуча' }).waitFor()
    await page.getByRole('cell', { name: 'Отчёт директора' }).waitFor()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Отправить мой отчёт' }).click()
    await page.getByText('Отчёт отправлен').waitFor()
    const { versions } = await at.head.call(getTask, { params: task.params })
    expect(versions.map(({ text }) => text)).toEqual(['Отчёт директора', 'Отчёт завуча'])
    await context.close()
  })
})

describe('the queue of reports', () => {
  it('is gone through from the keyboard: accepted, taken back, returned', async () => {
    const { page, context, noise } = await deskOf(people.officer, '/reports')
    const lines = page.getByRole('list', { name: 'Отчёты, которые ждут проверки' }).locator('> li')
    await lines.nth(1).waitFor()
    expect(await lines.count()).toBe(2)
    await expectGoodPage(page)
    await page.keyboard.press('j')
    await page.keyboard.press('KeyA')
    await page.getByText('Отчёт принят').waitFor()
    await page.getByText('Ждут проверки: 1').waitFor()
    await page.getByRole('button', { name: 'Отменить' }).click()
    await page.getByText('Приёмка отменена').waitFor()
    await lines.nth(1).waitFor()

    await page.getByLabel('Отметить все на странице').check()
    await page.getByRole('button', { name: 'Принять отмеченные: 2' }).waitFor()
    await page.getByLabel('Отметить все на странице').uncheck()
    await lines.filter({ hasText: 'Отчёт директора' }).focus()
    await page.keyboard.press('KeyR')
    await page.getByRole('textbox', { name: 'Что исправить' }).fill('Приложите заключение')
    await expectGoodPage(page)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Отчёт возвращён на доработку').first().waitFor()
    await lines.nth(1).waitFor({ state: 'detached' })
    expect(noise).toEqual([])
    await context.close()
  })

  it('what was returned stands first in «Мои задачи» with its comment', async () => {
    const { page, context } = await deskOf(people.headOfSchool, '/tasks', { width: 390, height: 844 })
    const returned = page.getByRole('region', { name: 'Возвращены на доработку' })
    await returned.getByText('Замечание: Приложите заключение').waitFor()
    await expectGoodPage(page)
    await returned.getByRole('link', { name: 'Исправить' }).click()
    await page.getByText('Отчёт возвращён на доработку').waitFor()
    await expectGoodPage(page)
    await context.close()
  })

  it('on a phone too, and an accepted report is shown to its school', async () => {
    const { page, context } = await deskOf(people.officer, '/reports', { width: 390, height: 844 })
    await page.getByRole('button', { name: 'Принять', exact: true }).first().waitFor()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Принять', exact: true }).first().click()
    await page.getByText('Все отчёты проверены').waitFor()
    await expectGoodPage(page)
    await context.close()
  })
})

it('«при наличии» asks first; «снято с контроля» asks for a document', async () => {
  const task = await pageOf('3.1')
  const { page, context } = await deskOf(people.headOfSchool, task.path)
  await page.getByText('Есть ли случай?').waitFor()
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Нет случая' }).click()
  await page.getByRole('textbox', { name: 'Почему не требуется' }).fill('Таких школ нет')
  await page.getByRole('button', { name: 'Закрыть без отчёта' }).click()
  await page.getByText('Не требуется: нет случая').waitFor()
  await expectGoodPage(page)
  await context.close()

  const other = await pageOf('2.1')
  const officer = await deskOf(people.officer, other.path)
  await officer.page.getByRole('button', { name: 'Снять с контроля' }).click()
  await officer.page.getByRole('textbox', { name: 'Причина снятия с контроля' }).fill('Процедура отменена')
  await officer.page.getByRole('textbox', { name: 'Номер' }).fill('41')
  await officer.page.getByRole('textbox', { name: 'Дата' }).fill('20.11.2026')
  await expectGoodPage(officer.page)
  await officer.page.getByRole('textbox', { name: 'Номер' }).press('Enter')
  await officer.page.getByText('Снято с контроля: приказ от 20.11.2026 № 41').waitFor()
  await expectGoodPage(officer.page)
  await officer.page.goto(`/plans/${other.planId}/actions/${other.actionId}`)
  await officer.page.getByText('снято с контроля: 1').waitFor()
  await officer.page.getByRole('button', { name: 'Поручения' }).first().click()
  await officer.page.getByRole('button', { name: 'Снять срок с контроля' }).waitFor()
  await expectGoodPage(officer.page)
  await officer.context.close()
})
