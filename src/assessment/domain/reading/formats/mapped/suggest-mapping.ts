import { cellNumber, cellText, cellWords, isBlankRow } from '../../cell-words.ts'
import { findHeader, type Header, isColumnNumbering } from '../../find-header.ts'
import { isAbsenceWord, readItemScore } from '../../missing-words.ts'
import { findPersonalColumns } from '../../personal-columns.ts'
import type { ResultsCell, ResultsSheet } from '../../results-file.ts'
import { joinWorkWords } from '../../work-words.ts'
import { type FieldGuess, suggestField } from './suggest-field.ts'
import type { MappedColumn, MappingReason, MappingSuggestion } from './table-mapping.ts'

const SEARCHED_ROWS = 30
const LOOKED_AT = 200
/** A field of which a table has only one. */
const ONCE: ReadonlySet<string> = new Set([
  'school',
  'schoolName',
  'municipality',
  'className',
  'pupilCode',
  'sex',
  'subject',
  'variant',
  'total',
  'testScore',
  'mark',
  'journal',
  'absent',
])

const SAMPLES = 3
const SAMPLE_LENGTH = 40

/**
 * Guesses how a table is to be read: the row among the first thirty in which most columns are understood is its header.
 * Null where no row names two things we know. The guess is to be shown with its reasons and confirmed.
 */
export function suggestMapping(sheet: ResultsSheet, fileName: string): MappingSuggestion | null {
  const header = bestHeader(sheet)
  if (!header) return null
  const data = dataRows(sheet, header)
  const taken = new Set<string>()
  const columns: MappedColumn[] = []
  const reasons: MappingReason[] = []
  const maxima = rowOfMaxima(sheet, header)
  for (const named of header.columns) {
    const guess = suggestField(named)
    if (!guess || (ONCE.has(guess.field) && taken.has(guess.field))) continue
    if (guess.field === 'item' && !holdsScores(data, named.column)) continue
    taken.add(guess.field)
    const max = guess.max ?? (guess.field === 'item' ? (maxima.get(named.column) ?? null) : null)
    columns.push({ column: named.column, header: named.written, field: guess.field, label: guess.label, max })
    reasons.push({ column: named.column, header: named.written, field: guess.field, why: whyOf(guess, max) })
  }
  asCounts(columns, reasons)
  const above = sheet.rows.slice(0, header.row).map((row) => row.map(cellText).join(' '))
  const work = joinWorkWords([...above, sheet.name, fileName])
  const has = (field: string) => taken.has(field)
  const missing: MappingSuggestion['missing'] = [
    ...(work.procedure ? [] : (['procedure'] as const)),
    ...(work.year ? [] : (['year'] as const)),
    ...(work.grade || has('className') ? [] : (['grade'] as const)),
    ...(work.subject || has('subject') ? [] : (['subject'] as const)),
    ...(has('school') || has('schoolName') ? [] : (['school'] as const)),
    ...(has('total') ||
    has('mark') ||
    has('item') ||
    has('testScore') ||
    columns.some(({ field }) => field === 'markCount')
      ? []
      : (['results'] as const)),
  ]
  const title = above.map((line) => line.trim()).find((line) => /\p{L}{3}/u.test(line)) ?? fileName
  return {
    mapping: {
      version: 1,
      sheet: sheet.name,
      headerRow: header.row + 1,
      headerHeight: header.height,
      columns,
      school: null,
      work: {
        ...(work.procedure ? { procedure: work.procedure } : {}),
        ...(work.year ? { year: work.year } : {}),
        grade: work.grade,
        subject: work.subject,
        level: work.level,
        series: null,
        title,
        maxScore: maxima.get('total') ?? null,
      },
    },
    reasons,
    missing,
    others: header.columns
      .filter(({ column }) => !columns.some((known) => known.column === column))
      .map(({ column, written }) => ({ column, header: written })),
    samples: sampleColumns(header, data, columns),
  }
}

