import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../personas.ts'
import { expectGoodPage, sidewaysScroll } from './browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { approvePlanOf, importPlanFile, openDeskOf, planFile } from './plan-desk.ts'
import { openWorkingSite, type Site } from './site.ts'

let browser: Browser
let site: Site
let planPath = ''

beforeAll(async () => {
  site = await openWorkingSite()
  planPath = `/plans/${await approvePlanOf(site)}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const deskOf = (who: { readonly email: string }, path: string, size?: { width: number; height: number }) =>
  openDeskOf(browser, site, who, path, size)

describe('the pages of plans', () => {
  it('never scroll sideways: on a phone, at 200 % zoom, in large type', async () => {
    const { page, context } = await deskOf(people.officer, '/plans', { width: 390, height: 844 })
    const draft = await importPlanFile(page, await planFile('для телефона.docx'))
    const actions = await page.request.get(`${site.address}/api${planPath}/actions`)
    const { actions: rows } = await actions.json()
    const paths = [
      ...['', '?part=performers', '?part=months', '?part=schedule', '?part=approval', '?part=card'].map(
        (part) => draft + part,
      ),
      ...['', '?part=timeline', '?part=events', '?part=performers', '?part=source'].map(
        (part) => planPath + part,
      ),
      `${planPath}/actions/${rows[0].id}`,
      '/plans',
      '/plans/import',
      '/plans/new',
      '/tasks',
      '/calendar?month=2026-12',
      '/plan-settings',
    ]
    const wide: string[] = []
    for (const path of paths) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByRole('status', { name: 'Загружается' }).first().waitFor({ state: 'detached' })
      for (const [look, width, height] of [
        ['phone', 390, 844],
        ['zoom', 640, 360],
        ['large', 1280, 720],
        ['large phone', 390, 844],
      ] as const) {
        await page.setViewportSize({ width, height })
        await page.evaluate((isLarge) => {
          document.documentElement.dataset.vision = isLarge ? 'on' : 'off'
        }, look.startsWith('large'))
        if ((await sidewaysScroll(page)) > 0) wide.push(`${path} ${look}`)
      }
    }
    expect(wide).toEqual([])
    await context.close()
  })

  it('have no fault on a phone and in large type', async () => {
    const { page, context } = await deskOf(people.officer, planPath, { width: 390, height: 844 })
    await page.getByRole('link', { name: 'Подготовка и издание' }).waitFor()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Фильтры' }).click()
    await expectGoodPage(page)
    await page.evaluate(() => localStorage.setItem('msoko-vision', 'on'))
    await page.goto(`${planPath}?part=timeline`)
    await page.getByRole('cell', { name: 'март 2026: просрочено' }).waitFor()
    await expectGoodPage(page)
    await context.close()
  })

  it('are printed without what only a screen needs', async () => {
    const { page, context } = await deskOf(people.officer, planPath)
    await page.getByRole('link', { name: 'Подготовка и издание' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('banner').isVisible()).toBe(false)
    expect(await page.getByRole('navigation').isVisible()).toBe(false)
    expect(await page.getByLabel('Поиск', { exact: true }).isVisible()).toBe(false)
    expect(await page.getByRole('tab', { name: 'По месяцам' }).isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Скачать .xlsx' }).isVisible()).toBe(false)
    expect(await page.getByRole('rowheader', { name: 'Подготовка и издание' }).isVisible()).toBe(true)
    await context.close()
  })
})
