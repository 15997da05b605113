import type { FoundSchool } from '../../domain/shapes.ts'

/** One school in one group of schools of a run. */
export type FoundRow = { readonly school: FoundSchool; readonly finding: FoundSchool['findings'][number] }
