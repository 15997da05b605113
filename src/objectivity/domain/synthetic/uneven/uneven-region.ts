import { type RollEntry, rollColumns } from '../../roll-columns.ts'
import type { ScreenedSchool } from '../../screening-data.ts'
import { type Manipulation, manipulations, type SatPupil } from '../manipulate-class.ts'
import { type Chance, seededChance } from '../seeded-chance.ts'
import type { RegionPlan, SchoolKind, SyntheticRegion } from '../synthetic-region.ts'
import { tamperWithClass } from './tamper-class.ts'
import {
  inventParallel,
  inventUnevenSchool,
  TEXTBOOKS,
  type UnevenPupil,
  type UnevenSchool,
} from './uneven-school.ts'
import { answerUnevenItem, inventUnevenTest, markOfUneven, type UnevenTest } from './uneven-test.ts'

/** What a school does where: the kind by the test's number, and how far it goes. */
type Deeds = { readonly cells: ReadonlyMap<number, Manipulation>; readonly strength: number }

type Place = {
  readonly school: number
  readonly test: number
  readonly schoolClass: number
  readonly sinceFirst: number
}

/**
 * A second invented region, unlike the first in everything honest: items are guessed and earned step by step, topics differ by textbook and
 * by class, the pass mark is rounded up unevenly, parallels are streamed, a few schools improve through their weaker pupils.
 */
export function inventUnevenRegion(plan: RegionPlan): SyntheticRegion {
  const chance = seededChance(plan.seed ^ 0x5eed)
  const tests = plan.years.flatMap((year) =>
    plan.grades.flatMap((grade) =>
      plan.subjects.map((subject) => inventUnevenTest(chance, year, grade, subject)),
    ),
  )
  const topics = tests.map(({ items }) =>
    Array.from({ length: TEXTBOOKS }, () => items.map(() => chance.normal(0, 0.2))),
  )
  const roll = rollColumns()
  const schools: ScreenedSchool[] = []
  const truth: ReadonlyMap<number, Manipulation>[] = []
  const kinds: SchoolKind[] = []
  const counters = { pupils: 0, classes: 0 }
  for (let at = 0; at < plan.schools; at++) {
    const school = inventUnevenSchool(chance, plan.subjects.length)
    const deeds = chance.happens(plan.manipulating)
      ? chooseDeeds(chance, plan, tests)
      : { cells: new Map<number, Manipulation>(), strength: 0 }
    for (const entry of teachUnevenSchool(chance, plan, tests, topics, school, at, deeds, counters))
      roll.add(entry)
    schools.push({
      id: String(2001 + at),
      municipality: `M${1 + (at % 15)}`,
      contextIndex: Math.round(school.context),
    })
    truth.push(deeds.cells)
    kinds.push(school.kind)
  }
  return {
    data: {
      schools,
      tests: tests.map(({ year, grade, subject, items, cuts }) => ({
        year,
        grade,
        subject,
        maxima: items.map(({ max }) => max),
        isOpen: items.map(({ isOpen }) => isOpen),
        cuts,
        published: null,
      })),
      roll: roll.finish(),
    },
    truth,
    kinds,
  }
}

/** One kind, sometimes two; scattered, or in one subject, or in one year. */
function chooseDeeds(chance: Chance, plan: RegionPlan, tests: readonly UnevenTest[]): Deeds {
  const kinds = plan.kinds ?? manipulations
  const usual = chance.one(kinds)
  const second = chance.happens(0.3) ? chance.one(kinds) : usual
  const wanted = plan.oneCellOnly
    ? 1
    : Math.min(tests.length, 1 + Math.floor(-6 * Math.log(1 - chance.uniform())))
  const home = chance.one(tests)
  const habit = chance.uniform()
  const isHome = ({ subject, year }: UnevenTest) =>
    habit < 0.35 ? subject === home.subject : habit < 0.55 ? year === home.year : true
  const order = [...tests.keys()]
    .map((at) => ({ at, draw: chance.uniform() + (isHome(tests[at] ?? home) ? 0 : 1) }))
    .sort((a, b) => a.draw - b.draw)
    .slice(0, wanted)
  return {
    cells: new Map(order.map(({ at }) => [at, chance.happens(0.5) ? usual : second])),
    strength: chance.uniform(),
  }
}

