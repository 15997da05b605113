import type { Procedure, Subject, WorkLevel } from '../../../work-key.ts'

/** What a column of a table may be to us. */
export const mappedFields = [
  'school',
  'schoolName',
  'municipality',
  'className',
  'pupilCode',
  'name',
  'document',
  'dropped',
  'sex',
  'subject',
  'variant',
  'total',
  'testScore',
  'mark',
  'journal',
  'absent',
  'ovz',
  'repeater',
  'medal',
  'item',
  'participants',
  'markCount',
  'scoreCount',
] as const

export type MappedField = (typeof mappedFields)[number]

/**
 * How to read the tables of one source whose layout nobody else knows. Plain data: it is kept as JSON under a name, shared
 * and used again on next year's file.
 */
export type TableMapping = {
  readonly version: 1
  /** As written; null = the first sheet with such a header. */
  readonly sheet: string | null
  /** As the spreadsheet shows it, from 1. Another file may have its header elsewhere: it is then sought by its words. */
  readonly headerRow: number
  readonly headerHeight: 1 | 2
  readonly columns: readonly MappedColumn[]
  readonly work: MappedWork
  /** The code of the only school, for a table without a column of schools. */
  readonly school: string | null
}

/**
 * `participants`, `markCount` and `scoreCount` make a summary: a row is a class or a school and says how many pupils got what;
 * the label is then the mark or the score.
 *
 * Known by the words of its header; `column` (from 0) tells two of the same words apart. */
export type MappedColumn = {
  readonly column: number
  readonly header: string
  readonly field: MappedField
  /** Of an item: the label and the highest score, if known. Of a count: what is counted. */
  readonly label: string | null
  readonly max: number | null
}

/** Which work it is. A grade or subject left null is taken from the rows, one work each. */
export type MappedWork = {
  readonly procedure: Procedure
  readonly year: number
  readonly grade: number | null
  readonly subject: Subject | null
  readonly level: WorkLevel | null
  /** A wave: 'Входная', 'март'. */
  readonly series: string | null
  readonly title: string
  readonly maxScore: number | null
}

/** A suggestion may not know whose work it is; a person then says so. */
export type MappingSuggestion = {
  readonly mapping: Omit<TableMapping, 'work'> & { readonly work: Partial<MappedWork> }
  readonly reasons: readonly MappingReason[]
  /** What must still be said before the table can be read. */
  readonly missing: readonly ('procedure' | 'year' | 'grade' | 'subject' | 'school' | 'results')[]
  /** Columns that say nothing we know: a person may. */
  readonly others: readonly { readonly column: number; readonly header: string }[]
  /** A few values of each column, none of one that may name a person. */
  readonly samples: readonly { readonly column: number; readonly values: readonly string[] }[]
}

export type MappingReason = {
  readonly column: number
  readonly header: string
  readonly field: MappedField
  /** In Russian, for the wizard: «по слову «класс» в заголовке». */
  readonly why: string
}
