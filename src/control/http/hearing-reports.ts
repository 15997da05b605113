import { preparedRoute, type RouteCard, route, type UploadedFile } from '#server-kit/http/route.ts'
import type { HearingReport } from '../domain/hearing.ts'
import * as contract from '../hearing-contract.ts'
import { refuse } from '../refusals.ts'
import { getReport, type ReportKey, saveReport } from '../storage/hearing-reports.ts'
import { getHearing } from '../storage/hearings.ts'
import { viewReport } from './hearings.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { municipalityOf, type ReadCall, readNames, type WriteCall } from './whose-rows.ts'

/** One head's report: sent before the term, heard, decided upon, followed up. */
export function hearingReportRoutes(port: NeighboursPort): readonly RouteCard[] {
  const change = (
    call: WriteCall,
    seen: ReportKey & { readonly version: number },
    decide: (report: HearingReport) => HearingReport,
  ) => changeReport(port, call, seen, decide)
  return [
    preparedRoute(contract.sendHearingReport, {
      may: 'control.hearing.report',
      audit: 'control.report.sent',
      prepare: async ({ files: [file] }: { readonly files: readonly UploadedFile[] }) =>
        file && port.files.check(file),
      async answer({ params, body: { version, speaker }, prepared: file, now, ...call }) {
        if (!file) throw refuse('control/report-not-sent')
        const { tx, person, today } = call
        await getReport(tx, params)
        await port.files.store(tx, file, {
          municipalityId: municipalityOf(person),
          organizationId: params.organizationId,
          userId: person.userId,
          now,
        })
        return await change(call, { ...params, version }, (report) => {
          if (report.decision !== null) throw refuse('control/visit-reported')
          const { sha256, fileName } = file
          return {
            ...report,
            speaker: speaker ?? report.speaker,
            file: { sha256, fileName },
            sentOn: today,
            senderName: person.name,
          }
        })
      },
    }),
    route(contract.decideOnReport, {
      may: 'control.hearing.manage',
      audit: 'control.report.decided',
      async answer({ params, body: { version, ...said }, ...call }) {
        return await change(call, { ...params, version }, (report) =>
          said.decision === null
            ? { ...report, ...said, followUpBy: null, followedOn: null, followUpNote: null }
            : {
                ...report,
                ...said,
                ...(said.followUpBy === null ? { followedOn: null, followUpNote: null } : {}),
              },
        )
      },
    }),
    route(contract.followUpReport, {
      may: 'control.hearing.manage',
      audit: 'control.report.followed',
      async answer({ params, body: { version, followedOn, note }, ...call }) {
        if (followedOn !== null && followedOn > call.today) {
          const detail = 'День не может быть позже сегодняшнего'
          throw refuse('control/dates-contradict', { detail, errors: [{ detail, pointer: '#/followedOn' }] })
        }
        return await change(call, { ...params, version }, (report) => {
          if (report.followUpBy === null) {
            throw refuse('control/dates-contradict', { detail: 'У решения нет срока исполнения' })
          }
          return { ...report, followedOn, followUpNote: note }
        })
      },
    }),
    route(contract.downloadHearingReport, {
      may: 'control.hearing.read',
      audit: 'none',
      async answer({ params, tx }) {
        const { organizationId, file } = await getReport(tx, params)
        const found = file && (await port.files.find(tx, { organizationId, sha256: file.sha256 }))
        if (!file || !found) throw refuse('control/file-not-found')
        return { fileName: file.fileName, mediaType: found.mediaType, bytes: found.bytes }
      },
    }),
  ]
}

async function changeReport(
  port: NeighboursPort,
  call: WriteCall,
  seen: ReportKey & { readonly version: number },
  decide: (report: HearingReport) => HearingReport,
): Promise<contract.HearingReportView> {
  const { tx, note } = call
  const before = await getReport(tx, seen)
  const saved = before.version === seen.version && (await saveReport(tx, decide(before)))
  const hearing = await getHearing(tx, seen.hearingId)
  if (!saved) throw refuse('control/changed-meanwhile', { current: await view(port, call, seen) })
  note({ subject: hearing.theme, organizationId: saved.organizationId, before, after: saved })
  return await view(port, call, seen)
}

async function view(
  port: NeighboursPort,
  call: ReadCall,
  key: ReportKey,
): Promise<contract.HearingReportView> {
  const hearing = await getHearing(call.tx, key.hearingId)
  return viewReport(await getReport(call.tx, key), hearing, await readNames(port, call), call)
}
