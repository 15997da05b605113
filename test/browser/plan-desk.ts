import type { Browser, Page } from 'playwright-core'
import { listOrganizations } from '#organizations/contract.ts'
import { approvePlan, getPerformers, getPlan, importPlan, savePerformerMapping } from '#plans/contract.ts'
import { inventedPlan } from '../fixtures/invented-plan.ts'
import { asDocx } from '../fixtures/plans/render-plan.ts'
import { moveIn, people, signedIn } from '../personas.ts'
import { type Desk, openDesk } from './browser.ts'
import { signIn } from './sign-in.ts'
import type { Site } from './site.ts'

/** A person signed in at the page asked for, on the day every test happens on: the pages ask the computer's clock. */
export async function openDeskOf(
  browser: Browser,
  { address }: Site,
  who: { readonly email: string },
  path: string,
  size: { readonly width?: number; readonly height?: number } = {},
): Promise<Desk> {
  const desk = await openDesk(browser, { address, ...size })
  await desk.context.clock.setFixedTime(new Date('2026-11-24T09:00:00'))
  await desk.page.goto(path)
  await signIn(desk.page, who.email)
  await desk.page.waitForURL((url) => url.pathname !== '/sign-in')
  return desk
}

type FileToSend = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The invented plan as an office would send it. The file's name goes into the order line, so that no two are one file. */
export async function planFile(name: string, performers?: readonly string[]): Promise<FileToSend> {
  const [order = '', , title = '', , ...rows] = inventedPlan.trim().split('\n')
  const cells = rows.map((row) => row.split('\t'))
  const table = cells.map((row, at) => {
    // A row of one cell is a section's heading: it covers the whole width.
    if (row.length === 1) return [row[0] ?? '', '<', '<', '<', '<']
    return performers && at > 0
      ? row.map((text, column) => (column === 3 ? performers.join(', ') : text))
      : row
  })
  const bytes = await asDocx({ name, blocks: [order, title, table, `Файл: ${name}`], expected })
  return { name, mimeType: DOCX, buffer: Buffer.from(bytes) }
}

// What a reader would make of it is another test's question.
const expected = {
  title: '',
  kind: 'roadmap',
  horizon: null,
  approval: null,
  sections: [],
  actions: [],
} as const

/** Chooses the file on the page of import and waits for the draft; answers its address: '/plans/3'. */
export async function importPlanFile(page: Page, file: FileToSend | string): Promise<string> {
  if (!page.url().endsWith('/plans/import')) await page.goto('/plans/import')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.waitForURL(/\/plans\/\d+$/)
  await page.getByRole('tab', { name: '1. Мероприятия' }).waitFor()
  return new URL(page.url()).pathname
}

/** The invented plan read, handed out as the registry suggests and approved, without a page; answers its number. */
export async function approvePlanOf({ application }: Site): Promise<number> {
  const officer = await signedIn(application, people.officer)
  const { name, buffer } = await planFile('утверждённый.docx')
  const { planId } = await officer.call(importPlan, { files: [{ name, bytes: buffer }] })
  const { performers } = await officer.call(getPerformers, { params: { planId } })
  for (const { name, kind, suggested } of performers) {
    const target = suggested ?? { select: 'nobody' }
    await officer.call(savePerformerMapping, { params: { planId }, body: { name, kind, target } })
  }
  const { version } = await officer.call(getPlan, { params: { planId } })
  const order = { documentKind: 'приказ', number: '14', date: '2026-01-12', signatory: null }
  await officer.call(approvePlan, { params: { planId }, body: { ...order, version } })
  return planId
}

/** The head of «СОШ № 5» gets an account. */
export async function settleHead({ application }: Site): Promise<void> {
  const officer = await signedIn(application, people.officer)
  const { organizations } = await officer.call(listOrganizations)
  const school = organizations.find(({ shortName }) => shortName === 'СОШ № 5')
  if (!school) throw new Error('the site has no «СОШ № 5»')
  await moveIn(application, [
    {
      ...people.headOfSchool,
      municipalityId: 1,
      organizationIds: [school.organizationId],
    },
  ])
}

const MOST_STEPS = 250

/** Presses Tab until the thing with this name (or the beginning of it) has the keyboard. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press('Tab')
    const reached = await page.evaluate(() => {
      const here = document.activeElement
      return here?.getAttribute('aria-label') ?? here?.textContent ?? ''
    })
    if (reached.startsWith(name)) return
  }
  throw new Error(`Tab does not lead to «${name}»`)
}
