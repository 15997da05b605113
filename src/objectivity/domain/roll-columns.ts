import type { Roll } from './screening-data.ts'

/** One pupil at one test, as a reader or a generator knows it; −1 or 0 where unknown, as in `Roll`. */
export type RollEntry = {
  readonly school: number
  readonly test: number
  readonly schoolClass: number
  readonly pupil: number
  readonly variant: number
  readonly isAbsent: boolean
  readonly total: number
  readonly mark: number
  readonly journal: number
  /** One per item; empty for the absent. */
  readonly points: readonly number[]
}

const FIRST_ROOM = 1024

/** Gathers a roll entry by entry, in columns from the start: a region has too many pupils for an object each. */
export function rollColumns(): { readonly add: (entry: RollEntry) => void; readonly finish: () => Roll } {
  let room = FIRST_ROOM
  let length = 0
  let pointCount = 0
  let columns = emptyColumns(room)
  let points = new Uint8Array(FIRST_ROOM * 16)

  return {
    add(entry) {
      if (length === room) {
        room *= 2
        columns = grown(columns, room)
      }
      if (pointCount + entry.points.length > points.length) {
        const wider = new Uint8Array(Math.max(points.length * 2, pointCount + entry.points.length))
        wider.set(points)
        points = wider
      }
      columns.school[length] = entry.school
      columns.test[length] = entry.test
      columns.schoolClass[length] = entry.schoolClass
      columns.pupil[length] = entry.pupil
      columns.variant[length] = entry.variant
      columns.isAbsent[length] = entry.isAbsent ? 1 : 0
      columns.total[length] = entry.total
      columns.mark[length] = entry.mark
      columns.journal[length] = entry.journal
      columns.pointsAt[length] = pointCount
      points.set(entry.points, pointCount)
      pointCount += entry.points.length
      length++
    },
    finish: () => ({
      length,
      school: columns.school.slice(0, length),
      test: columns.test.slice(0, length),
      schoolClass: columns.schoolClass.slice(0, length),
      pupil: columns.pupil.slice(0, length),
      variant: columns.variant.slice(0, length),
      isAbsent: columns.isAbsent.slice(0, length),
      total: columns.total.slice(0, length),
      mark: columns.mark.slice(0, length),
      journal: columns.journal.slice(0, length),
      pointsAt: columns.pointsAt.slice(0, length),
      points: points.slice(0, pointCount),
    }),
  }
}

type Columns = Omit<Roll, 'length' | 'points'>

function emptyColumns(room: number): Columns {
  return {
    school: new Int32Array(room),
    test: new Int32Array(room),
    schoolClass: new Int32Array(room),
    pupil: new Int32Array(room),
    variant: new Int32Array(room),
    isAbsent: new Uint8Array(room),
    total: new Int16Array(room),
    mark: new Int8Array(room),
    journal: new Int8Array(room),
    pointsAt: new Uint32Array(room),
  }
}

function grown(old: Columns, room: number): Columns {
  const columns = emptyColumns(room)
  columns.school.set(old.school)
  columns.test.set(old.test)
  columns.schoolClass.set(old.schoolClass)
  columns.pupil.set(old.pupil)
  columns.variant.set(old.variant)
  columns.isAbsent.set(old.isAbsent)
  columns.total.set(old.total)
  columns.mark.set(old.mark)
  columns.journal.set(old.journal)
  columns.pointsAt.set(old.pointsAt)
  return columns
}
