import type { Scale } from '../scales/scale.ts'
import type { WorkKey } from '../work-key.ts'

/** One work as its official description gives it. */
export type CatalogueWork = {
  readonly key: WorkKey
  readonly maxScore: number
  /** In the order of the paper; empty where only totals are known. */
  readonly items: readonly CatalogueItem[]
  readonly scale: Scale | null
  /** ЕГЭ: the test score of each primary score from 0 on, so `maxScore` + 1 numbers. */
  readonly testScores?: readonly number[] | null
  readonly source: string
  /** Nobody has compared a draft row with the official document yet. */
  readonly status: 'confirmed' | 'draft'
}

export type CatalogueItem = {
  /** As the paper calls it, look-alike letters in Cyrillic: '8К1'. */
  readonly label: string
  readonly max: number
  readonly kind: 'short' | 'extended' | null
  readonly difficulty: 'base' | 'raised' | 'high' | null
  /** Codes of КЭС and КТ. */
  readonly content: readonly string[]
  readonly requirements: readonly string[]
  readonly skill: string | null
}
