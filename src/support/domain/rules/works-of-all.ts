import type { ResultCell } from './identification-input.ts'

type Key = Pick<ResultCell, 'procedure' | 'year' | 'grade' | 'subject' | 'level'>

export type CellsByWork = ReadonlyMap<string, ResultCell>

/** One string for one work. */
export function workKeyOf({ procedure, year, grade, subject, level }: Key): string {
  return `${procedure}|${year}|${grade ?? ''}|${subject}|${level ?? ''}`
}

/** The same work over all schools. */
export type WorkOverall = {
  /** Failed, % of all pupils; null where nobody took it. */
  readonly shareOf: (work: Key) => number | null
  /** Schools with enough pupils whose share of failed is smaller, %; null where there are fewer than four other schools. */
  readonly placeOf: (cell: ResultCell, share: number, minParticipants: number) => number | null
}

const LEAST_OTHERS = 4

export function gatherOverall(cells: readonly ResultCell[]): WorkOverall {
  const byWork = Map.groupBy(cells, workKeyOf)
  const sums = new Map(
    [...byWork].map(([key, own]) => [
      key,
      {
        failed: own.reduce((sum, { failed }) => sum + failed, 0),
        participants: own.reduce((sum, { participants }) => sum + participants, 0),
      },
    ]),
  )
  return {
    shareOf(work) {
      const sum = sums.get(workKeyOf(work))
      return sum && sum.participants > 0 ? (100 * sum.failed) / sum.participants : null
    },
    placeOf(cell, share, minParticipants) {
      const others = (byWork.get(workKeyOf(cell)) ?? []).filter(
        ({ schoolId, participants }) => schoolId !== cell.schoolId && participants >= minParticipants,
      )
      if (others.length < LEAST_OTHERS) return null
      const better = others.filter(({ failed, participants }) => (100 * failed) / participants < share).length
      return (100 * better) / others.length
    },
  }
}

/** Cells of each school by work; parts of one work (two files of it) are added up. */
export function cellsBySchool(cells: readonly ResultCell[]): ReadonlyMap<string, CellsByWork> {
  const bySchool = new Map<string, Map<string, ResultCell>>()
  for (const cell of cells) {
    const own = bySchool.get(cell.schoolId) ?? new Map<string, ResultCell>()
    const key = workKeyOf(cell)
    const known = own.get(key)
    own.set(
      key,
      known
        ? {
            ...known,
            participants: known.participants + cell.participants,
            failed: known.failed + cell.failed,
            isQuestioned: known.isQuestioned || cell.isQuestioned,
          }
        : cell,
    )
    bySchool.set(cell.schoolId, own)
  }
  return bySchool
}
