import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { markSetUp } from '#access/storage/installation.ts'
import { type Application, startApplication } from '../application.ts'
import { moveIn, people } from '../personas.ts'
import { oge, readingOf, schoolCodes, vpr } from '../results-invented.ts'
import { importReading, makeResultsPlace } from '../results-municipality.ts'
import { expectGoodPage, openDesk, sidewaysScroll } from './browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { pagesFolder } from './pages-folder.ts'
import { signIn } from './sign-in.ts'

let browser: Browser
let application: Application
let address: string

beforeAll(async () => {
  application = await startApplication({ settings: { webFolder: pagesFolder } })
  const { store } = application
  const { municipalityId } = await makeResultsPlace(store, schoolCodes)
  const usual = [1, 8, 7, 4]
  await importReading(store, municipalityId, readingOf(vpr(2025), [usual, usual, usual, usual]))
  await importReading(store, municipalityId, readingOf(vpr(2026), [[9, 8, 2, 1], usual, usual, usual]))
  await importReading(store, municipalityId, readingOf(oge, [usual, usual, usual, usual]))
  await moveIn(application, [{ ...people.officer, municipalityId }])
  await markSetUp(store.owner, new Date(), 'real')
  address = await application.http.listen({ port: 0, host: '127.0.0.1' })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await application?.close()
})

it('a year, a subject and a comparison are read, sent by address and taken as files', async () => {
  const { page, context, noise } = await openDesk(browser, { address })
  await page.goto('/results/years/2026')
  await signIn(page, people.officer.email)
  await page.getByRole('heading', { name: 'Результаты 2026 года', level: 1 }).waitFor()
  await page.getByRole('region', { name: 'Главное' }).getByText('Доля отметок «2» выросла').waitFor()
  await expectGoodPage(page)

  await page.getByRole('link', { name: 'математика за годы' }).click()
  await page.getByRole('heading', { name: 'Динамика отметок «2»' }).waitFor()
  await expectGoodPage(page)

  await page.getByRole('link', { name: 'Сравнить', exact: true }).click()
  await page.getByRole('combobox', { name: 'Работы' }).click()
  await page.getByRole('option', { name: 'ВПР 2026, математика, 4 класс' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Школы' }).click()
  await page.getByRole('option', { name: 'СОШ № 1' }).click()
  await page.keyboard.press('Escape')
  await page.getByLabel('с муниципалитетом').check()
  await page.getByText('Качество ниже, чем в других организациях муниципалитета').waitFor()
  await expectGoodPage(page)

  await page.reload()
  await page.getByText('Показатель других школ посчитан без выбранной школы').waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Справка .docx' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('Сравнение результатов.docx')

  await page.getByRole('combobox', { name: 'Школы' }).click()
  await page.getByRole('option', { name: 'СОШ № 2' }).click()
  await page.getByText('Список школ по результатам этой работы не строится').waitFor()
  expect(noise).toEqual([])
  await context.close()
})

it('a telephone shows a year without scrolling sideways', async () => {
  const { page, context } = await openDesk(browser, { address, width: 390, height: 844 })
  await page.goto('/results/years/2026')
  await signIn(page, people.officer.email)
  await page.getByRole('heading', { name: 'Работы года' }).waitFor()
  expect(await sidewaysScroll(page)).toBe(0)
  await context.close()
})
