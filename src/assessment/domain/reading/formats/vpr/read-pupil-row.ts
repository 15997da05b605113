import { cellText } from '../../cell-words.ts'
import { readClassName } from '../../class-words.ts'
import { personalParts } from '../../personal-columns.ts'
import { notesOfGroups } from '../../pupil-groups.ts'
import type { ResultsCell } from '../../results-file.ts'
import type { DraftPupil } from '../../work-draft.ts'
import { isAbsentRow } from './is-absent-row.ts'
import { readPupilRowCells } from './pupil-row-cells.ts'
import { findRowFaults, type RowFault } from './pupil-row-faults.ts'
import type { ItemColumn, PupilTable } from './pupil-table.ts'
import type { TrustedColumns } from './trusted-columns.ts'

/** What reading a row takes besides the row. */
export type RowContext = {
  readonly table: PupilTable
  readonly items: readonly ItemColumn[]
  /** Item columns that the form has and the work has not: a word in them comes from a shifted row. */
  readonly spare: readonly ItemColumn[]
  readonly pseudonym: (parts: readonly string[]) => string | null
  readonly trusted: TrustedColumns
}

/** The school of a row: its code, and the name that stood beside the code. */
export type RowSchool = { readonly code: string | null; readonly name: string | null }

/** One pupil, or the reasons why the row gives none; `row` is counted from 0. */
export function readPupilRow(
  cells: readonly ResultsCell[],
  row: number,
  school: RowSchool,
  { table, items, spare, pseudonym, trusted }: RowContext,
): { readonly pupil: DraftPupil | null; readonly faults: readonly RowFault[] } {
  const read = readPupilRowCells(cells, table, items, trusted)
  const faults = findRowFaults({ cells, row: read, school: school.code, table, spare, trusted })
  const { total, mark, journal, sex, variant, scores, code, strangeItem } = read
  if (school.code === null || total === 'unreadable' || faults.some(({ severity }) => severity === 'error'))
    return { pupil: null, faults }
  const { columns, personal } = table
  const cellAt = (column: number | null) => (column === null ? null : (cells[column] ?? null))
  const absent = isAbsentRow(read)
  return {
    faults,
    pupil: {
      sheet: table.sheet.name,
      row: row + 1,
      school: school.code,
      municipality: nameAfterLogin(cellText(cellAt(columns.municipality))),
      schoolName: school.name ?? (cellText(cellAt(columns.schoolName)) || null),
      className: readClassName(cellAt(columns.className)),
      participantCode: code || null,
      pseudonym: personal.length > 0 ? pseudonym(personalParts(cells, personal)) : null,
      sex: sex === 'unreadable' ? null : sex,
      variant: absent || variant === undefined ? null : cellText(variant),
      absent,
      scores: absent ? [] : scores,
      primaryScore: absent ? null : total,
      testScore: null,
      mark: absent || mark === 'unreadable' ? null : mark,
      journalMark: journal === 'one' || journal === 'unreadable' ? 'none' : journal,
      notes: notesOfGroups((group) => trusted.groups.get(group) ?? null, cells),
      itemsUnreadable: strangeItem !== null,
    },
  }
}

/** 'reg22_m001 | Барнаул' → «Барнаул». */
function nameAfterLogin(text: string): string | null {
  const name = text.includes('|') ? text.slice(text.indexOf('|') + 1).trim() : text
  return name || null
}
