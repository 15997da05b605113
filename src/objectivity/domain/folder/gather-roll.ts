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
}

/**
 * Takes participants.csv in line by line. A line without school or work is left out; a value that cannot be read is absent, not 0.
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

  return {
    add(row) {
      const id = textIn(row, at.school_id)
      const year = numberIn(row, at.year)
      const grade = numberIn(row, at.grade)
      const subject = textIn(row, at.subject)
      if (id === '' || subject === '' || !Number.isInteger(year) || !Number.isInteger(grade)) return
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
      const points = test.maxima.map((max, item) => {
        const value = numberIn(row, itemPlaces[item] ?? -1)
        return Number.isFinite(value) && value >= 0 && value <= max ? Math.round(value) : NO_POINTS
      })
      const isMarkedAbsent = numberIn(row, at.absent) === 1
      const written = numberIn(row, at.total)
      const total =
        Number.isFinite(written) && written >= 0 && written <= HIGHEST_TOTAL ? Math.round(written) : -1
      const isAbsent = isMarkedAbsent || (total < 0 && points.every((value) => value === NO_POINTS))
      const name = textIn(row, at.class)
      const pupil = textIn(row, at.participant_id)
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
  }
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
