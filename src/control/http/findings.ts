import { preparedRoute, type RouteCard, route, type UploadedFile } from '#server-kit/http/route.ts'
import { type Finding, findingState } from '../domain/finding.ts'
import type { FindingAct } from '../domain/finding-event.ts'
import { recheck, reopenFinding } from '../domain/recheck.ts'
import * as contract from '../finding-contract.ts'
import { refuse } from '../refusals.ts'
import { addEvent, addFiles, findFiles } from '../storage/finding-history.ts'
import { createFinding, findFindings, getFinding, listFindingsOf, saveFinding } from '../storage/findings.ts'
import { listInspections } from '../storage/inspections.ts'
import { getVisit } from '../storage/visits.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewFindings } from './view-finding.ts'
import { municipalityOf, type ReadCall, requireKnownOrganization, type WriteCall } from './whose-rows.ts'

/** What is to be mended: written down, shown, answered, objected to, re-checked. */
export function findingRoutes(port: NeighboursPort): readonly RouteCard[] {
  const change = (
    call: WriteCall,
    seen: { readonly findingId: number; readonly version: number },
    decide: (finding: Finding) => Finding,
    story?: (after: Finding) => { readonly act: FindingAct; readonly note: string | null },
  ) => changeFinding(port, call, seen, decide, story)
  return [
    route(contract.listFindings, {
      may: 'control.inspection.read',
      audit: 'none',
      async answer({ query, ...call }) {
        const inspections = await listInspections(call.tx, query)
        const findings = await findFindings(
          call.tx,
          inspections.map(({ inspectionId }) => inspectionId),
        )
        return { findings: await viewFindings(port, call, findings) }
      },
    }),
    route(contract.listFindingsOfOrganization, {
      may: 'control.inspection.read',
      audit: 'none',
      async answer({ params, ...call }) {
        await requireKnownOrganization(port, call, params.organizationId)
        const findings = await listFindingsOf(call.tx, params.organizationId)
        return {
          findings: await viewFindings(port, call, findings),
          fixedCount: findings.filter(({ fixedOn }) => fixedOn !== null).length,
          overdueCount: findings.filter((one) => findingState(one, call.today) === 'overdue').length,
        }
      },
    }),
    route(contract.addFinding, {
      may: 'control.inspection.manage',
      audit: 'control.finding.added',
      async answer({ params, body, ...call }) {
        const visit = await getVisit(call.tx, params)
        if (visit.closedOn !== null) throw refuse('control/visit-closed')
        if (visit.reportedOn !== null) throw refuse('control/visit-reported')
        const created = await createFinding(call.tx, municipalityOf(call.person), {
          ...body,
          ...params,
          isShown: false,
        })
        call.note({ subject: created.what, organizationId: created.organizationId, after: created })
        return await viewOne(port, call, created)
      },
    }),
    route(contract.changeFinding, {
      may: 'control.inspection.manage',
      audit: 'control.finding.changed',
      async answer({ params, body: { version, ...fields }, ...call }) {
        return await change(call, { ...params, version }, (finding) => {
          if (finding.isShown) throw refuse('control/finding-shown')
          return { ...finding, ...fields }
        })
      },
    }),
    route(contract.moveFindingAway, {
      may: 'control.inspection.manage',
      audit: 'control.finding.removal',
      async answer({ params, body: { version, removed }, ...call }) {
        return await change(call, { ...params, version }, (finding) => ({ ...finding, removed }))
      },
    }),
    preparedRoute(contract.mendFinding, {
      may: 'control.finding.answer',
      audit: 'control.finding.mended',
      prepare: async ({ files }: { readonly files: readonly UploadedFile[] }) =>
        files.map((file) => port.files.check(file)),
      async answer({ params, body: { version, text, mendedOn }, prepared: files, now, ...call }) {
        const { tx, person } = call
        if (mendedOn > call.today) throw future('mendedOn')
        const municipalityId = municipalityOf(person)
        const finding = await getFinding(tx, params.findingId)
        requireLive(finding)
        if (finding.fixedOn !== null) throw refuse('control/finding-fixed')
        const by = { municipalityId, organizationId: finding.organizationId, userId: person.userId, now }
        for (const file of files) await port.files.store(tx, file, by)
        await addFiles(tx, municipalityId, finding, files)
        return await change(
          call,
          { ...params, version },
          (one) => ({ ...one, mendedText: text, mendedOn }),
          () => ({ act: 'mended', note: text }),
        )
      },
    }),
    route(contract.objectToFinding, {
      may: 'control.finding.answer',
      audit: 'control.finding.objected',
      async answer({ params, body: { version, objection }, ...call }) {
        return await change(
          call,
          { ...params, version },
          (finding) => {
            requireLive(finding)
            return { ...finding, objection, objectedOn: objection === null ? null : call.today }
          },
          () => ({ act: objection === null ? 'objection-withdrawn' : 'objected', note: objection }),
        )
      },
    }),
    route(contract.recheckFinding, {
      may: 'control.inspection.manage',
      audit: 'control.finding.rechecked',
      async answer({ params, body: { version, ...said }, ...call }) {
        if (said.checkedOn > call.today) throw future('checkedOn')
        return await change(
          call,
          { ...params, version },
          (finding) => recheck(finding, said, call.person.name),
          () => ({ act: said.outcome, note: said.note }),
        )
      },
    }),
    route(contract.reopenFinding, {
      may: 'control.inspection.manage',
      audit: 'control.finding.rechecked',
      async answer({ params, body: { version }, ...call }) {
        return await change(call, { ...params, version }, reopenFinding, () => ({
          act: 'reopened',
          note: null,
        }))
      },
    }),
    route(contract.downloadFindingFile, {
      may: 'control.inspection.read',
      audit: 'none',
      async answer({ params: { findingId, position }, tx }) {
        const { organizationId } = await getFinding(tx, findingId)
        const files = (await findFiles(tx, [findingId])).get(findingId) ?? []
        const file = files.find((one) => one.position === position)
        const found = file && (await port.files.find(tx, { organizationId, sha256: file.sha256 }))
        if (!file || !found) throw refuse('control/file-not-found')
        return { fileName: file.fileName, mediaType: found.mediaType, bytes: found.bytes }
      },
    }),
  ]
}

