import { preparedRoute, type RouteCard, route } from '#server-kit/http/route.ts'
import { refuse } from '../../refusals.ts'
import * as contract from '../../reporting-contract.ts'
import { dropDraft, keepDraft } from '../../storage/reporting/report-drafts.ts'
import { findReportFile } from '../../storage/reporting/reports.ts'
import { actorOf, getOwnTask, noteOf } from './act-on-task.ts'
import type { EvidencePort } from './evidence-port.ts'

/** What is being typed is no act yet, so the trail says nothing of it. */
export const keepReportDraftRoute = route(contract.keepReportDraft, {
  may: 'plans.task.report',
  audit: 'none',
  async answer({ params, body, ...call }) {
    const task = await getOwnTask(call, params)
    await keepDraft(call.tx, task, body.content, actorOf(call))
    return { savedAt: call.now.toISOString() }
  },
})

export const dropReportDraftRoute = route(contract.dropReportDraft, {
  may: 'plans.task.report',
  audit: 'none',
  async answer({ params, ...call }) {
    await getOwnTask(call, params)
    await dropDraft(call.tx, params, call.person.userId)
  },
})

export function evidenceRoutes(evidence: EvidencePort): readonly RouteCard[] {
  return [
    preparedRoute(contract.addEvidenceFile, {
      may: 'plans.task.report',
      audit: 'plans.task.evidenceAdded',
      async prepare({ files: [file] }) {
        if (!file) throw refuse('plans/file-missing', { detail: 'Выберите файл и отправьте ещё раз.' })
        return evidence.check(file)
      },
      async answer({ params, prepared, note, ...call }) {
        const { organizationId, municipalityId } = await getOwnTask(call, params)
        const by = { municipalityId, organizationId, userId: call.person.userId, now: call.now }
        await evidence.store(call.tx, prepared, by)
        const { bytes, ...file } = prepared
        note({ ...noteOf(params), after: { fileName: file.fileName, byteCount: bytes.length } })
        return { ...file, byteCount: bytes.length }
      },
    }),

    route(contract.downloadEvidence, {
      // Those who work with reports: the task's organisation, by the scope, and the authority; no observers.
      may: 'plans.task.readOwn',
      audit: 'none',
      async answer({ params, tx }) {
        const attached = await findReportFile(tx, params)
        const { organizationId } = params
        const file = attached && (await evidence.find(tx, { organizationId, sha256: attached.sha256 }))
        if (!file) throw refuse('plans/evidence-not-found')
        return { fileName: attached.fileName, mediaType: file.mediaType, bytes: file.bytes }
      },
    }),
  ]
}
