import type { PlainDate } from '#kernel/plain-date.ts'
import type { SchoolYear } from '#kernel/school-year.ts'
import type { Track } from '#plans/domain/track.ts'

export const boardStages = [
  'results',
  'analysis',
  'recommendations',
  'measures',
  'decision',
  'effect',
] as const

/** итоги · анализ · рекомендации · меры · решение · эффект, in the order of the cycle. */
export type BoardStage = (typeof boardStages)[number]

/** What people say of a stage (requirement CY-1); what has been done at it is counted from the records. */
export type StageNote = {
  readonly track: Track
  readonly schoolYear: SchoolYear
  readonly stage: BoardStage
  /** 0: nobody has said anything yet. */
  readonly version: number
  readonly dueOn: PlainDate | null
  readonly owner: string | null
  /** Why the stage is left out this year. */
  readonly skipReason: string | null
}

export const cellStates = ['absent', 'missed', 'late', 'going', 'done', 'skipped'] as const

/** ещё нет · пройден мимо без причины · просрочен · идёт · есть · пропущен с причиной */
export type CellState = (typeof cellStates)[number]
