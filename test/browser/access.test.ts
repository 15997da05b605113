import { Secret, TOTP } from 'otpauth'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../personas.ts'
import { expectGoodPage, openDesk } from './browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { signIn } from './sign-in.ts'
import { openEmptySite, openWorkingSite, type Site } from './site.ts'

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

const desk = (size: { width?: number; height?: number } = {}) =>
  openDesk(browser, { address: site.address, ...size })

describe('the door', () => {
  it('says what is wrong, lets in, and leads to the page that was asked for', async () => {
    const { page, noise } = await desk()
    await page.goto('/organizations?q=СОШ')
    await expectGoodPage(page)

    await signIn(page, people.officer.email, 'не тот пароль')
    await page.getByRole('alert').getByText('Неверный адрес почты или пароль').waitFor()
    await expectGoodPage(page)
    await signIn(page, people.officer.email)

    await page.getByRole('heading', { name: 'Организации', level: 1 }).waitFor()
    expect(decodeURI(page.url())).toContain('/organizations?q=СОШ')
    expect(await page.getByRole('link', { name: 'Журнал действий' }).count()).toBe(0)
    expect(noise.filter((line) => !line.includes('401'))).toEqual([])
    await page.context().close()
  })

  it('asks again when the session has ended, and returns to the same place', async () => {
    const { page, context } = await desk()
    await page.goto('/sign-in')
    await signIn(page, people.officer.email)
    await page.getByRole('heading', { name: 'Обзор' }).waitFor()

    await context.clearCookies()
    await page.getByRole('link', { name: 'Организации' }).first().click()
    await page.getByRole('heading', { name: 'Вход' }).waitFor()
    await signIn(page, people.officer.email)

    await page.getByRole('heading', { name: 'Организации', level: 1 }).waitFor()
    await context.close()
  })

  it('says that the server cannot be reached, and goes on when it can', async () => {
    const { page, context } = await desk()
    await page.goto('/sign-in')
    await signIn(page, people.reader.email)
    await page.getByRole('heading', { name: 'Обзор' }).waitFor()

    await page.route('**/api/**', (route) => route.abort())
    await page.getByRole('link', { name: 'Организации' }).first().click()
    await page.getByText('Нет связи с сервером. Пробуем').waitFor()
    await page.unroute('**/api/**')

    await page.getByRole('cell', { name: 'Школа' }).first().waitFor()
    await page.getByText('Нет связи с сервером. Пробуем').waitFor({ state: 'detached' })
    await context.close()
  })
})

describe('an account', () => {
  it('is made by the administrator, and its owner begins with a password of their own', async () => {
    const { page, context } = await desk()
    await page.goto('/users/add')
    await signIn(page, people.administrator.email)
    await page.getByLabel('Фамилия, имя, отчество').fill('Полянская Рита Егоровна')
    await page.getByLabel('Адрес электронной почты').fill('polyanskaya@example.ru')
    await page.getByRole('combobox', { name: 'Организации' }).click()
    await page.getByRole('option', { name: 'СОШ № 5', exact: true }).click()
    await page.keyboard.press('Escape')
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Добавить', exact: true }).click()
    const temporary = (await page.locator('code').textContent()) ?? ''
    await page.getByRole('link', { name: 'К списку пользователей' }).click()
    await page.getByRole('link', { name: 'Полянская Рита Егоровна' }).waitFor()
    await page.context().close()

    const { page: hers } = await desk()
    await hers.goto('/')
    await signIn(hers, 'polyanskaya@example.ru', temporary)
    await hers.getByRole('heading', { name: 'Придумайте свой пароль' }).waitFor()
    await expectGoodPage(hers)
    await hers.getByLabel('Временный пароль').fill(temporary)
    await hers.getByLabel(/^Новый пароль( \*)?$/).fill('короткий')
    await hers.getByLabel('Новый пароль ещё раз').fill('короткий')
    await hers.getByRole('button', { name: 'Сменить пароль' }).click()
    await hers.getByText('Не короче 10 знаков', { exact: true }).waitFor()
    await hers.getByLabel(/^Новый пароль( \*)?$/).fill('восемь вёсел под навесом')
    await hers.getByLabel('Новый пароль ещё раз').fill('восемь вёсел под навесом')
    await hers.getByRole('button', { name: 'Сменить пароль' }).click()

    await hers.getByRole('heading', { name: 'Обзор' }).waitFor()
    await hers.context().close()
    await context.close()
  })

  it('takes a second step: a code from the telephone', async () => {
    const { page, context } = await desk()
    await page.goto('/profile')
    await signIn(page, people.contributor.email)
    const part = page.getByRole('region', { name: 'Вход по коду из приложения' })
    await part.getByRole('button', { name: 'Включить' }).click()
    await part.getByLabel('Ваш пароль').fill('три сосны у мельницы')
    await part.getByRole('button', { name: 'Продолжить' }).click()
    await part.getByRole('img', { name: /QR-код/ }).waitFor()
    await expectGoodPage(page)
    const secret = ((await part.locator('code').first().textContent()) ?? '').replaceAll(/\s/g, '')
    const code = (secondsFromNow = 0) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({
        timestamp: Date.now() + secondsFromNow * 1000,
      })
    await part.getByLabel('Запасные коды сохранены').check()
    await part.getByLabel('3. Введите код из приложения').fill(code())
    await part.getByRole('button', { name: 'Включить вход по коду' }).click()
    await part.getByText('Включён', { exact: true }).waitFor()

    await page.getByRole('button', { name: 'Сосенков' }).click()
    await page.getByRole('menuitem', { name: 'Выйти' }).click()
    await signIn(page, people.contributor.email)
    await page.getByRole('heading', { name: 'Код подтверждения' }).waitFor()
    await expectGoodPage(page)
    await page.getByLabel('Код из приложения').fill('000000')
    await page.getByRole('button', { name: 'Подтвердить' }).click()
    await page.getByText('Неверный код').waitFor()
    // The code of the enrolment is spent.
    await page.getByLabel('Код из приложения').fill(code(30))
    await page.getByRole('button', { name: 'Подтвердить' }).click()

    await page.getByRole('heading', { name: 'Обзор' }).waitFor()
    await context.close()
  })

  it('may be demanded to have one by its role', async () => {
    const { page, context } = await desk()
    await page.goto('/roles')
    await signIn(page, people.administrator.email)
    await page.getByRole('switch', { name: /Только чтение/ }).click()
    await page.getByText('Только чтение: вход по коду обязателен').waitFor()
    await expectGoodPage(page)
    await context.close()

    const { page: his } = await desk()
    await his.goto('/')
    await signIn(his, people.reader.email)
    await his.getByRole('heading', { name: 'Настройте вход по коду' }).waitFor()
    await expectGoodPage(his)
    await his.context().close()
  })
})

