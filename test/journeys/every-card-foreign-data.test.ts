import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayRole } from '#access/domain/permissions.ts'
import { roles } from '#access/domain/role.ts'
import { insertUser } from '#access/storage/save-user.ts'
import { listPlans } from '#plans/contract.ts'
import { listTables } from '#server-kit/database/backup/list-tables.ts'
import { type Application, type Browser, type Card, startApplication } from '../application.ts'
import { askCard, nameOf } from '../every-card/ask-card.ts'
import { type Sample, sampleRequest } from '../every-card/sample-request.ts'
import { type Settled, settleFully } from '../every-card/settled-neighbours.ts'
import { password, people, signedIn } from '../personas.ts'

const OWN = 'Свойский'
const FOREIGN = 'Чужеземский'

// A machine at work answers slowly: hundreds of requests are one test here.
const limit = 300_000

/**
 * `FOREIGN_DATA=all` has every card asked by every role that may, and mixed with both plans: before a release. Otherwise two of
 * the roles that may ask a card, in turn, and a card is mixed with the plan or with the draft: what a role may reach in the
 * database is told by its municipality and schools, not by its name.
 */
const isWhole = process.env.FOREIGN_DATA === 'all'

let application: Application
let own: Settled
let foreign: Settled

beforeAll(async () => {
  application = await startApplication({
    settings: { requestsPerMinute: 100_000, signInsPerMinute: 100_000 },
  })
  own = await settleFully(application, OWN)
  foreign = await settleFully(application, FOREIGN)
})
afterAll(() => application?.close())

const isAboutOneRow =
  /:(plan|paper|package|survey|question|round|shortcoming|case|review|run|work|mapping|exemption|section|action|occurrence|organization|task|group|event|code|import|user|session|act|edition|requiredAct|form|campaign|methodology|snapshot|topic|line|appeal|publication|meeting|inspection|finding|hearing|resultsImport|minimum|analysis|recommendation|decision|measure)Id/

describe('with the ids of a neighbour’s rows', () => {
  it.each(roles)(
    'a person of the role %s reads nothing and changes nothing there',
    async (role) => {
      const [school = 0] = own.schools
      const browser = await enter(`${role}@own.example.ru`, role, own, isOfSchool(role) ? [school] : [])
      const before = await rowsOf(sql`municipality_id = ${foreign.municipalityId}`)

      for (const [turn, card] of application.cards.entries()) {
        if (!askersOf(card, turn).includes(role)) continue
        for (const sample of different(
          [foreign.ids, foreign.draftIds].map((ids) => sampleRequest(card, ids)),
        )) {
          const answer = await askCard(browser, card, sample)
          expect(answer.body, nameOf(card)).not.toContain(FOREIGN)
          expect(answer.statusCode, `${nameOf(card)} ${answer.body}`).toBeLessThan(500)
          if (isAboutOneRow.test(card.endpoint.path)) {
            expect(answer.statusCode, `${nameOf(card)} ${answer.body}`).toBeGreaterThanOrEqual(400)
          }
        }
      }

      expect(await rowsOf(sql`municipality_id = ${foreign.municipalityId}`)).toEqual(before)
    },
    limit,
  )

  it(
    'put inside an own row’s address or body, they open nothing either',
    async () => {
      const browser = await enter('inside@own.example.ru', 'administrator', own, [])
      const before = await rowsOf(sql`municipality_id = ${foreign.municipalityId}`)

      for (const [turn, card] of application.cards.entries()) {
        if (card.may === 'public') continue
        const theirs = sampleRequest(card, foreign.draftIds)
        const homes = [own.ids, own.draftIds].filter((_, index) => isWhole || index === turn % 2)
        const mixed = homes.flatMap((home) => {
          const ours = sampleRequest(card, home)
          return [
            { ...ours, body: theirs.body, query: theirs.query },
            ...Object.keys(ours.params).map((name) => ({
              ...ours,
              params: { ...ours.params, [name]: theirs.params[name] },
            })),
          ]
        })
        for (const sample of different(mixed)) {
          const answer = await askCard(browser, card, sample)
          expect(answer.body, nameOf(card)).not.toContain(FOREIGN)
          expect(answer.statusCode, `${nameOf(card)} ${answer.body}`).toBeLessThan(500)
        }
      }

      expect(await rowsOf(sql`municipality_id = ${foreign.municipalityId}`)).toEqual(before)
    },
    limit,
  )

  it('while the neighbour’s own administrator reads them', async () => {
    const seen: string[] = []
    for (const card of application.cards.filter(({ endpoint }) => endpoint.method === 'GET')) {
      const sample = { ...sampleRequest(card, foreign.ids), query: {} }
      const answer = await askCard(foreign.administrator, card, sample)
      if (answer.body.includes(FOREIGN)) seen.push(card.endpoint.path)
    }
    expect(seen).toEqual(
      expect.arrayContaining([
        '/access/users',
        '/access/audit',
        '/organizations',
        '/organizations/imports',
        '/organization-groups',
        '/plans',
        '/plans/:planId/actions',
        '/plans/:planId/source-text',
        '/plans/:planId/occurrences/:occurrenceId/tasks',
        '/monitoring/forms',
        '/monitoring/forms/:formId',
        '/monitoring/campaigns',
        '/monitoring/campaigns/:campaignId',
        '/monitoring/campaigns/:campaignId/sheets/:organizationId',
        '/monitoring/methodologies',
        '/monitoring/methodologies/:methodologyId',
        '/documents/acts',
        '/documents/acts/:actId',
        '/documents/choices',
        '/documents/completeness',
        '/assessment/catalogue/minima',
        '/results/imports',
        '/results/imports/:resultsImportId',
      ]),
    )
  })
})

