import { type RollEntry, rollColumns } from '../roll-columns.ts'
import type { ScreenedSchool, ScreeningData } from '../screening-data.ts'
import { type Manipulation, manipulateClass, manipulations } from './manipulate-class.ts'
import { type Chance, seededChance } from './seeded-chance.ts'
import { answer, inventTest, markOf, type SyntheticTest } from './synthetic-test.ts'

export type RegionPlan = {
  readonly seed: number
  readonly schools: number
  readonly years: readonly number[]
  readonly grades: readonly number[]
  readonly subjects: readonly string[]
  /** Share of schools that manipulate. */
  readonly manipulating: number
  /** What they may do; all seven kinds where left out. */
  readonly kinds?: readonly Manipulation[]
  /** Every manipulating school does it in one cell only. */
  readonly oneCellOnly?: boolean
}

export const usualRegion: Omit<RegionPlan, 'seed'> = {
  schools: 300,
  years: [2024, 2025],
  grades: [4, 5, 6, 7, 8],
  subjects: ['russian', 'mathematics'],
  manipulating: 0.1,
}

export type SyntheticRegion = {
  readonly data: ScreeningData
  /** By school: what was done where; empty for the honest. Keys of cells are `testAt`. */
  readonly truth: readonly ReadonlyMap<number, Manipulation>[]
  readonly kinds: readonly SchoolKind[]
}

export type SchoolKind = 'rural' | 'urban' | 'gymnasium'

/** A school as it is, honest or not. */
type School = {
  readonly kind: SchoolKind
  readonly context: number
  readonly level: number
  /** Ability gained from year to year where teaching improves. */
  readonly trend: number
  readonly journalHabit: number
  readonly absenceHabit: number
  readonly classSizes: readonly number[]
}

/** A pupil as a person, with one ability for school and one for each subject. */
type Pupil = { readonly id: number; readonly general: number; readonly bySubject: readonly number[] }

/** A teacher's way of marking: rounding up at a boundary and kindness at open items. All of it honest. */
type MarkingHabit = { readonly roundsUp: number; readonly kindness: number }

/**
 * An invented region with known truth: unequal habits, heaping at the pass mark everywhere, tiny schools, gymnasiums, improving
 * schools, streamed classes, topics taught in another order, epidemics. Its models are not the screen's.
 */
