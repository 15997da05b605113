import type { PageFigure } from './page-figures.ts'

export const MOST_SCHOOLS = 8
export const MOST_WORKS = 12

export const comparedWith = ['municipality', 'region', 'peers', 'own-past'] as const

export type ComparedWith = (typeof comparedWith)[number]

/** What a person chose in the builder; it stands in the address. */
export type ComparisonQuestion = {
  readonly figure: PageFigure
  readonly workIds: readonly number[]
  readonly organizationIds: readonly number[]
  readonly withWhom: readonly ComparedWith[]
}

/** «1,2,x,2» → [1, 2]; no more than `most`. */
export function readIds(text: string | undefined, most: number): readonly number[] {
  const ids = (text ?? '').split(',').map(Number)
  return [...new Set(ids.filter((id) => Number.isInteger(id) && id > 0 && id < 2_147_483_648))].slice(0, most)
}

export function readComparedWith(text: string | undefined): readonly ComparedWith[] {
  const words = (text ?? '').split(',')
  return comparedWith.filter((one) => words.includes(one))
}
