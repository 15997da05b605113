import type { Effects } from '../effect.ts'
import { type Standardised, standardise } from './honest-variation.ts'

/** How honest journals differ from what the region gives for the same results, in marks squared. */
export type JournalSpread = {
  readonly location: number
  /** Between the habits of schools. */
  readonly ofHabits: number
  /** Between the subjects of one school, each with teachers of its own. */
  readonly ofSubjects: number
  /** Between the works of one subject, sampling apart. */
  readonly ofWorks: number
  /** So many times wider than it is found: scatter is taken so, too. */
  readonly wider: number
}

/** Honest journals are not believed to differ less, and are taken wider than they are found, most of all where few schools tell it, as in one municipality. */
const [LEAST_OF_HABITS, LEAST_OF_SUBJECTS, LEAST_OF_WORKS] = [0.06, 0.01, 0.0125]
const [CARE, FEW_SCHOOLS, CARE_OF_FEW] = [1.2, 150, 1.7]
/** So many subjects of schools must tell how subjects differ. */
const FEWEST_SUBJECTS = 20

/** A work apart from its school's habit tells the spread of works and subjects; what is left of the whole is the spread of habits. */
export function journalSpread(
  level: Standardised,
  jump: Standardised,
  betweenSubjects: number,
  schools: number,
): JournalSpread {
  const wider = schools < FEW_SCHOOLS ? CARE_OF_FEW : CARE
  const isHabitKnown = jump.z.some(Number.isFinite)
  const ofSubjects = Math.max(betweenSubjects, LEAST_OF_SUBJECTS)
  const ofWorks = Math.max(
    isHabitKnown ? jump.tauSquared - betweenSubjects : level.tauSquared,
    LEAST_OF_WORKS,
  )
  const ofHabits = isHabitKnown ? level.tauSquared - ofSubjects - ofWorks : level.tauSquared
  return {
    location: level.location,
    ofHabits: wider * Math.max(ofHabits, LEAST_OF_HABITS),
    ofSubjects: wider * ofSubjects,
    ofWorks: wider * ofWorks,
    wider,
  }
}

/**
 * The variance between the subjects of one school: the mean of a subject against the mean of the school's other subjects. 0 where too few tell it.
 * @source one-way random effects: Var(m − mean of k others) = G(1 + 1/k) + sampling
 */
export function spreadBetweenSubjects(
  { effect, variance }: Effects,
  subject: Int32Array,
  school: Int32Array,
): number {
  const measured = [...effect.keys()].filter(
    (cell) => Number.isFinite(effect[cell]) && Number.isFinite(variance[cell]),
  )
  const differences: number[] = []
  const variances: number[] = []
  for (const own of Map.groupBy(measured, (cell) => school[cell] ?? 0).values()) {
    const means = [...Map.groupBy(own, (cell) => subject[cell] ?? 0).values()].map((cells) =>
      meanOf(cells, effect, variance),
    )
    const others = means.length - 1
    if (others === 0) continue
    const whole = means.reduce((sum, one) => sum + one.mean, 0)
    const unsure = means.reduce((sum, one) => sum + one.variance, 0)
    const reach = 1 + 1 / others
    for (const one of means) {
      differences.push((one.mean - (whole - one.mean) / others) / Math.sqrt(reach))
      variances.push((one.variance + (unsure - one.variance) / others ** 2) / reach)
    }
  }
  if (differences.length < FEWEST_SUBJECTS) return 0
  const effects = { effect: Float64Array.from(differences), variance: Float64Array.from(variances) }
  return standardise(effects, { isCentred: true }).tauSquared
}

function meanOf(cells: readonly number[], effect: Float64Array, variance: Float64Array) {
  let [known, sum] = [0, 0]
  for (const cell of cells) {
    const weight = 1 / ((variance[cell] ?? 0) + LEAST_OF_WORKS)
    known += weight
    sum += weight * (effect[cell] ?? 0)
  }
  return { mean: sum / known, variance: 1 / known }
}
