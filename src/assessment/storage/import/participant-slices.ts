import type { PreparedWork } from '../../domain/import/prepare-results.ts'
import type { PupilReading } from '../../domain/reading/results-reading.ts'
import { encodeArray, encodeScores } from './encode-array.ts'

/** Rows of one work on their way into the table of participants: each column is one array literal. */
export type ParticipantSlice = { readonly count: number; readonly columns: readonly string[] }

/** A slice holds the embedded engine for some tens of milliseconds, and everybody else waits. */
export const SLICE_ROWS = 3000

/**
 * The rows of schools that the registry knows, cut into slices. `firstRow` numbers them on within the import.
 */
export function participantSlices(
  schools: PreparedWork['schools'],
  firstRow: number,
): readonly ParticipantSlice[] {
  const rows: { readonly organizationId: number; readonly pupil: PupilReading }[] = []
  for (const { found, pupils } of schools) {
    const { organizationId } = found
    if (organizationId === null) continue
    for (const pupil of pupils) rows.push({ organizationId, pupil })
  }
  const slices: ParticipantSlice[] = []
  for (let from = 0; from < rows.length; from += SLICE_ROWS) {
    const part = rows.slice(from, from + SLICE_ROWS)
    const pupils = part.map(({ pupil }) => pupil)
    slices.push({
      count: part.length,
      columns: [
        encodeArray(part.map(({ organizationId }) => organizationId)),
        encodeArray(part.map((_, index) => firstRow + from + index)),
        encodeArray(pupils.map(({ sheet }) => sheet)),
        encodeArray(pupils.map(({ row }) => row)),
        encodeArray(pupils.map(({ className }) => className)),
        encodeArray(pupils.map(({ participantCode }) => participantCode)),
        encodeArray(pupils.map(({ pseudonym }) => pseudonym)),
        encodeArray(pupils.map(({ sex }) => sex)),
        encodeArray(pupils.map(({ variant }) => variant)),
        encodeArray(pupils.map(({ absent }) => absent)),
        encodeScores(pupils.map(({ scores }) => scores)),
        encodeArray(pupils.map(({ countedInItems }) => countedInItems)),
        encodeArray(pupils.map(({ primaryScore }) => primaryScore)),
        encodeArray(pupils.map(({ testScore }) => testScore)),
        encodeArray(pupils.map(({ mark }) => mark)),
        encodeArray(pupils.map(({ markFrom }) => markFrom)),
        encodeArray(pupils.map(({ journalMark }) => (journalMark === 'none' ? 0 : journalMark))),
        encodeArray(pupils.map(notesOf)),
      ],
    })
  }
  return slices
}

function notesOf({ notes }: PupilReading): string | null {
  return Object.keys(notes).length === 0 ? null : JSON.stringify(notes)
}
