import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { demoAccounts } from '#access/domain/demo-accounts.ts'
import { launchBrowser } from '../../test/browser/launch-browser.ts'
import { startDemoProgram } from './demo-program.ts'
import {
  onCollections,
  onControl,
  onCycle,
  onOutreach,
  onResults,
  onSchoolMatters,
} from './matters-pictures.ts'
import { samplePlan, sampleRegistry } from './sample-files.ts'
import { folder, open, take } from './take-picture.ts'

/**
 * The pictures of the guide, taken anew from the program as it is: `npm run guide:screenshots`. Needs nothing but the
 * installed packages (on Windows and macOS, Chrome or Edge of the machine). Another folder may be given as an argument.
 */
const today = '2026-11-23'

const browser = await launchBrowser()
const demo = await startDemoProgram(today)
mkdirSync(folder, { recursive: true })
try {
  await atTheDoor()
  await asOfficer()
  await asDirector()
  await asAdministrator()
  await onPhone()
  await onFirstRun()
} finally {
  await browser.close()
  await demo.close()
}

async function atTheDoor(): Promise<void> {
  const page = await openPage(browser, demo.address)
  await page.goto('/sign-in')
  await take(page, 'sign-in')
  await page.context().close()
}

async function asOfficer(): Promise<void> {
  const page = await enter('officer')
  await take(page, 'overview')
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'Поиск по системе' }).fill('план')
  await take(page, 'search')

  await open(page, '/organizations')
  await take(page, 'organizations')
  await page.getByRole('link', { name: 'СОШ № 3', exact: true }).click()
  await page.getByRole('button', { name: 'Другие действия' }).click()
  await take(page, 'organization')
  await open(page, '/organizations/groups')
  await take(page, 'groups')
  await open(page, '/organizations/import')
  await page.locator('input[type=file]').setInputFiles(await sampleRegistry())
  await page.getByRole('button', { name: 'Скачать файл с пометками' }).waitFor()
  await take(page, 'organizations-import')

  await open(page, '/plans/import')
  await take(page, 'plan-import')
  await page.locator('input[type=file]').setInputFiles(samplePlan)
  await page.waitForURL(/\/plans\/\d+/)
  const draft = new URL(page.url()).pathname
  await page.getByRole('button', { name: 'Скрыть сообщение' }).click()
  await take(page, 'draft')
  for (const part of ['performers', 'months', 'schedule', 'approval']) {
    await open(page, `${draft}?part=${part}`)
    await take(page, part)
  }

  await open(page, '/plans')
  await page.getByRole('link', { name: /^Дорожная карта/ }).click()
  await page.waitForURL(/\/plans\/\d+/)
  const plan = new URL(page.url()).pathname
  await take(page, 'plan', { height: 960 })
  for (const part of ['timeline', 'events']) {
    await open(page, `${plan}?part=${part}`)
    await take(page, part)
  }
  await open(page, `${plan}?part=report&period=quarter`)
  await take(page, 'execution-report', { height: 960 })
  await open(page, `${plan}?part=editions`)
  await page.getByRole('button', { name: 'Было → стало' }).click()
  await page.getByRole('heading', { name: 'Мероприятия' }).waitFor()
  await take(page, 'editions', { height: 1100 })
  await page.getByRole('button', { name: 'Внести изменения' }).click()
  await page.getByRole('button', { name: 'Действия: строка 2.1' }).click()
  await page.getByRole('menuitem', { name: 'Исключить строку' }).click()
  await page.getByText('Исключена строка 2.1').waitFor()
  await open(page, `${new URL(page.url()).pathname}?part=changes`)
  await page.getByRole('button', { name: 'Вернуть строку' }).waitFor()
  await take(page, 'amendment-changes', { height: 900 })
  await page.getByRole('button', { name: 'Отказаться от изменений' }).click()
  await page.getByRole('button', { name: 'Внести изменения' }).waitFor()
  await open(page, '/plan-settings')
  await page.getByText('Метки, которые можно поставить в шаблон').click()
  await page.getByRole('heading', { name: 'Шаблон приложения к приказу' }).scrollIntoViewIfNeeded()
  await take(page, 'annex-template')
  await open(page, plan)
  await page.getByRole('link', { name: /^Выполнение всероссийских/ }).click()
  await page.getByRole('button', { name: 'Поручения' }).first().click()
  await take(page, 'action')
  await open(page, plan)
  await page.getByRole('link', { name: /^Муниципальные срезы/ }).click()
  await page.getByRole('textbox', { name: 'Случай' }).fill('Срез по математике в 8 классах')
  await take(page, 'case')

  await open(page, '/board')
  await take(page, 'board', { height: 960 })
  await open(page, '/summary')
  await take(page, 'summary', { height: 1200 })

  await open(page, '/reports')
  await page.getByRole('button', { name: 'Вернуть' }).first().click()
  await page.getByRole('textbox', { name: 'Что исправить' }).fill('Приложите протокол.')
  await take(page, 'review')

  await open(page, '/documents')
  await take(page, 'documents')
  await open(page, '/documents/required')
  await take(page, 'required-acts')

  await open(page, '/calendar')
  await take(page, 'calendar')
  await onCollections(page)
  await onControl(page)
  await onOutreach(page)
  await onResults(page)
  await onCycle(page)
  await open(page, plan)
  await page.getByRole('button', { name: 'Оформление' }).click()
  await page.getByRole('switch', { name: 'Для слабовидящих' }).click()
  await page.keyboard.press('Escape')
  await take(page, 'low-vision')
  await page.context().close()
}

