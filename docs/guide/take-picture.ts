import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { packPng } from './pack-png.ts'

/** Where the pictures go: the guide's own folder, or the one named on the command line. */
export const folder = process.argv[2] ?? join(import.meta.dirname, 'images')
const MOST_BYTES = 150_000

export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForLoadState('networkidle')
}

export async function take(page: Page, name: string, { height = 0 } = {}): Promise<void> {
  const size = page.viewportSize()
  if (size && height > 0) await page.setViewportSize({ width: size.width, height })
  await page.waitForLoadState('networkidle')
  await settle(page)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const picture = packPng(await page.screenshot())
  writeFileSync(join(folder, `${name}.png`), picture)
  const note = picture.length > MOST_BYTES ? ' — больше 150 КБ' : ''
  process.stdout.write(`${name}.png: ${Math.round(picture.length / 1000)} КБ${note}\n`)
  if (size && height > 0) await page.setViewportSize(size)
}

/** A page that was reached by a click goes on loading without telling the browser: wait until nothing is awaited. */
async function settle(page: Page): Promise<void> {
  const loading = page.getByRole('status', { name: 'Загружается' })
  for (let quiet = 0; quiet < 4; ) {
    await page.waitForTimeout(150)
    quiet = (await loading.count()) === 0 ? quiet + 1 : 0
  }
}
