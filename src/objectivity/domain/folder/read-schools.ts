import type { ScreenedSchool } from '../screening-data.ts'
import type { Table } from './read-tests.ts'
import { findColumns, numberIn, textIn } from './table-columns.ts'

/** The schools of schools.csv, by their id. */
export function readSchools(table: Table): ReadonlyMap<string, ScreenedSchool> {
  const [header = [], ...rows] = table
  const at = findColumns('schools.csv', header, ['school_id'], ['municipality', 'isbsh'])
  return new Map(
    rows.flatMap((row) => {
      const id = textIn(row, at.school_id)
      if (id === '') return []
      const context = numberIn(row, at.isbsh)
      const school: ScreenedSchool = {
        id,
        municipality: textIn(row, at.municipality) || null,
        contextIndex: Number.isFinite(context) ? context : null,
      }
      return [[id, school] as const]
    }),
  )
}
