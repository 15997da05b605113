/** What a screen reads: schools, tests, and the roll of pupils by columns. No names; numbers point into the lists. */
export type ScreeningData = {
  readonly schools: readonly ScreenedSchool[]
  readonly tests: readonly ScreenedTest[]
  readonly roll: Roll
}

export type ScreenedSchool = {
  readonly id: string
  readonly municipality: string | null
  /** The index of social context: mean 50, standard deviation 10 over the region; null where unknown. */
  readonly contextIndex: number | null
}

/** One work: year × grade × subject. */
export type ScreenedTest = {
  readonly year: number
  readonly grade: number
  readonly subject: string
  /** Highest points of each item; empty where the data hold totals alone. */
  readonly maxima: readonly number[]
  /** Marked by judgement, one per item. */
  readonly isOpen: readonly boolean[]
  /** The first totals of «3», «4» and «5»; null where unknown. */
  readonly cuts: readonly number[] | null
  /** What the region publishes; null = the roll is the region itself. */
  readonly published: PublishedReference | null
}

export type PublishedReference = {
  /** Pupils at each total, from 0. */
  readonly histogram: readonly number[]
  /** Share of the maximum of each item among the pupils marked 2, 3, 4, 5; null where unpublished. */
  readonly itemShares: readonly (readonly [number, number, number, number])[] | null
}

/** Columns of equal length, one entry per pupil × test. */
export type Roll = {
  readonly length: number
  readonly school: Int32Array
  readonly test: Int32Array
  /** Pupils of one class of one school and year share a number. */
  readonly schoolClass: Int32Array
  /** −1 unknown; the same pupil has the same number in other tests and years. */
  readonly pupil: Int32Array
  /** −1 unknown. */
  readonly variant: Int32Array
  /** 1 = on the roll and did not take the work. */
  readonly isAbsent: Uint8Array
  /** −1 where there is none. */
  readonly total: Int16Array
  /** 2–5; 0 where there is none. */
  readonly mark: Int8Array
  /** 2–5; 0 where there is none. */
  readonly journal: Int8Array
  /** Where the points of the pupil begin in `points`; as many as the test has items. */
  readonly pointsAt: Uint32Array
  /** One per item; `NO_POINTS` where the item was not taught or the cell says nothing. */
  readonly points: Uint8Array
}

export const NO_POINTS = 255