async function asDirector(): Promise<void> {
  const page = await enter('head')
  await page.getByRole('link', { name: 'СОШ № 1', exact: true }).click()
  await page.getByRole('heading', { name: 'Поручения' }).waitFor()
  await take(page, 'organization-page', { height: 960 })
  await onSchoolMatters(page)
  await open(page, '/notices')
  await take(page, 'notices')
  await open(page, '/profile')
  await page.getByRole('region', { name: 'Напоминания' }).scrollIntoViewIfNeeded()
  await take(page, 'reminder-choice')
  await open(page, '/tasks')
  await take(page, 'my-tasks')
  await page.getByRole('button', { name: 'Отчитаться' }).first().click()
  await page.getByRole('textbox', { name: 'Что сделано' }).fill('Проведено 12.11.2026, приказ № 112-о.')
  await take(page, 'report')
  await open(page, '/tasks')
  await page.getByRole('link', { name: 'Исправить' }).first().click()
  await page.getByRole('heading', { name: 'Ваш отчёт' }).waitFor()
  await take(page, 'task', { height: 1100 })
  await page.context().close()
}

async function asAdministrator(): Promise<void> {
  const page = await enter('administrator')
  await open(page, '/plan-settings')
  await take(page, 'production-calendar')
  await open(page, '/users')
  await take(page, 'users')
  await open(page, '/audit')
  await take(page, 'audit')
  await open(page, '/mail-settings')
  await take(page, 'mail-settings')
  await open(page, '/profile')
  await page.getByRole('button', { name: 'Включить' }).click()
  await page.getByLabel('Ваш пароль').fill(passwordOf('administrator'))
  await page.getByRole('button', { name: 'Продолжить' }).click()
  await page.getByRole('img', { name: /QR/ }).scrollIntoViewIfNeeded()
  await take(page, 'totp')
  await page.context().close()
}

async function onPhone(): Promise<void> {
  const page = await enter('head', { width: 390, height: 780 })
  await open(page, '/tasks')
  await take(page, 'my-tasks-phone')
  await page.getByRole('button', { name: 'Показать разделы' }).click()
  await take(page, 'sections-phone')
  await open(page, '/plans')
  await page.getByRole('link', { name: /^Дорожная карта/ }).click()
  await page.getByRole('link', { name: /^Выполнение всероссийских/ }).scrollIntoViewIfNeeded()
  await take(page, 'plan-phone')
  await page.context().close()
}

async function onFirstRun(): Promise<void> {
  const empty = await startDemoProgram(today, { isEmpty: true })
  try {
    const page = await openPage(browser, empty.address)
    await page.goto('/')
    await page.getByLabel('Одноразовый код').fill(empty.code)
    await take(page, 'first-run')
    await page.context().close()
  } finally {
    await empty.close()
  }
}

async function openPage(from: Browser, address: string, { width = 1280, height = 720 } = {}): Promise<Page> {
  const context = await from.newContext({
    baseURL: address,
    viewport: { width, height },
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  await context.clock.setFixedTime(`${today}T10:30:00+03:00`)
  return await context.newPage()
}

async function enter(role: string, size?: { width: number; height: number }): Promise<Page> {
  const page = await openPage(browser, demo.address, size)
  await page.goto('/sign-in')
  await page.getByLabel('Адрес электронной почты').fill(accountOf(role).email)
  await page.getByLabel(/^Пароль( \*)?$/).fill(passwordOf(role))
  await page.getByRole('button', { name: 'Войти' }).click()
  await page.getByRole('heading', { name: 'Обзор' }).waitFor()
  return page
}

function accountOf(role: string) {
  const account = demoAccounts.find((one) => one.role === role)
  if (!account) throw new Error(`no demo account for ${role}`)
  return account
}

function passwordOf(role: string): string {
  return accountOf(role).password
}
