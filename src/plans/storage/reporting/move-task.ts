import type { UpdateObject } from 'kysely'
import type { Database, Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import { nextState, type TaskAct } from '../../domain/reporting/next-state.ts'
import type { Report } from '../../domain/reporting/report.ts'
import type { ReleaseDocument } from '../../domain/views/task-view.ts'
import { refuse } from '../../refusals.ts'
import type { TaskRow } from '../tasks.ts'
import type { Actor } from './actor.ts'
import { insertReport } from './reports.ts'
import './reporting-tables.ts'
import '../tables.ts'

/** An act with what it says. */
export type Move =
  | { readonly act: 'report'; readonly report: Report }
  | { readonly act: 'withdraw' | 'accept' | 'case-found' }
  | { readonly act: 'no-case' | 'return' | 'reopen' | 'resume'; readonly note: string }
  | { readonly act: 'release'; readonly note: string; readonly document: ReleaseDocument }

/**
 * Does one thing with a task and writes it into the task's history. Refuses what cannot be done where the task stands;
 * false when somebody changed the task after `task` was read.
 */
export async function moveTask(tx: Tx, task: TaskRow, move: Move, by: Actor): Promise<boolean> {
  const toState = nextState(task, move.act)
  if (toState === null) throw refuse(faultOf(move.act))
  const { organizationId, taskId, municipalityId } = task
  const updated = await tx
    .updateTable('plans.task')
    .set({ ...columnsOf(task, move, by), state: toState, version: task.version + 1 })
    .where('organizationId', '=', organizationId)
    .where('taskId', '=', taskId)
    .where('version', '=', task.version)
    .returning('reportNumber')
    .executeTakeFirst()
  if (!updated) return false
  const { reportNumber } = updated
  if (move.act === 'report') await insertReport(tx, task, reportNumber, move.report, by)
  await tx
    .insertInto('plans.task_event')
    .values({
      organizationId,
      municipalityId,
      taskId,
      act: move.act,
      toState,
      at: by.now,
      userId: by.userId,
      personName: by.name,
      note: 'note' in move ? move.note : null,
      document: 'document' in move ? jsonb(move.document) : null,
      reportNumber: isAboutReport(move.act) && reportNumber > 0 ? reportNumber : null,
    })
    .execute()
  return true
}

const nobody = {
  outcome: null,
  reportText: null,
  reportedAt: null,
  reportedBy: null,
  reporterName: null,
  evidenceCount: 0,
}
const noRelease = { closingNote: null, releaseDocument: null, releasedFrom: null }

function columnsOf(task: TaskRow, move: Move, by: Actor): UpdateObject<Database, 'plans.task'> {
  switch (move.act) {
    case 'report':
      return {
        outcome: move.report.outcome,
        reportText: move.report.outcome === 'not-done' ? (move.report.reason ?? '') : move.report.text,
        reportedAt: by.now,
        reportedBy: by.userId,
        reporterName: by.name,
        reportNumber: task.reportNumber + 1,
        evidenceCount: move.report.files.length + move.report.links.length,
      }
    case 'withdraw':
      return nobody
    case 'accept':
      return { returnComment: null }
    case 'return':
      return { returnComment: move.note, closingNote: null }
    case 'no-case':
      return { ...nobody, closingNote: move.note }
    case 'release':
      return {
        closingNote: move.note,
        releaseDocument: jsonb(move.document),
        releasedFrom: task.state,
      }
    case 'case-found':
    case 'resume':
      return noRelease
    case 'reopen':
      return {}
  }
}

function isAboutReport(act: TaskAct): boolean {
  return act === 'report' || act === 'withdraw' || act === 'accept' || act === 'return' || act === 'reopen'
}

function faultOf(act: TaskAct) {
  switch (act) {
    case 'report':
    case 'release':
      return 'plans/task-settled'
    case 'withdraw':
      return 'plans/not-withdrawable'
    case 'no-case':
      return 'plans/not-conditional'
    case 'accept':
    case 'return':
      return 'plans/nothing-to-review'
    case 'reopen':
      return 'plans/not-accepted'
    case 'case-found':
    case 'resume':
      return 'plans/not-closed'
  }
}
