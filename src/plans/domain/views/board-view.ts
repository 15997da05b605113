import { z } from 'zod'
import { BOARD_YEAR_KINDS } from '../board/board-year.ts'
import { CELL_STATES } from '../board/cell-state.ts'
import { TASK_CLASSES } from '../board/task-class.ts'
import { CYCLE_STAGES, TRACKS } from '../track.ts'

const classCounts = z.record(z.enum(TASK_CLASSES), z.int())

export const skipView = z.object({
  skipId: z.int(),
  version: z.int(),
  reason: z.string(),
  by: z.string(),
  on: z.iso.date(),
})

export const boardCellView = z.object({
  stage: z.enum(CYCLE_STAGES),
  state: z.enum(CELL_STATES),
  /** Tasks due in the year, each in one class. */
  counts: classCounts,
  /** Check points that wait for an event's date. */
  undated: z.int(),
  actionCount: z.int(),
  /** 0 when nothing is late. */
  lateDays: z.int(),
  skip: skipView.nullable(),
})
export type BoardCellView = z.output<typeof boardCellView>

export const boardView = z.object({
  /** «2026/27 учебный год» */
  yearWords: z.string(),
  sentence: z.string(),
  rows: z
    .array(
      z.object({
        track: z.enum(TRACKS),
        cells: z.array(boardCellView).readonly(),
        /** Stages gone through, of all the cells. */
        passed: z.int(),
        sentence: z.string(),
      }),
    )
    .readonly(),
  /** What no track or no stage is known of: it stands in no cell. */
  unplaced: z.object({ actionCount: z.int(), taskCount: z.int() }),
})
export type BoardView = z.output<typeof boardView>

/** The year of a board; without `year`, the one today is in. */
export const boardYearQuery = z.object({
  kind: z.enum(BOARD_YEAR_KINDS).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
})
