import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Application, startApplication } from '../application.ts'
import { askCard, nameOf } from '../every-card/ask-card.ts'
import { hostileRequests } from '../every-card/hostile-values.ts'
import { sampleRequest } from '../every-card/sample-request.ts'
import { type Settled, settleFully } from '../every-card/settled-neighbours.ts'

let application: Application
let own: Settled

beforeAll(async () => {
  application = await startApplication({ settings: { requestsPerMinute: 1e6, signInsPerMinute: 1e6 } })
  own = await settleFully(application, 'Свойский')
})
afterAll(() => application?.close())

/** `HOSTILE_VALUES=all` tries every value on every field: some minutes, before a release. */
const THINNING = process.env.HOSTILE_VALUES === 'all' ? 1 : 9

it('no card breaks on whatever is sent to it, and each refusal is a Russian problem', async () => {
  const wrong: string[] = []
  let count = 0
  for (const [turn, card] of application.cards.entries()) {
    for (const { what, sample } of hostileRequests(sampleRequest(card, own.draftIds), turn, THINNING)) {
      const fault = faultOf(await askCard(own.administrator, card, sample))
      count += 1
      if (fault) wrong.push(`${nameOf(card)} ${what}: ${fault}`)
    }
  }
  expect(wrong).toEqual([])
  expect(count).toBeGreaterThan(application.cards.length * 3)
}, 300_000)

/** What a stranger must never be shown; undefined for a good answer. */
function faultOf({ statusCode, headers, body }: LightMyRequestResponse): string | undefined {
  if (statusCode < 400) return undefined
  if (statusCode >= 500) return `${statusCode} ${body}`
  if (headers['content-type'] !== 'application/problem+json; charset=utf-8')
    return `${headers['content-type']}`
  if (!/^{"type":"\/problems\/[a-z/-]+","title":"[А-ЯЁ]/.test(body)) return body
  if (/\.ts:\d|node_modules|at async/.test(body)) return body
  return undefined
}