describe('the pages of access', () => {
  it('are read by everybody: light and dark, wide and narrow, large type', async () => {
    const { page, context, noise } = await desk()
    await page.goto('/')
    await signIn(page, people.administrator.email)
    await page.getByRole('heading', { name: 'Обзор' }).waitFor()
    for (const path of ['/', '/users', '/profile', '/roles', '/audit', '/users/add']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectGoodPage(page)
    }
    await page.getByRole('button', { name: 'Оформление' }).click()
    await page.getByLabel('Для слабовидящих').check()
    await expectGoodPage(page)
    await page.setViewportSize({ width: 640, height: 360 })
    for (const path of ['/users', '/audit']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectGoodPage(page)
    }
    expect(noise).toEqual([])
    await context.close()
  })

  it('keep who did what, with what was there before', async () => {
    const { page, context } = await desk()
    await page.goto('/profile')
    await signIn(page, people.administrator.email)
    await page.getByLabel('Фамилия, имя, отчество').fill('Ясенева Лидия Петровна')
    await page.getByRole('region', { name: 'Обо мне' }).getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('Сохранено').waitFor()
    await page.goto('/audit?verb=access.own.profileChanged')
    await page.getByRole('button', { name: 'Изменены свои сведения' }).first().click()

    const change = page.getByRole('dialog')
    await change.getByRole('cell', { name: 'Ясенева Лидия Тимофеевна' }).waitFor()
    await change.getByRole('cell', { name: 'Ясенева Лидия Петровна' }).waitFor()
    await expectGoodPage(page)
    await context.close()
  })

  it('are walked by keyboard alone', async () => {
    const { page, context } = await desk()
    await page.goto('/')
    await signIn(page, people.administrator.email)
    await page.getByRole('heading', { name: 'Обзор' }).waitFor()
    await page.goto('/')
    await page.getByRole('heading', { name: 'Обзор' }).waitFor()

    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('К содержанию страницы')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByLabel('Поиск по системе').waitFor()
    await expectGoodPage(page)
    await page.keyboard.type('журнал')
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { name: 'Журнал действий' }).waitFor()
    await context.close()
  })
})

it('an empty installation is set up on its first page', async () => {
  const empty = await openEmptySite()
  const { page, context } = await openDesk(browser, { address: empty.address })
  await page.goto('/')
  await page.getByRole('heading', { name: 'Первоначальная настройка' }).waitFor()
  await expectGoodPage(page)
  await page.getByLabel('Одноразовый код').fill(empty.code)
  await page.getByLabel('Название').fill('Лесной муниципальный район')
  await page.getByLabel('Орган управления образованием').fill('Отдел образования Лесного района')
  await page.getByLabel('Фамилия, имя, отчество').fill('Боровая Зоя Климовна')
  await page.getByLabel('Адрес электронной почты').fill('borovaya@example.ru')
  await page.getByLabel(/^Пароль( \*)?$/).fill('семь лодок на рассвете')
  await page.getByRole('button', { name: 'Начать работу' }).click()

  await page.getByRole('heading', { name: 'Обзор' }).waitFor()
  await page.getByText('Лесной муниципальный район').waitFor()
  await context.close()
  await empty.close()
})