async function changeFinding(
  port: NeighboursPort,
  call: WriteCall,
  seen: { readonly findingId: number; readonly version: number },
  decide: (finding: Finding) => Finding,
  story?: (after: Finding) => { readonly act: FindingAct; readonly note: string | null },
): Promise<contract.FindingView> {
  const { tx, today, person, note } = call
  const before = await getFinding(tx, seen.findingId)
  const saved = before.version === seen.version && (await saveFinding(tx, decide(before)))
  if (!saved) {
    const current = await viewOne(port, call, await getFinding(tx, seen.findingId))
    throw refuse('control/changed-meanwhile', { current })
  }
  if (story) {
    const event = { happenedOn: today, personName: person.name, fixBy: saved.fixBy, ...story(saved) }
    await addEvent(tx, municipalityOf(person), saved, event)
  }
  note({ subject: saved.what, organizationId: saved.organizationId, before, after: saved })
  return await viewOne(port, call, saved)
}

async function viewOne(
  port: NeighboursPort,
  call: ReadCall,
  finding: Finding,
): Promise<contract.FindingView> {
  const [view] = await viewFindings(port, call, [finding])
  if (!view) throw refuse('control/finding-not-found')
  return view
}

function requireLive({ removed, isShown }: Finding): void {
  if (removed) throw refuse('control/row-removed')
  if (!isShown) throw refuse('control/finding-not-shown')
}

function future(field: 'mendedOn' | 'checkedOn') {
  const detail = 'День не может быть позже сегодняшнего'
  return refuse('control/dates-contradict', { detail, errors: [{ detail, pointer: `#/${field}` }] })
}
