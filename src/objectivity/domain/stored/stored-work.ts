import type { WorkKey } from '#assessment/domain/work-key.ts'
import type { PublishedReference, ScreenedTest } from '../screening-data.ts'

/** A work of the database as the screen needs it. */
export type StoredWork = {
  readonly workId: number
  readonly key: WorkKey
  readonly items: readonly StoredItem[]
  /** The first totals of «3», «4» and «5»; null where no official scale is known. */
  readonly cuts: readonly number[] | null
  readonly published: PublishedReference | null
}

export type StoredItem = {
  readonly label: string
  readonly max: number | null
  readonly kind: 'short' | 'extended' | null
}

/** ЕГЭ has no grade of its own. */
const LAST_GRADE = 11
/** Points are kept in a byte, and 255 says «no points». */
const MOST_POINTS = 254

/** The same work as the screen reads it; without the highest points of every item its items are left out. */
export function screenedTestOf({ key, items, cuts, published }: StoredWork): ScreenedTest {
  const maxima = items.flatMap(({ max }) => (max !== null && max >= 0 && max <= MOST_POINTS ? [max] : []))
  const isWhole = maxima.length === items.length
  return {
    year: key.year,
    grade: key.grade ?? LAST_GRADE,
    subject: key.subject,
    maxima: isWhole ? maxima : [],
    isOpen: isWhole ? items.map(({ kind }) => kind === 'extended') : [],
    cuts,
    published,
  }
}
