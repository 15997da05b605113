import { afterAll, beforeAll, expect, it } from 'vitest'
import { mayRole } from '#access/domain/permissions.ts'
import { roles } from '#access/domain/role.ts'
import { type Application, type Browser, openBrowser, startApplication } from '../application.ts'
import { askCard, nameOf } from '../every-card/ask-card.ts'
import { sampleRequest } from '../every-card/sample-request.ts'
import { moveIn, people, signedIn } from '../personas.ts'

let application: Application
const browsers = new Map<string, Browser>()

beforeAll(async () => {
  application = await startApplication({
    settings: { requestsPerMinute: 100_000, signInsPerMinute: 100_000 },
  })
  await moveIn(application)
  for (const role of roles) {
    const person = Object.values(people).find((one) => one.role === role && one.municipalityId === 1)
    if (person) browsers.set(role, await signedIn(application, person))
  }
})
afterAll(() => application?.close())

it('no card but the public ones answers a visitor', async () => {
  for (const card of application.cards.filter(({ may }) => may !== 'public')) {
    const answer = await askCard(openBrowser(application), card, sampleRequest(card, {}))
    expect([nameOf(card), answer.statusCode]).toEqual([nameOf(card), 401])
    expect(answer.json()).toMatchObject({ type: '/problems/access/signed-out', title: 'Войдите в систему' })
  }
})

it.each(roles)(
  'a person of the role %s is refused every card the role has no permission for',
  async (role) => {
    const browser = browsers.get(role)
    if (!browser) throw new Error(`nobody has the role ${role}`)
    for (const card of application.cards) {
      if (card.may === 'public' || mayRole(role, card.may)) continue
      const answer = await askCard(browser, card, sampleRequest(card, {}))
      expect([nameOf(card), answer.statusCode]).toEqual([nameOf(card), 403])
      expect(answer.json()).toMatchObject({
        type: '/problems/access/not-permitted',
        title: 'Недостаточно прав',
      })
    }
  },
)
