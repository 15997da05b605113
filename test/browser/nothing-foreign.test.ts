import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { people } from '../personas.ts'
import { openDesk } from './browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { pagesFolder } from './pages-folder.ts'
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

/** Names of formats and pages of advice inside libraries: texts, never asked for. */
const named =
  /^(www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org|(www\.)?json-schema\.org|www\.wps\.cn|react\.dev|mantine\.dev|developer\.mozilla\.org|tanstack\.com|zod\.dev)$/

it('the built pages name no foreign address but those of formats', () => {
  const files = readdirSync(pagesFolder, { recursive: true, encoding: 'utf8' })
  const foreign = files
    .filter((name) => /\.(js|css|html|svg)$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(pagesFolder, name), 'utf8')
      return [...text.matchAll(/https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map(([, host = '']) => host)
    })
    .filter((host) => !named.test(host) && !host.endsWith('.example.ru') && !host.endsWith('.example'))
  expect([...new Set(foreign)]).toEqual([])
})

it('a walk over the pages asks nobody but the own server', async () => {
  const { page, context } = await openDesk(browser, { address: site.address })
  const foreign: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== site.address) foreign.push(request.url())
  })
  await page.goto('/sign-in')
  await signIn(page, people.administrator.email)
  for (const path of [
    '/',
    '/plans',
    '/tasks',
    '/calendar',
    '/organizations',
    '/users',
    '/audit',
    '/profile',
  ]) {
    await page.goto(path, { waitUntil: 'networkidle' })
  }
  expect(foreign).toEqual([])
  await context.close()
})

it('whatever is slipped into a page does not run and reaches nobody', async () => {
  const { page, context } = await openDesk(browser, { address: site.address })
  await page.goto('/sign-in')
  const ran = await page.evaluate(async () => {
    const blocked: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.slipped = true'
    document.body.append(script)
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="https://elsewhere.example/x.png" onerror="window.slipped = true">',
    )
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">х</p>')
    const sent = await fetch('https://elsewhere.example/').then(
      () => 'sent',
      () => 'stopped',
    )
    await new Promise((done) => setTimeout(done, 300))
    return { slipped: 'slipped' in window, sent, blocked }
  })
  expect(ran).toMatchObject({ slipped: false, sent: 'stopped' })
  expect(ran.blocked).toEqual(
    expect.arrayContaining([
      'script-src-elem',
      'script-src-attr',
      'img-src',
      'style-src-attr',
      'connect-src',
    ]),
  )
  await context.close()
})
