import { classNameOf } from '#kernel/class-name.ts'
import { rollColumns } from '../roll-columns.ts'
import { NO_POINTS, type ScreenedSchool, type ScreenedTest, type ScreeningData } from '../screening-data.ts'
import { findColumns, numberIn, textIn } from './table-columns.ts'
import { testKey } from './test-key.ts'

const required = ['school_id', 'year', 'grade', 'subject', 'total'] as const
const optional = ['class', 'participant_id', 'variant', 'absent', 'mark', 'journal_mark'] as const

const HIGHEST_TOTAL = 1000

export type RollGathering = {
  readonly add: (row: readonly string[]) => void
  readonly finish: () => ScreeningData
  readonly leftOut: () => LeftOut
}

/** Lines that did not count, or not whole. */
export type LeftOut = {
  /** Without a school, or without a year, grade and subject that can be read. */
  readonly unplaced: number
  /** Said once more, word for word, of the same pupil and work. */
  readonly repeated: number
  /** Points or a total stand there and cannot be: unreadable, below 0 or above the highest. */
  readonly impossible: number
}

/**
 * Takes participants.csv in line by line. A line without school or work is left out; a value that cannot be read is absent, not 0,
 * but the «Х» of a task not attempted is 0 points. A line repeated word for word counts once where pupils have numbers.
 * Lines of schools that `isWanted` refuses are left out.
 */
export function gatherRoll(
  header: readonly string[],
  knownSchools: ReadonlyMap<string, ScreenedSchool>,
  knownTests: ReadonlyMap<string, ScreenedTest>,
  isWanted: (school: ScreenedSchool) => boolean,
): RollGathering {
  const at = findColumns('participants.csv', header, required, optional)
  const itemPlaces = findItemColumns(header)
  const columns = rollColumns()
  const schools = numbering<ScreenedSchool>()
  const tests = numbering<ScreenedTest>()
  const classes = numbering<string>()
  const pupils = numbering<string>()
  const variants = numbering<string>()
  const said = new Map<string, Set<number>>()
  const leftOut = { unplaced: 0, repeated: 0, impossible: 0 }

  return {
    add(row) {
      const id = textIn(row, at.school_id)
      const year = numberIn(row, at.year)
      const grade = numberIn(row, at.grade)
      const subject = textIn(row, at.subject)
      if (id === '' || subject === '' || !Number.isInteger(year) || !Number.isInteger(grade)) {
        if (row.some((cell) => cell.trim() !== '')) leftOut.unplaced++
        return
      }
      const school = knownSchools.get(id) ?? { id, municipality: null, contextIndex: null }
      if (!isWanted(school)) return
      const key = testKey(year, grade, subject)
      const test = knownTests.get(key) ?? {
        year,
        grade,
        subject,
        maxima: [],
        isOpen: [],
        cuts: null,
        published: null,
      }
      const pupil = textIn(row, at.participant_id)
      if (pupil !== '' && isRepeated(said, `${key}|${pupil}`, row)) {
        leftOut.repeated++
        return
      }
      const written = numberIn(row, at.total)
      const total = written >= 0 && written <= HIGHEST_TOTAL ? Math.round(written) : -1
      const points = test.maxima.map((max, item) => {
        const place = itemPlaces[item] ?? -1
        const value = total >= 0 && notAttempted.test(textIn(row, place)) ? 0 : numberIn(row, place)
        return value >= 0 && value <= max ? Math.round(value) : NO_POINTS
      })
      const isMarkedAbsent = absentWords.has(textIn(row, at.absent).toLowerCase())
      if (!isMarkedAbsent && holdsImpossible(row, at.total, total, itemPlaces, points)) leftOut.impossible++
      const isAbsent = isMarkedAbsent || (total < 0 && points.every((value) => value === NO_POINTS))
      const name = classKey(textIn(row, at.class))
      const variant = textIn(row, at.variant)
      columns.add({
        school: schools.numberOf(id, school),
        test: tests.numberOf(key, test),
        schoolClass: name === '' ? -1 : classes.numberOf(`${id}|${year}|${grade}|${name}`, name),
        pupil: pupil === '' ? -1 : pupils.numberOf(pupil, pupil),
        variant: variant === '' ? -1 : variants.numberOf(variant, variant),
        isAbsent,
        total: isAbsent ? -1 : total,
        mark: isAbsent ? 0 : markIn(row, at.mark),
        journal: markIn(row, at.journal_mark),
        points: isAbsent ? [] : points,
      })
    },
    finish: () => ({ schools: schools.items, tests: tests.items, roll: columns.finish() }),
    leftOut: () => leftOut,
  }
}

/** «Х» in either script: how the collection form writes a task not attempted. */
const notAttempted = /^[xхhн]$/i
const absentWords = new Set(['1', '1.0', '1,0', 'да', 'true'])

/** «5 а», «5А» and «5A» of the Latin keyboard are one class; «нет» says that the grade has one class. */
function classKey(written: string): string {
  return written === '' ? '' : (classNameOf(written) ?? 'НЕТ')
}

function holdsImpossible(
  row: readonly string[],
  totalPlace: number,
  total: number,
  itemPlaces: readonly number[],
  points: readonly number[],
): boolean {
  if (total < 0 && textIn(row, totalPlace) !== '') return true
  return points.some((value, item) => value === NO_POINTS && textIn(row, itemPlaces[item] ?? -1) !== '')
}

function isRepeated(said: Map<string, Set<number>>, key: string, row: readonly string[]): boolean {
  const now = hashOf(row.join('\u0000'))
  const before = said.get(key)
  if (before?.has(now)) return true
  if (before) before.add(now)
  else said.set(key, new Set([now]))
  return false
}

/** FNV-1a, 32 bits: a region has too many lines to keep them whole. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Places of t1, t2 … in the header; −1 for a gap. */
function findItemColumns(header: readonly string[]): readonly number[] {
  const places: number[] = []
  for (const [at, name] of header.entries()) {
    const [, digits] = /^t(\d{1,3})$/.exec(name.trim().toLowerCase()) ?? []
    if (!digits) continue
    const item = Number(digits) - 1
    while (places.length <= item) places.push(-1)
    if (item >= 0) places[item] = at
  }
  return places
}

function markIn(row: readonly string[], place: number): number {
  const value = numberIn(row, place)
  return Number.isInteger(value) && value >= 2 && value <= 5 ? value : 0
}

/** Gives each new key the next number and keeps what stands behind it. */
function numbering<Item>() {
  const numbers = new Map<string, number>()
  const items: Item[] = []
  return {
    items,
    numberOf(key: string, item: Item): number {
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, items.length)
      items.push(item)
      return items.length - 1
    },
  }
}
