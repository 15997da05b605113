import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

export type Desk = { readonly page: Page; readonly context: BrowserContext; readonly noise: string[] }

/** One person's browser: 1280 × 720 unless told. What the console says (a refused style, a fault) is kept in `noise`. */
export async function openDesk(
  browser: Browser,
  { address, width = 1280, height = 720 }: { address: string; width?: number; height?: number },
): Promise<Desk> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    locale: 'ru-RU',
    reducedMotion: 'reduce',
  })
  // Generous: a busy machine is no failure.
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const noise: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') noise.push(message.text())
  })
  page.on('pageerror', (error) => noise.push(String(error)))
  return { page, context, noise }
}

/** The page as it is now has no fault that axe knows of, light and dark, and does not scroll sideways. */
export async function expectGoodPage(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  // Only now: read before each page it would cost more than the page itself.
  await page.evaluate(axe.source)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect({ where: where(page, colorScheme), faults: await findFaults(page, colorScheme) }).toEqual({
      where: where(page, colorScheme),
      faults: [],
    })
  }
  await page.emulateMedia({ colorScheme: 'light' })
  expect({ where: where(page, 'width'), sideways: await sidewaysScroll(page) }).toEqual({
    where: where(page, 'width'),
    sideways: 0,
  })
}

function where(page: Page, what: string): string {
  return `${new URL(page.url()).pathname} ${what}`
}

/** By how many pixels the page is wider than its window. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}

/** What depends on the colours is looked for in both schemes, everything else once. */
const ofColours = ['color-contrast', 'link-in-text-block']

async function findFaults(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  const wanted = { resultTypes: ['violations'], iframes: false }
  const only = scheme === 'dark' ? { ...wanted, runOnly: { type: 'rule', values: ofColours } } : wanted
  return await page.evaluate(async (options) => {
    const axe: unknown = Reflect.get(window, 'axe')
    if (typeof axe !== 'object' || axe === null || !('run' in axe) || typeof axe.run !== 'function') {
      throw new Error('axe is not on the page')
    }
    const { violations } = await axe.run(document, options)
    return violations.map(
      (one: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        `${one.id}: ${one.nodes.map((node) => `${node.html.slice(0, 200)} — ${node.failureSummary}`).join(' | ')}`,
    )
  }, only)
}
