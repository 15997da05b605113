import type { Ground } from './ground.ts'
import type { IdentifiedSchool } from './identification-input.ts'
import { type MeasuredWork, measureWorks } from './measure-works.ts'
import { meets } from './meets.ts'
import { isOfWorks, type Measured } from './rule-table.ts'
import type { CellsByWork, WorkOverall } from './works-of-all.ts'

/** Everything a condition may ask about one school. */
export type SchoolFacts = {
  readonly school: IdentifiedSchool
  readonly own: CellsByWork
  readonly year: number
  readonly overall: WorkOverall
  /** Indices of all schools that have one. */
  readonly contexts: readonly number[]
}

/** Fewer schools than this have no bottom fifth worth the name. */
const LEAST_SCHOOLS = 10

/** What a condition finds at a school, work by work; one line for what is of the school as a whole. */
export function measureSchool(condition: Measured, facts: SchoolFacts): readonly MeasuredWork[] {
  if (isOfWorks(condition.metric)) return measureWorks(condition, facts)
  const { school, year, contexts } = facts
  if (condition.metric === 'years-listed') {
    const years = new Set(
      school.listed
        .filter(
          (one) => one.category === 'low-results' && one.year < year && one.year >= year - condition.years,
        )
        .map((one) => one.year),
    )
    // A list shows where a school was, not how it does now: it is no proof.
    return [{ ...lineOf(condition, year, years.size, years.size), isProof: false }]
  }
  const { context } = school
  if (context === null) return []
  const measureOf = (index: number) => {
    if (condition.metric === 'context-index') return index
    if (contexts.length < LEAST_SCHOOLS) return null
    const lower = contexts.filter((one) => one < index).length - (context.index < index ? 1 : 0)
    return (100 * lower) / contexts.length
  }
  const [value, withoutOne] = [measureOf(context.index), measureOf(context.withoutOne)]
  return value === null || withoutOne === null ? [] : [lineOf(condition, year, value, withoutOne)]
}

function lineOf(condition: Measured, year: number, value: number, withoutOne: number): MeasuredWork {
  const { name, metric, operator, threshold } = condition
  if (!meets(value, condition)) return { year, ground: null, isProof: true }
  const ground: Ground = {
    ...{ condition: name, metric, operator, threshold, value },
    ...{ work: null, failed: null, participants: null, joinedYear: null, interval: null, overall: null },
    isConfirmed: false,
    standing: meets(withoutOne, condition) ? 'firm' : 'one-pupil',
  }
  return { year, ground, isProof: true }
}
