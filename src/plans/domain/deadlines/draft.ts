import type { Fact } from './fact.ts'

/** How the words before a phrase set it off from the phrase before. */
export type Boundary =
  | 'none'
  | 'comma' // a comma, a slash or «и»
  | 'line' // a line break
  | 'capital' // a capital letter without a comma
  | 'colon' // what follows spells out what came before
  | 'hard' // «;» or a bullet

/** A fact with its place in the cell (half-open range of characters). */
export type PlacedFact = { readonly fact: Fact; readonly start: number; readonly end: number }

/** The facts that make one deadline, or several check points with shared words. */
export type Draft = {
  readonly facts: readonly PlacedFact[]
  readonly start: number
  readonly end: number
}
