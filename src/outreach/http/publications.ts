import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type AuditNote, type CardPerson, type RouteCard, route } from '#server-kit/http/route.ts'
import { type Publication, publicationState, repeatNextYear } from '../domain/publication.ts'
import * as contract from '../publication-contract.ts'
import { refuse } from '../refusals.ts'
import {
  createPublications,
  getPublication,
  listPublications,
  savePublication,
} from '../storage/publications.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { isWithin, municipalityOf, namesOf, ownOrganizations } from './whose-rows.ts'

/** The register of publications: what must be published, where it was, whether somebody looked at it. */
export function publicationRoutes(port: NeighboursPort): readonly RouteCard[] {
  const change = (call: WriteCall, seen: Seen, by: 'editor' | 'publisher', decide: Decide) =>
    changeRegisteredPublication(port, call, seen, by, decide)
  return [
    route(contract.listPublications, {
      may: 'outreach.publication.read',
      audit: 'none',
      async answer({ query, tx, today, person }) {
        const view = await viewer(port, { tx, today, person })
        return {
          publications: (await listPublications(tx, query)).map(view),
          reach: person.scope.reach,
        }
      },
    }),
    route(contract.getPublicationChoices, {
      may: 'outreach.publication.own',
      audit: 'none',
      async answer({ tx, today, person }) {
        const actions = await port.readPlanActions(tx)
        const plans = new Map(actions.map(({ planId, planTitle }) => [planId, planTitle]))
        return {
          organizations: ownOrganizations(await port.readOrganizations(tx, today), person.scope).map(
            ({ organizationId, shortName }) => ({ organizationId, shortName }),
          ),
          plans: [...plans].map(([planId, title]) => ({ planId, title })),
          actions: actions.map(({ planTitle: _, dueOn, ...action }) => ({ ...action, dueOn: [...dueOn] })),
        }
      },
    }),
    route(contract.getPublication, {
      may: 'outreach.publication.read',
      audit: 'none',
      async answer({ params, ...call }) {
        return (await viewer(port, call))(await getPublication(call.tx, params.publicationId))
      },
    }),
    route(contract.addPublications, {
      may: 'outreach.publication.own',
      audit: 'outreach.publication.added',
      async answer({ body: { organizationIds, ...fields }, ...call }) {
        const { tx, today, person, note } = call
        const own = ownOrganizations(await port.readOrganizations(tx, today), person.scope)
        const known = new Set(own.map(({ organizationId }) => organizationId))
        const asked = [...new Set(organizationIds)]
        if (!asked.every((organizationId) => known.has(organizationId))) {
          throw refuse('outreach/organization-not-found')
        }
        await requireAction(tx, port, fields)
        const isAssigned = person.scope.reach === 'municipality'
        const created = await createPublications(
          tx,
          municipalityOf(person),
          asked.map((organizationId) => ({ ...unpublished, ...fields, organizationId, isAssigned })),
        )
        for (const one of created) {
          note({ subject: one.title, organizationId: one.organizationId, after: one })
        }
        return { publications: created.map(await viewer(port, call)) }
      },
    }),
    route(contract.changePublication, {
      may: 'outreach.publication.own',
      audit: 'outreach.publication.changed',
      async answer({ params, body: { version, ...fields }, ...call }) {
        return await change(call, { ...params, version }, 'editor', async (publication) => {
          const isOfFormerPlan = fields.actionId === publication.actionId
          if (!isOfFormerPlan) await requireAction(call.tx, port, fields)
          return { ...publication, ...fields }
        })
      },
    }),
    route(contract.reportPublication, {
      may: 'outreach.publication.own',
      audit: 'outreach.publication.reported',
      async answer({ params, body: { version, published }, ...call }) {
        if (published !== null && published.publishedOn > call.today) {
          const detail = 'День публикации не может быть позже сегодняшнего'
          throw refuse('outreach/dates-contradict', {
            detail,
            errors: [{ detail, pointer: '#/published/publishedOn' }],
          })
        }
        return await change(call, { ...params, version }, 'publisher', (publication) => ({
          ...publication,
          link: published?.link ?? null,
          publishedOn: published?.publishedOn ?? null,
          // Another page has been looked at by nobody.
          ...(published?.link === publication.link ? {} : { checkedOn: null, checkedBy: null }),
        }))
      },
    }),
    route(contract.checkPublicationLink, {
      may: 'outreach.publication.manage',
      audit: 'outreach.publication.checked',
      async answer({ params, body: { version, isChecked }, ...call }) {
        return await change(call, { ...params, version }, 'editor', (publication) => ({
          ...publication,
          checkedOn: isChecked ? call.today : null,
          checkedBy: isChecked ? call.person.name : null,
        }))
      },
    }),
    route(contract.movePublicationAway, {
      may: 'outreach.publication.own',
      audit: 'outreach.publication.removal',
      async answer({ params, body: { version, removed }, ...call }) {
        return await change(call, { ...params, version }, 'editor', (publication) => ({
          ...publication,
          removed,
        }))
      },
    }),
    route(contract.repeatPublications, {
      may: 'outreach.publication.manage',
      audit: 'outreach.publication.repeated',
      async answer({ body, tx, person, note }) {
        const yearly = (await listPublications(tx, body)).filter(({ isYearly }) => isYearly)
        const added = await createPublications(tx, municipalityOf(person), yearly.map(repeatNextYear))
        note({ subject: `Публикаций на следующий год: ${added.length}` })
        return { addedCount: added.length }
      },
    }),
  ]
}

