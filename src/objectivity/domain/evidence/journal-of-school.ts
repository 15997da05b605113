import type { Effects } from '../effect.ts'
import type { Standardised } from './honest-variation.ts'
import { logMean, logOfMixed, parts } from './mixed-ratio.ts'

/** How honest journals differ from what the region gives for the same results, in marks squared. */
export type JournalSpread = {
  readonly location: number
  /** Between the habits of schools. */
  readonly ofHabits: number
  /** Between the works of one school, sampling apart. */
  readonly ofWorks: number
  /** So many times wider than it is found: scatter is taken so, too. */
  readonly wider: number
}

/** How far the marks of each cell scatter, as a standard normal value, and by how many of these one mark² more raises it. */
export type JournalScatter = { readonly value: Float64Array; readonly reach: Float64Array }

/** What the journals of schools are weighed by, cell by cell. */
export type Journals = {
  readonly effects: Effects
  readonly spread: JournalSpread
  readonly scatter: JournalScatter
  /** By so many equal classes each cell was marked. */
  readonly classes: Float64Array
}

/** Honest journals are not believed to differ less, and are taken wider than they are found, most of all where few schools tell it, as in one municipality. */
const [LEAST_OF_HABITS, LEAST_OF_WORKS] = [0.06, 0.0125]
const [CARE, FEW_SCHOOLS, CARE_OF_FEW] = [1.2, 150, 1.7]
/** Mean marks by which a raised journal rises: a faint, a usual and a heavy hand. */
const RAISED = [0.3, 0.5, 0.7] as const
/** A raise given to a part of the pupils scatters marks by δ(1 − δ), and by half of it as those who stand highest have «5» already. */
const OF_SCATTER = 0.5
/** So much of the spread between works is that of classes, each with a teacher of its own. */
const OF_CLASSES = 0.5
/** One work says no more than e¹⁴. */
const MOST_OF_WORK = 14
/** Standard deviations of what is known of the habit: how far it is looked at, and at what steps (a normal law summed so errs by 0.0003). */
const [REACH, STEP] = [4, 1.5]

/** A work apart from its school's habit tells the spread of works; what is left of the whole is the spread of habits. */
export function journalSpread(level: Standardised, jump: Standardised, schools: number): JournalSpread {
  const wider = schools < FEW_SCHOOLS ? CARE_OF_FEW : CARE
  const isHabitKnown = jump.z.some(Number.isFinite)
  const ofWorks = isHabitKnown ? jump.tauSquared : level.tauSquared
  const ofHabits = isHabitKnown ? level.tauSquared - jump.tauSquared : level.tauSquared
  return {
    location: level.location,
    ofHabits: wider * Math.max(ofHabits, LEAST_OF_HABITS),
    ofWorks: wider * Math.max(ofWorks, LEAST_OF_WORKS),
    wider,
  }
}

/**
 * The log of the likelihood ratio of a journal raised in an unknown part of a school's works against an honest one, whatever the habit of the school: works
 * that leave the habit tell it, and so does a habit that honest schools do not have, and marks that agree less with the works.
 */
export function weighJournal(
  {
    effects: { effect, variance },
    spread: { location, ofHabits, ofWorks, wider },
    scatter,
    classes,
  }: Journals,
  works: readonly number[],
): number {
  const measured = works.filter((work) => Number.isFinite(effect[work]) && Number.isFinite(variance[work]))
  if (measured.length === 0) return 0
  const above = measured.map((work) => (effect[work] ?? 0) - location)
  const weights = measured.map(
    (work) => 1 / ((variance[work] ?? 0) + ofWorks * (1 - OF_CLASSES + OF_CLASSES / (classes[work] ?? 1))),
  )
  const scattered = RAISED.map((by) => measured.map((work) => weighScatter(scatter, work, by) / wider))
  const known = weights.reduce((sum, weight) => sum + weight, 1 / ofHabits)
  const middle = weights.reduce((sum, weight, at) => sum + weight * (above[at] ?? 0), 0) / known
  const unsure = 1 / Math.sqrt(known)
  const honest: number[] = []
  const raised: number[] = []
  for (
    let habit = middle - Math.max(...RAISED) - REACH * unsure;
    habit <= middle + REACH * unsure;
    habit += STEP * unsure
  ) {
    const log = above.reduce(
      (sum, value, at) => sum - ((weights[at] ?? 0) * (value - habit) ** 2) / 2,
      -(habit * habit) / (2 * ofHabits),
    )
    honest.push(log)
    for (const [hand, by] of RAISED.entries()) {
      const excess = above.map((value, at) => {
        const ofMean = (weights[at] ?? 0) * by * (value - habit - by / 2)
        return Math.expm1(Math.min(ofMean + (scattered[hand]?.[at] ?? 0), MOST_OF_WORK))
      })
      for (const part of parts) raised.push(log + logOfMixed(part, excess))
    }
  }
  return logMean(raised) - logMean(honest)
}

/** The log of the likelihood ratio of a scatter that a raise of the mean by so much brings with it; 0 where it was not measured. */
function weighScatter({ value, reach }: JournalScatter, work: number, by: number): number {
  const shift = OF_SCATTER * by * (1 - by) * (reach[work] ?? Number.NaN)
  const log = shift * (value[work] ?? Number.NaN) - (shift * shift) / 2
  return Number.isFinite(log) ? log : 0
}
