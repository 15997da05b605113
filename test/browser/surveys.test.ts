import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addSurvey, getSurveyChoices } from '#surveys/contract.ts'
import { people, signedIn } from '../personas.ts'
import { expectGoodPage, openDesk } from './browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { openWorkingSite, type Site } from './site.ts'

let site: Site
let browser: Browser
let link = ''

beforeAll(async () => {
  site = await openWorkingSite()
  browser = await launchBrowser()
  const officer = await signedIn(site.application, people.officer)
  const { organizations } = await officer.call(getSurveyChoices)
  const { targets } = await officer.call(addSurvey, {
    body: {
      title: 'Довольны ли вы',
      entrance: 'link',
      opensOn: '2026-11-20',
      closesOn: '2026-12-01',
      organizationIds: organizations.slice(0, 1).map(({ organizationId }) => organizationId),
      from: { kind: 'ready', key: 'satisfaction' },
    },
  })
  link = targets[0]?.linkPath ?? ''
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

it('a parent answers on a phone, through a break of the connection, once', async () => {
  const { page, context, noise } = await openDesk(browser, { ...site, width: 390, height: 844 })
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address)) foreign.push(request.url())
  })
  await page.goto('/a')
  await page.getByLabel('Код с карточки').fill(link.slice('/a/'.length))
  await page.getByRole('button', { name: 'Дальше' }).click()
  await page.getByText('Отвечено 0 из').waitFor()
  expect(new URL(page.url()).pathname).toBe(link)
  await expectGoodPage(page)
  const used = page.getByRole('group', { name: 'Вы заходили на сайт организации?' })
  const depends = page.getByRole('group', { name: /Нашли ли вы на сайте/ })
  expect(await depends.isVisible()).toBe(false)
  await used.getByLabel('Да').check()
  await depends.getByLabel('Да').check()
  await page.getByText('Отвечено 2 из 12').waitFor()
  // The phone was put down in between: what was answered is still there.
  await page.reload()
  await page.getByText('Отвечено 2 из 12').waitFor()
  expect(await used.getByLabel('Да').isChecked()).toBe(true)
  // The browser's back leads to the code and not off the site, and forward to what was answered.
  await page.goBack()
  await page.getByLabel('Код с карточки').waitFor()
  await page.goForward()
  await page.getByText('Отвечено 2 из 12').waitFor()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Отправить ответы' }).click()
  await page.getByText(/Нет связи\. Ответы сохранены/).waitFor()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Отправить ответы' }).click()
  await page.getByRole('heading', { name: 'Спасибо, ответы приняты!' }).waitFor()
  await expectGoodPage(page)
  await page.reload()
  await page.getByText('С этого устройства на анкету уже ответили.').waitFor()

  await page.goto('/a')
  await page.getByLabel('Код с карточки').fill('аве2к-45м7х')
  await page.getByRole('button', { name: 'Дальше' }).click()
  await page.getByText(/Код не подошёл/).waitFor()
  await expectGoodPage(page)
  expect(foreign).toEqual([])
  expect(noise.filter((line) => !/ERR_INTERNET_DISCONNECTED|404/.test(line))).toEqual([])
  await context.close()
}, 60_000)
