import type { Effects } from '../effect.ts'
import type { JournalSpread } from './journal-spread.ts'
import { logMean, logOfMixed, parts } from './mixed-ratio.ts'

/** How far the marks of each cell scatter, as a standard normal value, and by how many of these one mark² more raises it. */
export type JournalScatter = { readonly value: Float64Array; readonly reach: Float64Array }

/** What the journals of schools are weighed by, cell by cell. */
export type Journals = {
  readonly effects: Effects
  readonly spread: JournalSpread
  readonly scatter: JournalScatter
  /** By so many equal classes each cell was marked. */
  readonly classes: Float64Array
  /** The number of the subject of each cell. */
  readonly subject: Int32Array
}

/** Mean marks by which a raised journal rises: a faint, a usual and a heavy hand. */
const RAISED = [0.3, 0.5, 0.7] as const
const MOST_RAISED = 0.7
/** An honest journal, and one raised by each hand in each part of the works. */
const HYPOTHESES = 1 + RAISED.length * parts.length
/** A raise given to a part of the pupils scatters marks by δ(1 − δ), and by half of it as those who stand highest have «5» already. */
const OF_SCATTER = 0.5
/** So much of the spread between works is that of classes, each with a teacher of its own. */
const OF_CLASSES = 0.5
/** One work says no more than e¹⁴. */
const MOST_OF_WORK = 14
/** Standard deviations of what is known of a habit: how far it is looked at, and at what steps (a normal law summed so errs by 0.0003). */
const [REACH, STEP] = [4, 1.5]
/** A sum of nothing but underflow still has a logarithm. */
const LEAST_SUM = 1e-300

/**
 * The log of the likelihood ratio of a journal raised in an unknown part of a school's works against an honest one, whatever the habits of the school and of
 * its subjects: works that leave the habit tell it, and so does a habit that honest schools do not have, and marks that agree less with the works.
 */
export function weighJournal(journals: Journals, works: readonly number[]): number {
  const { effects, spread, subject } = journals
  const measured = works.filter(
    (work) => Number.isFinite(effects.effect[work]) && Number.isFinite(effects.variance[work]),
  )
  if (measured.length === 0) return 0
  const subjects = [...Map.groupBy(measured, (work) => subject[work] ?? 0).values()].map((own) =>
    weighSubject(journals, own),
  )
  const known = subjects.reduce((sum, { variance }) => sum + 1 / variance, 1 / spread.ofHabits)
  const middle = subjects.reduce((sum, { mean, variance }) => sum + mean / variance, 0) / known
  const unsure = 1 / Math.sqrt(known)
  const honest: number[] = []
  const raised: number[] = []
  for (
    let habit = middle - MOST_RAISED - REACH * unsure;
    habit <= middle + REACH * unsure;
    habit += STEP * unsure
  ) {
    const logs = new Float64Array(HYPOTHESES).fill(-(habit * habit) / (2 * spread.ofHabits))
    for (const own of subjects) addGiven(habit, own, spread.ofSubjects, logs)
    honest.push(logs[0] ?? 0)
    raised.push(...logs.subarray(1))
  }
  return logMean(raised) - logMean(honest)
}

/** What the works of one subject say of each habit its teachers may have, a row a hypothesis, the honest one first. */
type SubjectJournal = {
  readonly habits: readonly number[]
  /** Likelihoods over the highest of their row. */
  readonly relative: readonly (readonly number[])[]
  /** The log of the highest of each row. */
  readonly highest: readonly number[]
  readonly mean: number
  /** Of the mean, around the habit of the school. */
  readonly variance: number
}

function weighSubject(
  { effects: { effect, variance }, spread, scatter, classes }: Journals,
  works: readonly number[],
): SubjectJournal {
  const { location, ofHabits, ofSubjects, ofWorks, wider } = spread
  const above = works.map((work) => (effect[work] ?? 0) - location)
  const weights = works.map(
    (work) => 1 / ((variance[work] ?? 0) + ofWorks * (1 - OF_CLASSES + OF_CLASSES / (classes[work] ?? 1))),
  )
  const scattered = RAISED.map((by) => works.map((work) => weighScatter(scatter, work, by) / wider))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const weighted = weights.reduce((sum, weight, at) => sum + weight * (above[at] ?? 0), 0)
  const known = whole + 1 / (ofHabits + ofSubjects)
  const [middle, reach] = [weighted / known, REACH / Math.sqrt(known)]
  const step = STEP / Math.sqrt(whole + 1 / ofSubjects)
  const habits: number[] = []
  const logs: number[][] = Array.from({ length: HYPOTHESES }, () => [])
  for (let habit = middle - MOST_RAISED - reach; habit <= middle + reach; habit += step) {
    habits.push(habit)
    const log = above.reduce((sum, value, at) => sum - ((weights[at] ?? 0) * (value - habit) ** 2) / 2, 0)
    logs[0]?.push(log)
    for (const [hand, by] of RAISED.entries()) {
      const excess = above.map((value, at) => {
        const ofMean = (weights[at] ?? 0) * by * (value - habit - by / 2)
        return Math.expm1(Math.min(ofMean + (scattered[hand]?.[at] ?? 0), MOST_OF_WORK))
      })
      for (const [at, part] of parts.entries()) {
        logs[1 + hand * parts.length + at]?.push(log + logOfMixed(part, excess))
      }
    }
  }
  const highest = logs.map((row) => Math.max(...row))
  return {
    habits,
    relative: logs.map((row, at) => row.map((log) => Math.exp(log - (highest[at] ?? 0)))),
    highest,
    mean: weighted / whole,
    variance: 1 / whole + ofSubjects,
  }
}

/** Adds to each hypothesis the log of ∫ N(c; habit, G)·L(c) dc, as a sum over equal steps; the constant of the law cancels. */
function addGiven(
  habit: number,
  { habits, relative, highest }: SubjectJournal,
  ofSubjects: number,
  logs: Float64Array,
): void {
  const law = habits.map((own) => Math.exp(-((own - habit) ** 2) / (2 * ofSubjects)))
  for (const [hypothesis, row] of relative.entries()) {
    let sum = LEAST_SUM
    for (const [at, likelihood] of row.entries()) sum += likelihood * (law[at] ?? 0)
    logs[hypothesis] = (logs[hypothesis] ?? 0) + (highest[hypothesis] ?? 0) + Math.log(sum)
  }
}

/** The log of the likelihood ratio of a scatter that a raise of the mean by so much brings with it; 0 where it was not measured. */
function weighScatter({ value, reach }: JournalScatter, work: number, by: number): number {
  const shift = OF_SCATTER * by * (1 - by) * (reach[work] ?? Number.NaN)
  const log = shift * (value[work] ?? Number.NaN) - (shift * shift) / 2
  return Number.isFinite(log) ? log : 0
}