export function inventRegion(plan: RegionPlan): SyntheticRegion {
  const chance = seededChance(plan.seed)
  const tests = plan.years.flatMap((year) =>
    plan.grades.flatMap((grade) => plan.subjects.map((subject) => inventTest(chance, year, grade, subject))),
  )
  const roll = rollColumns()
  const schools: ScreenedSchool[] = []
  const truth: ReadonlyMap<number, Manipulation>[] = []
  const kinds: SchoolKind[] = []
  const counters = { pupils: 0, classes: 0 }
  for (let at = 0; at < plan.schools; at++) {
    const school = inventSchool(chance)
    const done = chance.happens(plan.manipulating)
      ? chooseCells(chance, plan, tests)
      : new Map<number, Manipulation>()
    for (const entry of teachSchool(chance, plan, tests, school, at, done, counters)) roll.add(entry)
    schools.push({
      id: String(1001 + at),
      municipality: `M${1 + (at % 15)}`,
      contextIndex: Math.round(school.context),
    })
    truth.push(done)
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

function inventSchool(chance: Chance): School {
  const draw = chance.uniform()
  const kind: SchoolKind = draw < 0.42 ? 'rural' : draw < 0.9 ? 'urban' : 'gymnasium'
  const context = chance.normal(kind === 'rural' ? 45 : kind === 'urban' ? 51 : 60, 8)
  const classSizes =
    kind === 'rural'
      ? [chance.whole(3, 12)]
      : Array.from({ length: kind === 'urban' ? chance.whole(1, 4) : chance.whole(2, 4) }, () =>
          chance.whole(17, 28),
        )
  return {
    kind,
    context,
    level: 0.025 * (context - 50) + chance.normal(0, 0.24) + (kind === 'gymnasium' ? 0.55 : 0),
    trend: chance.happens(0.07) ? chance.normal(0.3, 0.08) : chance.normal(0, 0.06),
    journalHabit: chance.normal(0, 0.28),
    absenceHabit: chance.normal(0, 0.45),
    classSizes,
  }
}

/** Most schools that manipulate do it here and there, one to twenty cells. */
function chooseCells(
  chance: Chance,
  plan: RegionPlan,
  tests: readonly SyntheticTest[],
): Map<number, Manipulation> {
  const wanted = plan.oneCellOnly
    ? 1
    : Math.min(tests.length, 1 + Math.floor(-6 * Math.log(1 - chance.uniform())))
  const kinds = plan.kinds ?? manipulations
  const usual = chance.one(kinds)
  const done = new Map<number, Manipulation>()
  while (done.size < wanted) {
    done.set(chance.whole(0, tests.length - 1), chance.happens(0.75) ? usual : chance.one(kinds))
  }
  return done
}

function* teachSchool(
  chance: Chance,
  plan: RegionPlan,
  tests: readonly SyntheticTest[],
  school: School,
  schoolAt: number,
  done: ReadonlyMap<number, Manipulation>,
  counters: { pupils: number; classes: number },
): Generator<RollEntry> {
  const cohorts = new Map<string, readonly Pupil[]>()
  const [firstYear = 0] = plan.years
  for (const [testAt, test] of tests.entries()) {
    for (const [classAt, size] of school.classSizes.entries()) {
      const cohort = `${test.year - test.grade} ${classAt}`
      if (!cohorts.has(cohort)) cohorts.set(cohort, inventClass(chance, plan, school, size, counters))
      const pupils = cohorts.get(cohort) ?? []
      const schoolClass = counters.classes++
      yield* testClass(chance, plan, test, pupils, school, done.get(testAt), {
        school: schoolAt,
        test: testAt,
        schoolClass,
        progress: school.trend * (test.year - firstYear),
      })
    }
  }
}

function inventClass(
  chance: Chance,
  plan: RegionPlan,
  school: School,
  size: number,
  counters: { pupils: number },
): readonly Pupil[] {
  const streamed = chance.normal(0, school.classSizes.length > 1 ? 0.28 : 0.12)
  return Array.from({ length: size }, () => ({
    id: counters.pupils++,
    general: school.level + streamed + chance.normal(0, 0.8),
    bySubject: plan.subjects.map(() => chance.normal(0, 0.4)),
  }))
}

function testClass(
  chance: Chance,
  plan: RegionPlan,
  test: SyntheticTest,
  pupils: readonly Pupil[],
  school: School,
  manipulation: Manipulation | undefined,
  place: {
    readonly school: number
    readonly test: number
    readonly schoolClass: number
    readonly progress: number
  },
): readonly RollEntry[] {
  const subject = plan.subjects.indexOf(test.subject)
  const habit: MarkingHabit = {
    roundsUp: Math.min(1, Math.max(0, chance.normal(0.72, 0.2))),
    kindness: chance.normal(0, 0.22),
  }
  const teacher = chance.normal(0, 0.15)
  const taught = test.items.map(() => chance.normal(0, 0.3))
  const epidemic = chance.happens(0.04) ? 1.6 : 0
  const sat = pupils.map((pupil) => {
    const ability = pupil.general + (pupil.bySubject[subject] ?? 0) + place.progress + chance.normal(0, 0.2)
    const absence = -2.6 + school.absenceHabit + epidemic - 0.3 * ability
    const points = test.items.map((item, at) =>
      answer(chance, item, ability, (taught[at] ?? 0) + (item.isOpen ? habit.kindness : 0)),
    )
    roundUp(chance, test, points, habit)
    return {
      pupil,
      ability,
      points,
      variant: 1 + Math.floor(chance.uniform() * 2),
      isAbsent: chance.happens(1 / (1 + Math.exp(-absence))),
      journal: journalMark(chance, ability, school.journalHabit + teacher),
    }
  })
  const after = manipulation ? manipulateClass(chance, test, sat, manipulation) : sat
  return after.map(({ pupil, points, variant, isAbsent, journal }): RollEntry => {
    const total = points.reduce((sum, value) => sum + value, 0)
    return {
      school: place.school,
      test: place.test,
      schoolClass: place.schoolClass,
      pupil: pupil.id,
      variant,
      isAbsent,
      total: isAbsent ? -1 : total,
      mark: isAbsent ? 0 : markOf(test, total),
      journal,
      points: isAbsent ? [] : points,
    }
  })
}

/** Everybody's habit: a point found for a pupil who stands just below a mark, most of all below «3». */
function roundUp(chance: Chance, test: SyntheticTest, points: number[], { roundsUp }: MarkingHabit): void {
  const total = points.reduce((sum, value) => sum + value, 0)
  const cut = test.cuts.indexOf(total + 1)
  if (cut < 0 || !chance.happens(cut === 0 ? roundsUp : roundsUp / 3)) return
  const room = test.items.flatMap(({ max }, at) => ((points[at] ?? 0) < max ? [at] : []))
  const open = room.filter((at) => test.items[at]?.isOpen)
  const chosen = chance.one(open.length > 0 ? open : room)
  points[chosen] = (points[chosen] ?? 0) + 1
}

function journalMark(chance: Chance, ability: number, generosity: number): number {
  const mark = Math.round(3.65 + 0.55 * ability + generosity + chance.normal(0, 0.45))
  return Math.min(5, Math.max(2, mark))
}
