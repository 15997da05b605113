import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { people } from '../personas.ts'
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

it('a methodology is taken, its formula mended, approved by an act, its tracks are read', async () => {
  const { page, noise } = await openDesk(browser, { address: site.address })
  // Published results are for anybody: no door before them.
  await page.goto('/open/independent')
  await page.getByText('Опубликованных результатов пока нет').waitFor()
  await expectGoodPage(page)
  await page.goto('/tracks')
  await signIn(page, people.officer.email)
  await page.getByText('Показателей за этот год нет').waitFor()
  await page.getByRole('link', { name: 'К методикам' }).click()
  await page.getByRole('heading', { name: 'Готовые методики' }).waitFor()
  await expectGoodPage(page)

  await page.getByRole('button', { name: 'Взять за основу: «Мотивирующий мониторинг»' }).click()
  await page.getByRole('heading', { name: 'Мотивирующий мониторинг', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Педагоги с повышением квалификации' }).click()
  const numerator = page.getByRole('textbox', { name: 'Числитель: формула' })
  await numerator.fill('form.mm_99')
  await page.getByText('Нет поля «mm_99»', { exact: false }).first().waitFor()
  expect(await page.getByRole('button', { name: 'Записать методику' }).isDisabled()).toBe(true)
  await numerator.fill('form.mm_13 + 1')
  await page.getByText(/^Пример: «прошли повышение квалификации» = 20/).waitFor()
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Записать методику' }).click()
  await page.getByText('Записано, проект редакции 1').waitFor()

  await page.getByRole('tab', { name: 'Формы сбора' }).click()
  await page.getByRole('button', { name: 'Составить форму: 1. Создание условий' }).click()
  await page.getByText('Форма составлена: проверьте её и начните сбор').waitFor()
  await expectGoodPage(page)
  await page.getByRole('tab', { name: 'Редакции' }).click()
  await page.getByLabel('Каким актом утверждена').fill('Приказ от 01.09.2026 № 7')
  await page.getByRole('button', { name: 'Утвердить' }).click()
  await page.getByText('Редакция утверждена, показатели рассчитаны').waitFor()
  await expectGoodPage(page)

  await page.goto('/tracks')
  await page.getByRole('link', { name: '3. Организация рабочих процессов' }).click()
  await page.getByRole('heading', { name: '3. Организация рабочих процессов' }).waitFor()
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Сохранить снимок' }).click()
  await page.getByLabel('Для чего').fill('К совещанию')
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await page.getByRole('heading', { name: 'К совещанию' }).waitFor()
  await page.getByRole('link', { name: '3. Организация рабочих процессов' }).click()
  await page.getByRole('link', { name: 'Исполнение поручений планов' }).click()
  await page.getByRole('heading', { name: 'Откуда это' }).waitFor()
  await expectGoodPage(page)
  await page.goto('/heat/1')
  await page.getByText('Значений пока нет').waitFor()
  await expectGoodPage(page)
  expect(noise).toEqual([])
}, 120_000)
