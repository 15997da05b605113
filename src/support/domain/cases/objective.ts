import type { PlainDate } from '#kernel/plain-date.ts'

/** The school's own mark of an objective. */
export const progresses = ['not-started', 'in-progress', 'reached', 'not-reached'] as const
export type Progress = (typeof progresses)[number]

export type Objective = {
  readonly objectiveId: number
  readonly version: number
  readonly text: string
  /** «Доля получивших «2» по математике в 5 классе» */
  readonly indicator: string
  readonly unit: string
  readonly baseline: number | null
  readonly target: number
  readonly dueOn: PlainDate
  readonly progress: Progress
  readonly progressNote: string | null
  readonly markedOn: PlainDate | null
  readonly removed: boolean
}
