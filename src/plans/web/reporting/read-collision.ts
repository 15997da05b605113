import type { z } from 'zod'
import type { ProblemError } from '#web-kit/problem-error.ts'
import { type ReportVersionView, reportVersionView } from '../../domain/views/report-view.ts'
import { taskView } from '../../domain/views/task-view.ts'

/** What another person has done with the task meanwhile. */
export type ReportCollision = {
  readonly version: number
  readonly state: z.output<typeof taskView>['state']
  readonly report: ReportVersionView | null
}

const stored = taskView.extend({ report: reportVersionView.nullable() })

/** undefined where the refusal is about something else. */
export function readCollision(problem: ProblemError): ReportCollision | undefined {
  if (problem.code !== 'plans/stale-version') return undefined
  const read = stored.safeParse(problem.current)
  return read.success
    ? { version: read.data.version, state: read.data.state, report: read.data.report }
    : undefined
}
