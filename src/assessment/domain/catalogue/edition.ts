import type { CatalogueWork } from './catalogue-work.ts'

/** Whose decision a version is: the federal authority recommends, a region approves its own, a municipality makes own works. */
export const authorities = ['federal', 'region', 'municipality'] as const

export type Authority = (typeof authorities)[number]

/** One version of a work: a letter may be replaced by a corrected one within a week, a region may approve its own scale. */
export type CatalogueEdition = {
  /** Null = comes with the program and is read-only. */
  readonly editionId: number | null
  readonly version: number
  readonly authority: Authority
  /** 1 is the first, 2 the corrected one of the same authority and year. */
  readonly edition: number
  readonly work: CatalogueWork
  readonly confirmedBy: string | null
  /** The UTC instant, ISO. */
  readonly confirmedAt: string | null
  readonly removed: boolean
}

const rank: Readonly<Record<Authority, number>> = { federal: 0, region: 1, municipality: 2 }

/**
 * The version that holds: an own one stands above what comes with the program; a confirmed one above a draft; a region's
 * above the recommended; a corrected one above the former.
 */
export function editionInForce(editions: readonly CatalogueEdition[]): CatalogueEdition | null {
  const weight = ({ editionId, work, authority, edition }: CatalogueEdition) => [
    editionId === null ? 0 : 1,
    work.status === 'confirmed' ? 1 : 0,
    rank[authority],
    edition,
  ]
  let best: CatalogueEdition | null = null
  for (const one of editions) {
    if (!one.removed && (best === null || isAbove(weight(one), weight(best)))) best = one
  }
  return best
}

function isAbove(one: readonly number[], other: readonly number[]): boolean {
  for (const [at, value] of one.entries()) {
    const difference = value - (other[at] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}
