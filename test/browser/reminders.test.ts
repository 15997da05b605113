import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findUsers } from '#access/storage/users.ts'
import { prepareDigests } from '#flows/prepare-digests.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { today } from '../application.ts'
import { keepDueTasks } from '../fixtures/due-tasks.ts'
import { openMailServer, type TestMailServer } from '../mail-server.ts'
import { people } from '../personas.ts'
import { expectGoodPage, openDesk } from './browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { signIn } from './sign-in.ts'
import { openWorkingSite, type Site } from './site.ts'

let browser: Browser
let site: Site
let post: TestMailServer

beforeAll(async () => {
  site = await openWorkingSite()
  const { store } = site.application
  const contributor = await store.owner
    .transaction()
    .execute(async (tx) =>
      (await findUsers(tx, { state: 'active' })).find(({ email }) => email === people.contributor.email),
    )
  const of = [
    { organizationId: contributor?.organizationIds[0] ?? 0, organizationType: 'school', userId: null },
  ] as const
  const municipalityId = 1
  await store.owner.transaction().execute((tx) =>
    keepDueTasks(tx, municipalityId, [
      { on: plainDate('2026-11-16'), of },
      { on: today, of },
      { on: plainDate('2026-12-01'), of },
    ]),
  )
  for (const day of [plainDate('2026-11-23'), today]) {
    await store.transaction(municipalityScope(municipalityId), (tx) =>
      prepareDigests(tx, municipalityId, { today: day, hour: 9, now: new Date(`${day}T06:00:00Z`) }, 'off'),
    )
  }
  post = await openMailServer({ user: 'msoko', password: 'лопата и грабли' })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await post?.close()
  await site?.close()
})

const desk = (size: { width?: number; height?: number } = {}) =>
  openDesk(browser, { address: site.address, ...size })

it.each([{ width: 1280 }, { width: 390 }])(
  'the bell counts, the page tells and is marked: $width px',
  async (size) => {
    const { page, context, noise } = await desk(size)
    await page.goto('/')
    await signIn(page, size.width === 390 ? people.officer.email : people.contributor.email)
    await page.getByRole('link', { name: /^Уведомления: \d+/ }).click()
    await page.getByRole('heading', { name: 'Уведомления', level: 1 }).waitFor()
    await expectGoodPage(page)

    if (size.width === 390) {
      await page.getByText('Какие организации').first().click()
      await page.getByRole('link', { name: 'СОШ № 5' }).first().waitFor()
    } else {
      await page.getByText('Срок сегодня: 1').waitFor()
      await page.getByRole('button', { name: /^Прочитано: срок сегодня/ }).click()
      await page.getByRole('button', { name: /^Прочитано: срок сегодня/ }).waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: 'Отметить всё прочитанным' }).click()
    await page.getByRole('link', { name: 'Уведомления', exact: true }).waitFor()
    await expectGoodPage(page)
    expect(noise).toEqual([])
    await context.close()
  },
)

it('a person chooses the days, and gets a calendar’s address that can be taken back', async () => {
  const { page, context, noise } = await desk()
  await page.goto('/profile')
  await signIn(page, people.contributor.email)
  await page.getByLabel('За сколько рабочих дней до срока').fill('сорок')
  const part = page.getByRole('region', { name: 'Напоминания' })
  await part.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByText('Числа от 1 до 30 через запятую').waitFor()
  await page.getByLabel('За сколько рабочих дней до срока').fill('3, 1')
  await page.getByLabel('раз в неделю, в первый рабочий день').check()
  await part.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByText('Сохранено').waitFor()

  await page.getByRole('button', { name: 'Создать адрес календаря' }).click()
  const address = await page.getByText(/\/calendar-feed\//).textContent()
  await expectGoodPage(page)
  expect((await context.request.get(address ?? '')).status()).toBe(200)
  await page.getByRole('button', { name: 'Отозвать адрес' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Отозвать' }).click()
  await page.getByRole('button', { name: 'Создать адрес календаря' }).waitFor()
  expect((await context.request.get(address ?? '')).status()).toBe(404)

  await page.reload()
  expect(await page.getByLabel('За сколько рабочих дней до срока').inputValue()).toBe('3, 1')
  expect(noise).toEqual([])
  await context.close()
})

it('the administrator sets up mail with a password, and a wrong one is named', async () => {
  const { page, context } = await desk()
  await page.goto('/mail-settings')
  await signIn(page, people.administrator.email)
  await page.getByText('Почта не настроена').waitFor()
  await expectGoodPage(page)

  await page.getByPlaceholder('smtp.example.ru').fill('127.0.0.1')
  await page.getByLabel('Защита соединения').selectOption('none')
  await page.getByLabel('Порт').fill(String(post.port))
  await page.getByLabel(/^Адрес отправителя/).fill('msoko@example.ru')
  await page.getByLabel('Имя на сервере почты').fill('msoko')
  await page.getByLabel('Пароль', { exact: true }).fill('не тот')
  await page.getByRole('button', { name: 'Сохранить' }).first().click()
  await page.getByText('Настройки почты сохранены').waitFor()
  await page.getByRole('button', { name: 'Отправить проверочное письмо' }).click()
  await page.getByText(/сервер не принял имя или пароль/).waitFor()

  await page.getByLabel('Пароль', { exact: true }).fill('лопата и грабли')
  await page.getByRole('button', { name: 'Сохранить' }).first().click()
  await page.getByLabel('Пароль', { exact: true }).and(page.locator('[value=""]')).waitFor()
  await page.getByRole('button', { name: 'Отправить проверочное письмо' }).click()
  await page.getByText(`Письмо отправлено: ${people.administrator.email}`).waitFor()
  expect(post.mails.length).toBe(1)
  await expectGoodPage(page)
  await context.close()
})