/** Three different values a column, none of a column that may name a person. */
function sampleColumns(
  header: Header,
  data: readonly (readonly ResultsCell[])[],
  columns: readonly MappedColumn[],
): MappingSuggestion['samples'] {
  const personal = new Set(findPersonalColumns(header).map(({ column }) => column))
  for (const { column, field } of columns)
    if (field === 'name' || field === 'document' || field === 'dropped') personal.add(column)
  return header.columns
    .filter(({ column }) => !personal.has(column))
    .map(({ column }) => {
      const values = new Set(data.map((row) => cellText(row[column]).slice(0, SAMPLE_LENGTH)))
      values.delete('')
      return { column, values: [...values].slice(0, SAMPLES) }
    })
}

/** Beside a number of participants and without totals, «2 3 4 5» are marks and «0 1 2 …» are scores: a summary by class. */
function asCounts(columns: MappedColumn[], reasons: MappingReason[]): void {
  const has = (field: string) => columns.some((column) => column.field === field)
  const items = columns.filter(({ field, max }) => field === 'item' && max === null)
  if (!has('participants') || has('total') || has('name') || has('pupilCode') || items.length < 3) return
  const labels = items.map(({ label }) => Number(label))
  const areMarks = labels.every((label) => label >= 2 && label <= 5)
  const areScores =
    labels.includes(0) && [...labels].sort((a, b) => a - b).every((label, index) => label === index)
  if (!areMarks && !areScores) return
  const field = areMarks ? 'markCount' : 'scoreCount'
  for (const item of items) {
    columns[columns.indexOf(item)] = { ...item, field }
    const reason = reasons.findIndex(({ column }) => column === item.column)
    const old = reasons[reason]
    if (old)
      reasons[reason] = {
        ...old,
        field,
        why: areMarks ? 'число участников с этой отметкой' : 'число участников с этим баллом',
      }
  }
}

function bestHeader(sheet: ResultsSheet): Header | null {
  let best: { readonly header: Header; readonly known: number } | null = null
  for (let row = 0; row < Math.min(sheet.rows.length, SEARCHED_ROWS); row++) {
    const cells = sheet.rows[row] ?? []
    if (isBlankRow(cells) || isColumnNumbering(cells)) continue
    const header = findHeader({ ...sheet, rows: sheet.rows.slice(0, row + 2) }, [/./], row)
    if (!header || header.row !== row) continue
    const fields = header.columns.flatMap((column) => suggestField(column)?.field ?? [])
    const known = new Set(fields.filter((field) => field !== 'item')).size
    if (known < 2 && !(known === 1 && fields.length > 3)) continue
    if (known + fields.length > (best?.known ?? 0)) best = { header, known: known + fields.length }
  }
  return best?.header ?? null
}

function dataRows(sheet: ResultsSheet, header: Header): readonly (readonly ResultsCell[])[] {
  return sheet.rows
    .slice(header.row + header.height, header.row + header.height + LOOKED_AT)
    .filter((row) => !isBlankRow(row) && !isColumnNumbering(row))
}

/** Most of what stands below an item's header must be points. */
function holdsScores(rows: readonly (readonly ResultsCell[])[], column: number): boolean {
  const cells = rows.map((row) => row[column] ?? null).filter((cell) => cellText(cell) !== '')
  return (
    cells.length === 0 ||
    cells.filter((cell) => readItemScore(cell) !== 'unreadable' || isAbsenceWord(cell)).length * 10 >=
      cells.length * 9
  )
}

/** A row «Макс. балл | … | 2 | 1 | 3» just above or below the header. */
function rowOfMaxima(sheet: ResultsSheet, header: Header): ReadonlyMap<number | 'total', number> {
  const near = [header.row - 1, header.row + header.height, header.row + header.height + 1]
  for (const index of near) {
    const row = sheet.rows[index] ?? []
    if (!row.some((cell) => /^макс/.test(cellWords(cell)))) continue
    const found = new Map<number | 'total', number>()
    for (const { column, words } of header.columns) {
      const max = cellNumber(row[column])
      if (max === null || !Number.isInteger(max) || max < 1) continue
      if (/итог|сумма|всего|первичн|балл/.test(words)) found.set('total', max)
      else found.set(column, max)
    }
    return found
  }
  return new Map()
}

function whyOf(guess: FieldGuess, max: number | null): string {
  return guess.max === null && max !== null ? `${guess.why}; наибольший балл — из строки рядом` : guess.why
}
