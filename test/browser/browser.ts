import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * A real browser: on Linux the Chromium that comes as an npm package, elsewhere the Chrome or Edge of the machine.
 * Nothing is downloaded.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') return await launchPackaged()
  for (const channel of ['chrome', 'msedge']) {
    const browser = await chromium.launch({ channel }).catch(() => undefined)
    if (browser) return browser
  }
  throw new Error(
    'Для проверок в браузере нужен установленный Google Chrome или Microsoft Edge. ' +
      '(Browser tests need Google Chrome or Microsoft Edge installed on this machine.)',
  )
}

// The package is made for cloud functions: one process, and security switched off. We want a browser as people have it.
const unlikePeople = [
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
]

async function launchPackaged(): Promise<Browser> {
  const { default: packaged } = await import('@sparticuz/chromium')
  return await chromium.launch({
    executablePath: await packaged.executablePath(),
    args: packaged.args.filter((argument) => !unlikePeople.includes(argument)),
  })
}

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
  context.setDefaultTimeout(10_000)
  await context.addInitScript({ content: axe.source })
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
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect({ where: where(page, colorScheme), faults: await findFaults(page) }).toEqual({
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

async function findFaults(page: Page): Promise<string[]> {
  return await page.evaluate(async () => {
    const axe: unknown = Reflect.get(window, 'axe')
    if (typeof axe !== 'object' || axe === null || !('run' in axe) || typeof axe.run !== 'function') {
      throw new Error('axe is not on the page')
    }
    const { violations } = await axe.run(document)
    return violations.map(
      (one: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        `${one.id}: ${one.nodes.map((node) => `${node.html.slice(0, 200)} — ${node.failureSummary}`).join(' | ')}`,
    )
  })
}