const unpublished = {
  repeatsId: null,
  link: null,
  publishedOn: null,
  checkedOn: null,
  checkedBy: null,
  removed: false,
} as const

type ReadCall = { readonly tx: Tx; readonly today: PlainDate; readonly person: CardPerson }
type WriteCall = ReadCall & { note(note: AuditNote): void }
type Seen = { readonly publicationId: number; readonly version: number }
type Decide = (publication: Publication) => Publication | Promise<Publication>

/** Load, check whose it is and which version the person saw, decide, save, note, answer. */
async function changeRegisteredPublication(
  port: NeighboursPort,
  call: WriteCall,
  seen: Seen,
  by: 'editor' | 'publisher',
  decide: Decide,
): Promise<contract.PublicationView> {
  const { tx, note, person } = call
  const view = await viewer(port, call)
  const before = await getPublication(tx, seen.publicationId)
  if (by === 'editor' && before.isAssigned && person.scope.reach !== 'municipality') {
    throw refuse('outreach/assigned-by-authority')
  }
  const saved = before.version === seen.version && (await savePublication(tx, await decide(before)))
  if (!saved) {
    const current = view(await getPublication(tx, seen.publicationId))
    throw refuse('outreach/changed-meanwhile', { current })
  }
  note({ subject: saved.title, organizationId: saved.organizationId, before, after: saved })
  return view(saved)
}

async function viewer(
  port: NeighboursPort,
  { tx, today, person: { scope } }: ReadCall,
): Promise<(publication: Publication) => contract.PublicationView> {
  const names = namesOf(await port.readOrganizations(tx, today))
  return ({ repeatsId: _, ...publication }) => {
    const { organizationId, isAssigned } = publication
    return {
      ...publication,
      organizationName: names.get(organizationId) ?? '',
      state: publicationState(publication, today),
      mayChange: scope.reach === 'municipality' || (isWithin(scope, organizationId) && !isAssigned),
      mayReport: isWithin(scope, organizationId),
    }
  }
}

async function requireAction(
  tx: Tx,
  port: NeighboursPort,
  { planId, actionId }: { readonly planId: number | null; readonly actionId: number | null },
): Promise<void> {
  if (planId === null && actionId === null) return
  const known = await port.readPlanActions(tx)
  const isKnown = known.some(
    (one) => one.planId === planId && (actionId === null || one.actionId === actionId),
  )
  if (!isKnown) throw refuse('outreach/action-not-found')
}
