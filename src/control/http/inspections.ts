import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import type { Checklist, Inspection } from '../domain/inspection.ts'
import { readyChecklists } from '../domain/ready-checklists.ts'
import { refuse } from '../refusals.ts'
import { createInspection, getInspection, listInspections, saveInspection } from '../storage/inspections.ts'
import { addVisits, findVisits, takeOutVisit } from '../storage/visits.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewInspections } from './view-inspection.ts'
import {
  municipalityOf,
  ownOrganizations,
  type ReadCall,
  requireGrounds,
  requireOrganizations,
  type WriteCall,
} from './whose-rows.ts'

/** The plan of inspections. */
export function inspectionRoutes(port: NeighboursPort): readonly RouteCard[] {
  const view = async (call: ReadCall, inspection: Inspection) => {
    const [card] = await viewInspections(port, call, [inspection])
    if (!card) throw refuse('control/inspection-not-found')
    return card
  }
  const stale = async (call: ReadCall, inspectionId: number) =>
    refuse('control/changed-meanwhile', {
      current: await view(call, await getInspection(call.tx, inspectionId)),
    })
  const save = async (call: WriteCall, before: Inspection, after: Inspection) => {
    const saved = await saveInspection(call.tx, after)
    if (!saved) throw await stale(call, before.inspectionId)
    call.note({ subject: saved.theme, before: withoutForm(before), after: withoutForm(saved) })
    return saved
  }
  return [
    route(contract.listInspections, {
      may: 'control.inspection.read',
      audit: 'none',
      async answer({ query, ...call }) {
        const all = await viewInspections(port, call, await listInspections(call.tx, query))
        const { reach } = call.person.scope
        return {
          inspections: reach === 'municipality' ? [...all] : all.filter(({ visits }) => visits.length > 0),
          reach,
        }
      },
    }),
    route(contract.getControlChoices, {
      may: 'control.inspection.manage',
      audit: 'none',
      async answer({ tx, today, person }) {
        const organizations = ownOrganizations(await port.readOrganizations(tx, today), person.scope)
        return {
          organizations: organizations.map(({ organizationId, shortName, type }) => ({
            organizationId,
            shortName,
            type,
          })),
          people: [...(await port.readPeople(tx))],
          acts: [...(await port.readActs(tx))],
          actions: [...(await port.readPlanActions(tx))].map(({ planId, planTitle, actionId, title }) => ({
            planId,
            planTitle,
            actionId,
            title,
          })),
          checklists: [
            ...(await port.readForms(tx)).map(({ formId, title }) => ({
              choice: { source: 'form' as const, formId },
              title,
            })),
            ...readyChecklists.map(({ key, title }) => ({
              choice: { source: 'ready' as const, key },
              title,
            })),
          ],
        }
      },
    }),
    route(contract.getInspection, {
      may: 'control.inspection.read',
      audit: 'none',
      async answer({ params, ...call }) {
        const card = await view(call, await getInspection(call.tx, params.inspectionId))
        // A school knows of an inspection only what concerns it.
        if (call.person.scope.reach !== 'municipality' && card.visits.length === 0) {
          throw refuse('control/inspection-not-found')
        }
        return card
      },
    }),
    route(contract.addInspection, {
      may: 'control.inspection.manage',
      audit: 'control.inspection.added',
      async answer({ body: { organizationIds, checklist, ...fields }, ...call }) {
        requireOrder(fields)
        await requireOrganizations(port, call, organizationIds)
        await requireGrounds(port, call, fields)
        const municipalityId = municipalityOf(call.person)
        const created = await createInspection(call.tx, municipalityId, {
          ...fields,
          checklist: await readChecklist(port, call, checklist),
        })
        const { inspectionId } = created
        await addVisits(call.tx, { municipalityId, inspectionId }, [...new Set(organizationIds)])
        call.note({ subject: created.theme, after: { ...withoutForm(created), organizationIds } })
        return await view(call, created)
      },
    }),
    route(contract.changeInspection, {
      may: 'control.inspection.manage',
      audit: 'control.inspection.changed',
      async answer({ params, body: { version, organizationIds, checklist, ...fields }, ...call }) {
        const { tx } = call
        const before = await getInspection(tx, params.inspectionId)
        if (before.version !== version) throw await stale(call, params.inspectionId)
        if (before.removed) throw refuse('control/row-removed')
        requireOrder(fields)
        await requireGrounds(port, call, fields, before)
        const visits = await findVisits(tx, [before.inspectionId])
        const there = new Set(visits.map(({ organizationId }) => organizationId))
        const asked = new Set(organizationIds)
        const added = [...asked].filter((organizationId) => !there.has(organizationId))
        await requireOrganizations(port, call, added)
        const dropped = visits.filter(({ organizationId }) => !asked.has(organizationId))
        const isBegun = visits.some(({ startedOn }) => startedOn !== null)
        if (dropped.some(({ startedOn }) => startedOn !== null)) throw refuse('control/visit-begun')
        if (checklist !== null && isBegun) throw refuse('control/visit-begun')
        const saved = await save(call, before, {
          ...before,
          ...fields,
          checklist: checklist === null ? before.checklist : await readChecklist(port, call, checklist),
        })
        const { inspectionId } = before
        await addVisits(tx, { municipalityId: municipalityOf(call.person), inspectionId }, added)
        for (const visit of dropped) await takeOutVisit(tx, visit)
        return await view(call, saved)
      },
    }),
    route(contract.moveInspectionAway, {
      may: 'control.inspection.manage',
      audit: 'control.inspection.removal',
      async answer({ params, body: { version, removed }, ...call }) {
        const before = await getInspection(call.tx, params.inspectionId)
        if (before.version !== version) throw await stale(call, params.inspectionId)
        return await view(call, await save(call, before, { ...before, removed }))
      },
    }),
  ]
}

function requireOrder({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }): void {
  if (endsOn >= startsOn) return
  const detail = 'Проверка заканчивается раньше, чем начинается'
  throw refuse('control/dates-contradict', { detail, errors: [{ detail, pointer: '#/endsOn' }] })
}

type Choice =
  | { readonly source: 'ready'; readonly key: string }
  | { readonly source: 'form'; readonly formId: number }

async function readChecklist(
  port: NeighboursPort,
  { tx }: ReadCall,
  choice: Choice | null,
): Promise<Checklist | null> {
  if (choice === null) return null
  const found =
    choice.source === 'ready'
      ? readyChecklists.find(({ key }) => key === choice.key)
      : (await port.readForms(tx)).find(({ formId }) => formId === choice.formId)
  if (!found) throw refuse('control/checklist-not-found')
  return { title: found.title, content: found.content }
}

/** The trail names the check list; its questions would only fill it. */
function withoutForm({ checklist, ...rest }: Inspection) {
  return { ...rest, checklistTitle: checklist?.title ?? null }
}
