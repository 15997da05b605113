import type { RouteCard } from '#server-kit/http/route.ts'
import { route } from '#server-kit/http/route.ts'
import { checkReport } from '../../domain/reporting/check-report.ts'
import { refuse } from '../../refusals.ts'
import * as contract from '../../reporting-contract.ts'
import { findQuestions } from '../../storage/reporting/action-questions.ts'
import { dropDraft } from '../../storage/reporting/report-drafts.ts'
import type { RegistryPort } from '../registry-port.ts'
import { actOnTask, getOwnTask, noteOf } from './act-on-task.ts'
import type { EvidencePort } from './evidence-port.ts'

/** What a performer does with a task. */
export function reportTaskRoutes(port: RegistryPort, evidence: EvidencePort): readonly RouteCard[] {
  return [
    route(contract.reportTask, {
      may: 'plans.task.report',
      audit: 'plans.task.reported',
      async answer({ params, body: { version, ...typed }, note, ...call }) {
        const task = await getOwnTask(call, params)
        const { report, faults } = checkReport(typed, await findQuestions(call.tx, task.actionId))
        const files = await evidence.describe(call.tx, task.organizationId, typed.files)
        if (files.length < typed.files.length) throw refuse('plans/evidence-not-found')
        if (faults.length > 0) throw refuse('plans/report-incomplete', { errors: faults })
        const done = await actOnTask({ ...call, port }, task, version, {
          act: 'report',
          report: { ...report, files },
        })
        await dropDraft(call.tx, task, call.person.userId)
        note({ ...noteOf(params), after: { ...report, files: files.map(({ fileName }) => fileName) } })
        return done
      },
    }),

    route(contract.withdrawReport, {
      may: 'plans.task.report',
      audit: 'plans.task.reportWithdrawn',
      async answer({ params, body, note, ...call }) {
        const task = await getOwnTask(call, params)
        const done = await actOnTask({ ...call, port }, task, body.version, { act: 'withdraw' })
        note({ ...noteOf(params), before: { text: task.reportText } })
        return done
      },
    }),

    route(contract.closeWithoutCase, {
      may: 'plans.task.report',
      audit: 'plans.task.notRequired',
      async answer({ params, body, note, ...call }) {
        const task = await getOwnTask(call, params)
        const done = await actOnTask({ ...call, port }, task, body.version, {
          act: 'no-case',
          note: body.note,
        })
        note({ ...noteOf(params), after: { note: body.note } })
        return done
      },
    }),

    route(contract.openForCase, {
      may: 'plans.task.report',
      audit: 'plans.task.caseFound',
      async answer({ params, query, note, ...call }) {
        const task = await getOwnTask(call, params)
        const done = await actOnTask({ ...call, port }, task, query.version, { act: 'case-found' })
        note({ ...noteOf(params), before: { note: task.closingNote } })
        return done
      },
    }),
  ]
}
