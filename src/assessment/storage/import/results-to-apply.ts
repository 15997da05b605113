import type { PreparedResults, PreparedWork } from '../../domain/import/prepare-results.ts'

export type Origin = { readonly importId: number; readonly municipalityId: number; readonly now: Date }

/** A work of the file with the row of `work` it belongs to. */
export type WorkToApply = Omit<PreparedWork, 'schools'> & {
  readonly workId: number
  readonly schools: readonly SchoolToApply[]
}

/** `isStaged` false: its rows said the same as the stored ones when the file was read, so they were not stored again. */
export type SchoolToApply = Omit<PreparedWork['schools'][number], 'pupils'> & { readonly isStaged: boolean }

export type ResultsToApply = Omit<PreparedResults, 'works'> & { readonly works: readonly WorkToApply[] }
