import { z } from 'zod'

/**
 * Claims of a plan that nobody published a formula for: medals not confirmed, ОГЭ below the year's mark, signs in ВПР; marks of ВПР
 * beside the journal and the level of a school beside the others, as questions.
 */
export const indexKeys = ['medals', 'oge', 'vpr', 'vpr-mark', 'vpr-level'] as const
export type IndexKey = (typeof indexKeys)[number]

/** A value other than 0 is a question to the school, never an accusation: together, schools are counted. */
export function isQuestion(key: IndexKey): boolean {
  return key === 'vpr-mark' || key === 'vpr-level'
}

/** How far a formula may be trusted: an official text, a retelling, to be checked, the system's own. */
export const provenances = ['official', 'secondary', 'to-check', 'own'] as const
export type Provenance = (typeof provenances)[number]

const words = (most: number, asked: string) => z.string().trim().min(1, asked).max(most)

/** What an authority may change in an index; a change makes a new edition. */
export const indexFormulaSchema = z.object({
  title: words(200, 'Назовите индекс'),
  /** An expression over the counts of `indexVariables`. */
  formula: words(500, 'Напишите формулу'),
  /** With fewer in the denominator only counts are shown. */
  leastCount: z.int().min(1).max(1000),
  provenance: z.enum(provenances),
  source: words(1000, 'Напишите, откуда формула'),
  /** What a value of it is worth, in a sentence. */
  worth: words(1000, 'Напишите, чего стоит значение'),
})
export type IndexFormula = z.output<typeof indexFormulaSchema>
