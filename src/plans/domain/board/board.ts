import { daysBetween, earlier, type PlainDate } from '#kernel/plain-date.ts'
import { CYCLE_STAGES, type CycleStage, TRACKS, type Track } from '../track.ts'
import { type BoardYear, yearWords } from './board-year.ts'
import { type CellState, stateOfCell } from './cell-state.ts'
import { addCounts, type ClassCounts, countOfAll, noTasks } from './task-class.ts'
import { sentenceOfBoard, sentenceOfTrack } from './track-sentence.ts'

/** What the storage has counted of one action's tasks due in the year; an action may come in several shares. */
export type ActionShare = {
  readonly actionId: number
  readonly track: Track | null
  readonly stages: readonly CycleStage[]
  readonly counts: ClassCounts
  /** Its check points that wait for an event's date. */
  readonly undated: number
  /** The earliest working due date among the late ones. */
  readonly lateSince: PlainDate | null
}

/** A stage left out on purpose: why, who says so and since when. */
export type StageSkip = {
  readonly skipId: number
  readonly version: number
  readonly track: Track
  readonly stage: CycleStage
  readonly reason: string
  readonly by: string
  readonly on: PlainDate
}

export type BoardCell = {
  readonly stage: CycleStage
  readonly state: CellState
  readonly counts: ClassCounts
  readonly undated: number
  readonly actionCount: number
  /** Days past the earliest working due date among the late ones; 0 when nothing is late. */
  readonly lateDays: number
  readonly skip: Omit<StageSkip, 'track' | 'stage'> | null
}

export type BoardRow = {
  readonly track: Track
  readonly cells: readonly BoardCell[]
  /** Stages gone through, of seven. */
  readonly passed: number
  readonly sentence: string
}

export type Board = {
  readonly yearWords: string
  readonly sentence: string
  readonly rows: readonly BoardRow[]
  /** Actions of the year with no track or no stage: the board cannot place them. */
  readonly unplaced: { readonly actionCount: number; readonly taskCount: number }
}

/** Kinds of work that plans put beside the tracks: no cycle is asked of them, so they are shown only where there is work. */
const besideTheCycle: readonly Track[] = ['control', 'outreach']

/**
 * The board of a year: tracks by stages of the management cycle. An action of several stages counts in each of them;
 * one with no track or stage counts in none and is told apart.
 */
export function composeBoard(grounds: {
  readonly year: BoardYear
  readonly today: PlainDate
  readonly shares: readonly ActionShare[]
  readonly skips: readonly StageSkip[]
}): Board {
  const { year, today, shares, skips } = grounds
  const placed = byPlace(shares)
  const rows = TRACKS.map((track): BoardRow => {
    const cells = CYCLE_STAGES.map((stage) =>
      cellOf(
        stage,
        placed.get(`${track} ${stage}`) ?? [],
        skips.find((skip) => skip.track === track && skip.stage === stage),
        today,
      ),
    )
    const passed = cells.filter(({ state }) => state === 'done').length
    return { track, cells, passed, sentence: sentenceOfTrack(track, cells) }
  }).filter(({ track, cells }) => !besideTheCycle.includes(track) || cells.some(isTouched))
  const loose = shares.filter(({ track, stages }) => track === null || stages.length === 0)
  return {
    yearWords: yearWords(year),
    sentence: sentenceOfBoard(rows),
    rows,
    unplaced: {
      actionCount: new Set(loose.map(({ actionId }) => actionId)).size,
      taskCount: loose.reduce((sum, { counts }) => sum + countOfAll(counts), 0),
    },
  }
}

function byPlace(shares: readonly ActionShare[]): ReadonlyMap<string, readonly ActionShare[]> {
  const placed = new Map<string, ActionShare[]>()
  for (const share of shares) {
    for (const stage of share.track === null ? [] : new Set(share.stages)) {
      const place = `${share.track} ${stage}`
      const there = placed.get(place)
      if (there) there.push(share)
      else placed.set(place, [share])
    }
  }
  return placed
}

function cellOf(
  stage: CycleStage,
  shares: readonly ActionShare[],
  skip: StageSkip | undefined,
  today: PlainDate,
): BoardCell {
  const counts = shares.reduce((sum, share) => addCounts(sum, share.counts), noTasks)
  const undated = shares.reduce((sum, share) => sum + share.undated, 0)
  const since = shares.reduce<PlainDate | null>(
    (first, { lateSince }) =>
      first === null ? lateSince : lateSince === null ? first : earlier(first, lateSince),
    null,
  )
  return {
    stage,
    state: stateOfCell({ counts, undated, isSkipped: skip !== undefined }),
    counts,
    undated,
    actionCount: new Set(shares.map(({ actionId }) => actionId)).size,
    lateDays: since === null ? 0 : Math.max(0, daysBetween(since, today)),
    skip: skip
      ? { skipId: skip.skipId, version: skip.version, reason: skip.reason, by: skip.by, on: skip.on }
      : null,
  }
}

function isTouched({ state }: BoardCell): boolean {
  return state !== 'unplanned'
}
