import type { Chance } from '../seeded-chance.ts'
import type { SchoolKind } from '../synthetic-region.ts'

/** A school as it is, honest or not. */
export type UnevenSchool = {
  readonly kind: SchoolKind
  readonly context: number
  readonly level: number
  readonly levelBySubject: readonly number[]
  /** One of few textbooks: its order of topics is shared by the schools that use it. */
  readonly textbookBySubject: readonly number[]
  /** Gain by year in one subject, most of it by the weaker half. */
  readonly improvesIn: number
  readonly improvement: number
  readonly journalHabit: number
  readonly absenceHabit: number
  readonly roundingHabit: number
  readonly classSizes: readonly number[]
  /** How far classes of a parallel are sorted by ability. */
  readonly streaming: number
}

export const TEXTBOOKS = 6

export function inventUnevenSchool(chance: Chance, subjects: number): UnevenSchool {
  const draw = chance.uniform()
  const kind: SchoolKind = draw < 0.4 ? 'rural' : draw < 0.91 ? 'urban' : 'gymnasium'
  const context = chance.normal(kind === 'rural' ? 46 : kind === 'urban' ? 51 : 59, 9)
  const classSizes =
    kind === 'rural'
      ? [chance.whole(3, 12)]
      : Array.from({ length: chance.whole(1, kind === 'urban' ? 4 : 3) }, () => chance.whole(15, 29))
  return {
    kind,
    context,
    level: 0.018 * (context - 50) + chance.normal(0, 0.2) + (kind === 'gymnasium' ? 0.6 : 0),
    levelBySubject: Array.from({ length: subjects }, () => chance.normal(0, 0.16)),
    textbookBySubject: Array.from({ length: subjects }, () => chance.whole(0, TEXTBOOKS - 1)),
    improvesIn: chance.whole(0, subjects - 1),
    improvement: chance.happens(0.08) ? 0.25 + 0.3 * chance.uniform() : 0,
    journalHabit: chance.normal(0, 0.23),
    absenceHabit: chance.normal(0, 0.4),
    roundingHabit: chance.normal(0, 0.7),
    classSizes,
    streaming: classSizes.length > 1 && chance.happens(0.4) ? 0.7 : 0.15,
  }
}

/** A person: school in general, and each subject apart. */
export type UnevenPupil = {
  readonly id: number
  readonly general: number
  readonly bySubject: readonly number[]
  readonly isWeakerHalf: boolean
}

/** Classes of one parallel: sorted by ability where the school streams. */
export function inventParallel(
  chance: Chance,
  school: UnevenSchool,
  subjects: number,
  nextId: () => number,
): readonly (readonly UnevenPupil[])[] {
  const year = chance.normal(0, 0.15)
  return school.classSizes.map((size, at) => {
    const place = school.classSizes.length > 1 ? at / (school.classSizes.length - 1) - 0.5 : 0
    return Array.from({ length: size }, (): UnevenPupil => {
      const own = chance.normal(0, 0.78)
      return {
        id: nextId(),
        general: school.level + year - school.streaming * place + own,
        bySubject: Array.from({ length: subjects }, () => chance.normal(0, 0.42)),
        isWeakerHalf: own < 0,
      }
    })
  })
}
