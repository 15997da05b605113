import type { Fact } from './fact.ts'

/** What the facts of a draft have said so far. */
export type Said = {
  readonly months: boolean
  readonly years: boolean
  /** Every stretch so far is a month without a year: «Декабрь Июнь». */
  readonly onlyBarePoints: boolean
  readonly range: boolean
  readonly yearly: boolean
  /** Monthly or quarterly. */
  readonly often: boolean
  readonly continuous: boolean
  readonly window: boolean
  readonly event: boolean
  readonly external: boolean
  readonly onDemand: boolean
}

export const NOTHING_SAID: Said = {
  months: false,
  years: false,
  onlyBarePoints: true,
  range: false,
  yearly: false,
  often: false,
  continuous: false,
  window: false,
  event: false,
  external: false,
  onDemand: false,
}

export function alsoSaid(said: Said, fact: Fact): Said {
  switch (fact.is) {
    case 'calendar': {
      const { fromMonth, fromYear, isRange, isOpen } = fact.stretch
      return {
        ...said,
        months: said.months || fromMonth !== null,
        years: said.years || fromYear !== null,
        onlyBarePoints: said.onlyBarePoints && fromMonth !== null && !isRange && fromYear === null,
        range: said.range || isRange || isOpen,
      }
    }
    case 'recurrence':
      return {
        ...said,
        yearly: said.yearly || fact.recurrence === 'yearly' || fact.recurrence === 'every-n-years',
        often: said.often || fact.recurrence === 'monthly' || fact.recurrence === 'quarterly',
      }
    case 'continuous':
      return { ...said, continuous: true }
    case 'window':
      return { ...said, window: true }
    case 'event':
      return { ...said, event: true }
    case 'external':
      return { ...said, external: true }
    case 'on-demand':
      return { ...said, onDemand: said.onDemand || fact.condition === null }
    case 'rotation':
    case 'day':
    case 'aside':
    case 'unknown':
      return said
    default: {
      const never: never = fact
      return never
    }
  }
}
