import { type RouteCard, route } from '#server-kit/http/route.ts'
import { type Hearing, type HearingReport, reportState } from '../domain/hearing.ts'
import * as contract from '../hearing-contract.ts'
import { refuse } from '../refusals.ts'
import { askForReports, findReports, stopAskingForReport } from '../storage/hearing-reports.ts'
import { createHearing, getHearing, listHearings, saveHearing } from '../storage/hearings.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { readActTitles } from './view-inspection.ts'
import {
  municipalityOf,
  type ReadCall,
  readNames,
  requireGrounds,
  requireOrganizations,
  type WriteCall,
} from './whose-rows.ts'

/** Hearings of heads' reports: when, where, who reports about what. */
export function hearingRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.listHearings, {
      may: 'control.hearing.read',
      audit: 'none',
      async answer({ query, ...call }) {
        const all = await viewHearings(port, call, await listHearings(call.tx, query))
        const isOfAuthority = call.person.scope.reach === 'municipality'
        return { hearings: isOfAuthority ? all : all.filter(({ reports }) => reports.length > 0) }
      },
    }),
    route(contract.getHearing, {
      may: 'control.hearing.read',
      audit: 'none',
      async answer({ params, ...call }) {
        const view = await viewOne(port, call, await getHearing(call.tx, params.hearingId))
        if (call.person.scope.reach !== 'municipality' && view.reports.length === 0) {
          throw refuse('control/hearing-not-found')
        }
        return view
      },
    }),
    route(contract.addHearing, {
      may: 'control.hearing.manage',
      audit: 'control.hearing.added',
      async answer({ body: { speakers, ...fields }, ...call }) {
        requireOrder(fields)
        await requireOrganizations(port, call, idsOf(speakers))
        await requireGrounds(port, call, fields)
        const municipalityId = municipalityOf(call.person)
        const created = await createHearing(call.tx, municipalityId, fields)
        await askForReports(call.tx, { municipalityId, hearingId: created.hearingId }, once(speakers))
        call.note({ subject: created.theme, after: { ...created, organizationIds: idsOf(speakers) } })
        return await viewOne(port, call, created)
      },
    }),
    route(contract.changeHearing, {
      may: 'control.hearing.manage',
      audit: 'control.hearing.changed',
      async answer({ params, body: { version, speakers, ...fields }, ...call }) {
        const before = await getHearing(call.tx, params.hearingId)
        if (before.removed) throw refuse('control/row-removed')
        requireOrder(fields)
        await requireGrounds(port, call, fields, before)
        const there = await findReports(call.tx, [before.hearingId])
        const known = new Set(there.map(({ organizationId }) => organizationId))
        await requireOrganizations(
          port,
          call,
          idsOf(speakers).filter((organizationId) => !known.has(organizationId)),
        )
        const saved = await save(port, call, before, { ...before, ...fields, version })
        const municipalityId = municipalityOf(call.person)
        await askForReports(call.tx, { municipalityId, hearingId: saved.hearingId }, once(speakers))
        const asked = new Set(idsOf(speakers))
        for (const report of there.filter(({ organizationId }) => !asked.has(organizationId))) {
          await stopAskingForReport(call.tx, report)
        }
        return await viewOne(port, call, saved)
      },
    }),
    route(contract.moveHearingAway, {
      may: 'control.hearing.manage',
      audit: 'control.hearing.removal',
      async answer({ params, body: { version, removed }, ...call }) {
        const before = await getHearing(call.tx, params.hearingId)
        return await viewOne(port, call, await save(port, call, before, { ...before, version, removed }))
      },
    }),
  ]
}

export function viewReport(
  { removed: _, file, ...report }: HearingReport,
  { reportBy }: Hearing,
  names: ReadonlyMap<number, string>,
  { today }: Pick<ReadCall, 'today'>,
): contract.HearingReportView {
  return {
    ...report,
    fileName: file?.fileName ?? null,
    organizationName: names.get(report.organizationId) ?? '',
    state: reportState(report, reportBy, today),
  }
}

async function viewHearings(
  port: NeighboursPort,
  call: ReadCall,
  hearings: readonly Hearing[],
): Promise<contract.HearingView[]> {
  const names = await readNames(port, call)
  const acts = await readActTitles(port, call)
  const ids = hearings.map(({ hearingId }) => hearingId)
  const reports = Map.groupBy(await findReports(call.tx, ids), ({ hearingId }) => hearingId)
  return hearings.map((hearing) => ({
    ...hearing,
    actTitle: hearing.actId === null ? null : (acts.get(hearing.actId) ?? null),
    reports: (reports.get(hearing.hearingId) ?? [])
      .map((report) => viewReport(report, hearing, names, call))
      .toSorted((a, b) => a.organizationName.localeCompare(b.organizationName, 'ru', { numeric: true })),
  }))
}

async function viewOne(
  port: NeighboursPort,
  call: ReadCall,
  hearing: Hearing,
): Promise<contract.HearingView> {
  const [view] = await viewHearings(port, call, [hearing])
  if (!view) throw refuse('control/hearing-not-found')
  return view
}

async function save(
  port: NeighboursPort,
  call: WriteCall,
  before: Hearing,
  after: Hearing,
): Promise<Hearing> {
  const saved = await saveHearing(call.tx, after)
  if (!saved) {
    const current = await viewOne(port, call, await getHearing(call.tx, before.hearingId))
    throw refuse('control/changed-meanwhile', { current })
  }
  call.note({ subject: saved.theme, before, after: saved })
  return saved
}

type Speaker = { readonly organizationId: number; readonly speaker: string | null }

function idsOf(speakers: readonly Speaker[]): readonly number[] {
  return speakers.map(({ organizationId }) => organizationId)
}

/** One line for each organisation: the last said. */
function once(speakers: readonly Speaker[]): readonly Speaker[] {
  return [...new Map(speakers.map((one) => [one.organizationId, one])).values()]
}

function requireOrder({ reportBy, heldOn }: { readonly reportBy: string; readonly heldOn: string }): void {
  if (reportBy <= heldOn) return
  const detail = 'Отчёт присылают не позже дня слушания'
  throw refuse('control/dates-contradict', { detail, errors: [{ detail, pointer: '#/reportBy' }] })
}