function* teachUnevenSchool(
  chance: Chance,
  plan: RegionPlan,
  tests: readonly UnevenTest[],
  topics: readonly (readonly (readonly number[])[])[],
  school: UnevenSchool,
  schoolAt: number,
  deeds: Deeds,
  counters: { pupils: number; classes: number },
): Generator<RollEntry> {
  const parallels = new Map<number, readonly (readonly UnevenPupil[])[]>()
  const [firstYear = 0] = plan.years
  for (const [testAt, test] of tests.entries()) {
    const born = test.year - test.grade
    const parallel =
      parallels.get(born) ?? inventParallel(chance, school, plan.subjects.length, () => counters.pupils++)
    parallels.set(born, parallel)
    const subject = plan.subjects.indexOf(test.subject)
    const order = topics[testAt]?.[school.textbookBySubject[subject] ?? 0] ?? []
    const ownOrder = order.map((value) => value + chance.normal(0, 0.12))
    for (const pupils of parallel) {
      const place = {
        school: schoolAt,
        test: testAt,
        schoolClass: counters.classes++,
        sinceFirst: test.year - firstYear,
      }
      const sat = sitClass(chance, test, subject, school, pupils, ownOrder, place)
      const kind = deeds.cells.get(testAt)
      const after = kind ? tamperWithClass(chance, test, sat, kind, deeds.strength) : sat
      for (const one of after) yield entryOf(test, place, one)
    }
  }
}

function sitClass(
  chance: Chance,
  test: UnevenTest,
  subject: number,
  school: UnevenSchool,
  pupils: readonly UnevenPupil[],
  order: readonly number[],
  place: Place,
): readonly SatPupil<UnevenPupil>[] {
  const taught = order.map((value) => value + chance.normal(0, 0.28))
  const kindness = chance.normal(0, 0.15)
  const rounding = 1 / (1 + Math.exp(-(-1 + school.roundingHabit + chance.normal(0, 0.5))))
  const classLevel = (school.levelBySubject[subject] ?? 0) + chance.normal(0, 0.12)
  const journalOf = school.journalHabit + chance.normal(0, 0.16)
  const epidemic = chance.happens(0.05) ? 0.8 + chance.uniform() : 0
  const improved = subject === school.improvesIn ? school.improvement * place.sinceFirst : 0
  return pupils.map((pupil) => {
    const known = pupil.general + (pupil.bySubject[subject] ?? 0) + classLevel
    const ability = known + improved * (pupil.isWeakerHalf ? 1.5 : 0.5) + chance.normal(0, 0.15)
    const points = test.items.map((item, at) =>
      answerUnevenItem(chance, item, ability + (taught[at] ?? 0) + (item.isOpen ? kindness : 0)),
    )
    roundAtPassMark(chance, test, points, rounding)
    return {
      pupil,
      ability,
      points,
      variant: chance.whole(1, 2),
      isAbsent: chance.happens(1 / (1 + Math.exp(2.7 - school.absenceHabit - epidemic + 0.45 * ability))),
      journal: Math.min(5, Math.max(2, Math.round(3.7 + 0.6 * known + journalOf + chance.normal(0, 0.4)))),
    }
  })
}

/** A point is found for many who miss the pass mark by one, and for few who miss a higher mark. */
function roundAtPassMark(chance: Chance, test: UnevenTest, points: number[], rounding: number): void {
  const total = points.reduce((sum, value) => sum + value, 0)
  const cut = test.cuts.indexOf(total + 1)
  if (cut < 0 || !chance.happens(cut === 0 ? rounding : rounding / 4)) return
  const room = test.items.flatMap(({ max, isOpen }, at) => (isOpen && (points[at] ?? 0) < max ? [at] : []))
  if (room.length === 0) return
  const at = chance.one(room)
  points[at] = (points[at] ?? 0) + 1
}

function entryOf(test: UnevenTest, place: Place, one: SatPupil<UnevenPupil>): RollEntry {
  const total = one.points.reduce((sum, value) => sum + value, 0)
  const { school, test: testAt, schoolClass } = place
  const { variant, isAbsent, journal } = one
  const known = { school, test: testAt, schoolClass, pupil: one.pupil.id, variant, isAbsent, journal }
  return isAbsent
    ? { ...known, total: -1, mark: 0, points: [] }
    : { ...known, total, mark: markOfUneven(test, total), points: one.points }
}