describe('with the ids of another school’s rows', () => {
  it.each(['head', 'contributor', 'observer', 'reader'] as const)(
    'a person of the role %s reads no report and changes nothing there',
    async (role) => {
      const [school = 0, otherSchool = 0] = own.schools
      const browser = await enter(`${role}@other-school.example.ru`, role, own, [otherSchool])
      const before = await rowsOf(sql`organization_id = ${school}`)

      for (const card of application.cards) {
        if (card.may === 'public' || !mayRole(role, card.may)) continue
        const answer = await askCard(browser, card, sampleRequest(card, own.ids))
        expect(answer.statusCode, `${nameOf(card)} ${answer.body}`).toBeLessThan(500)
        expect(answer.body, nameOf(card)).not.toContain(`Отчёт ${OWN}`)
      }

      expect(await rowsOf(sql`organization_id = ${school}`)).toEqual(before)
    },
    limit,
  )
})

/** The roles that ask the card for what is a neighbour's: all that may, or two of them in turn, the wide and the narrow. */
function askersOf(card: Card, turn: number): readonly (typeof roles)[number][] {
  const { may } = card
  if (may === 'public') return []
  const able = roles.filter((role) => mayRole(role, may))
  // Row-level security does not bind the owner's connection: there each role is a question of its own.
  const isBound = !('standing' in card) && card.connection !== 'owner'
  if (isWhole || !isBound) return able
  const ofSchool = able.filter(isOfSchool)
  const ofAuthority = able.filter((role) => !isOfSchool(role))
  return [ofSchool, ofAuthority].flatMap((some) => some[turn % some.length] ?? [])
}

function isOfSchool(role: (typeof roles)[number]): boolean {
  return role === 'head' || role === 'contributor'
}

/** Each request once: most cards take nothing by which a plan and a draft differ. */
function different(samples: readonly Sample[]): readonly Sample[] {
  return [...new Map(samples.map((sample) => [JSON.stringify(sample), sample])).values()]
}

async function enter(
  email: string,
  role: (typeof roles)[number],
  { municipalityId }: Settled,
  organizationIds: readonly number[],
): Promise<Browser> {
  const person = { ...people.reader, email, role, municipalityId, organizationIds }
  await insertUser(application.store.owner, { ...person, password, mustChangePassword: false })
  const browser = await signedIn(application, person)
  // Somebody who is refused everything would prove nothing.
  await browser.call(listPlans)
  return browser
}

/** Every row of every table for which the condition can be asked, but the trail, which tells of the attempts. */
async function rowsOf(condition: RawBuilder<unknown>): Promise<Readonly<Record<string, unknown>>> {
  const column = condition.compile(application.store.owner).sql.split(' ')[0] ?? ''
  const found: Record<string, unknown> = {}
  for (const { name, columns } of await listTables(application.store.owner)) {
    if (name === 'access.audit_entry' || !columns.some((one) => one.name === column)) continue
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(t)::text as row from ${sql.raw(name)} t where ${condition} order by 1
    `.execute(application.store.owner)
    found[name] = rows.map(({ row }) => row)
  }
  return found
}
