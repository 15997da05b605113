import { mixesScripts } from '#kernel/look-alike-letters.ts'
import type { WorkKey } from '../../../work-key.ts'
import { problemOf } from '../../problem-of.ts'
import type { ResultsFile } from '../../results-file.ts'
import type { ReadingTools } from '../../results-format.ts'
import type { QuarantinedRow, ResultsProblem, ResultsReading, WorkReading } from '../../results-reading.ts'
import { verifyWork } from '../../verify-work.ts'
import type { DraftPupil } from '../../work-draft.ts'
import { agreeOnPaper } from './agree-on-paper.ts'
import { type MetaLines, readMetaLines } from './meta-lines.ts'
import type { PupilForm } from './pupil-form.ts'
import { findPupilTables, type PupilTable } from './pupil-table.ts'
import { type PupilRows, readPupilRows } from './read-pupil-rows.ts'
import { loadedOn, readVprKey } from './vpr-work-key.ts'

type NamedTable = { readonly table: PupilTable; readonly meta: MetaLines; readonly key: WorkKey }

/** Reads all tables of a form in a file: works are told apart by their key and items, schools by the rows. */
export function readPupilForm(form: PupilForm, file: ResultsFile, tools: ReadingTools): ResultsReading {
  const problems: ResultsProblem[] = []
  const works: WorkReading[] = []
  const tables = file.sheets.flatMap((sheet) =>
    nameTables(file, findPupilTables(sheet, form), form, problems),
  )
  for (const group of groupTables(tables).values()) {
    const { work, problems: found } = readWork(form, group, tools)
    works.push(work)
    // One by one: a region may have more problems than a call takes arguments.
    for (const problem of found) problems.push(problem)
  }
  problems.push(...mixedLabels(tables), ...sheetsLeftOut(file, tables))
  const dropped = [...new Set(tables.flatMap(({ table }) => table.personal.map(({ header }) => header)))]
  return { format: form.id, works, flags: [], changes: [], dropped, problems }
}

/** Each table with its work; a table that begins anew without a title goes on with the work before it. */
function nameTables(
  file: ResultsFile,
  tables: readonly PupilTable[],
  form: PupilForm,
  problems: ResultsProblem[],
): readonly NamedTable[] {
  const named: NamedTable[] = []
  for (const table of tables) {
    const meta = readMetaLines(table.sheet, table.titleFrom, table.header.row)
    const before = named.at(-1)
    if (before && meta.workTexts.length === 0 && labelsOf(before.table) === labelsOf(table)) {
      named.push({ table, meta, key: before.key })
      continue
    }
    const read = readVprKey(file, table, meta, form)
    problems.push(...read.problems)
    named.push({ table, meta, key: read.key })
  }
  return named
}

function groupTables(tables: readonly NamedTable[]): ReadonlyMap<string, readonly NamedTable[]> {
  const groups = new Map<string, NamedTable[]>()
  for (const named of tables) {
    const id = JSON.stringify([named.key, labelsOf(named.table)])
    const group = groups.get(id)
    if (group) group.push(named)
    else groups.set(id, [named])
  }
  return groups
}

function labelsOf({ columns }: PupilTable): string {
  return columns.items.map(({ label, max }) => `${label}/${max}`).join(' ')
}

function readWork(form: PupilForm, group: readonly NamedTable[], tools: ReadingTools) {
  const [first] = group
  if (!first) throw new RangeError('a work without tables')
  const { key, meta } = first
  const tables = group.map(({ table }) => table)
  const paper = agreeOnPaper(form, tables, meta, tools.findWork(key))
  const pupils: DraftPupil[] = []
  const quarantined: QuarantinedRow[] = []
  const problems: ResultsProblem[] = [...paper.problems]
  for (const named of group) {
    const items = named.table.columns.items.slice(0, paper.used)
    const rows = readPupilRows({
      table: named.table,
      items,
      spare: named.table.columns.items.slice(paper.used),
      onlySchool: named.meta.school,
      pseudonym: tools.pseudonym,
    })
    for (const pupil of rows.pupils) pupils.push(pupil)
    for (const row of rows.quarantined) quarantined.push(row)
    for (const problem of rows.problems) problems.push(problem)
    problems.push(...announcedOtherwise(named, rows))
  }
  const verified = verifyWork({
    key,
    title: meta.title ?? '',
    heldOn: [...new Set(group.flatMap((named) => named.meta.heldOn))].sort(),
    loadedOn: group.map((named) => loadedOn(named.table)).find((day) => day !== undefined),
    maxScore: paper.maxScore,
    items: paper.items,
    pupils,
    quarantined,
    columns: { total: null, mark: null, items: [] },
    identity: ({ school, participantCode }) =>
      participantCode === null ? null : `${school} ${participantCode}`,
    totals: 'expected',
    catalogueWork: paper.catalogueWork,
  })
  return { work: verified.work, problems: [...problems, ...verified.problems] }
}

/** «Кол-во участников: 89» above the table of one school; some count the absent in, some do not. */
function announcedOtherwise(
  { meta, table }: NamedTable,
  { pupils, quarantined }: PupilRows,
): readonly ResultsProblem[] {
  const all = pupils.length + quarantined.length
  const present = all - pupils.filter(({ absent }) => absent).length
  if (meta.participants === null || meta.school === null || all === 0) return []
  if (meta.participants === all || meta.participants === present) return []
  const place = { sheet: table.sheet.name, row: table.header.row, column: null }
  const message = `Над таблицей указано участников: ${meta.participants}, строк с участниками — ${present}. Проверьте, весь ли файл выгружен`
  return [problemOf('participants-differ', 'warning', place, message)]
}

function mixedLabels(tables: readonly NamedTable[]): readonly ResultsProblem[] {
  return tables.flatMap(({ table }) => {
    const mixed = table.columns.items.filter(({ written }) => /[A-Z]/i.test(written) || mixesScripts(written))
    if (mixed.length === 0) return []
    const place = { sheet: table.sheet.name, row: table.header.row, column: mixed[0]?.column ?? null }
    const message = `Латинские буквы в номерах заданий прочитаны как русские: ${mixed.map(({ label }) => label).join(', ')}`
    return table.columns.items.some(({ label }) => /[А-Я]/.test(label))
      ? [problemOf('mixed-script', 'info', place, message)]
      : []
  })
}

function sheetsLeftOut({ sheets }: ResultsFile, tables: readonly NamedTable[]): readonly ResultsProblem[] {
  const read = new Set(tables.map(({ table }) => table.sheet))
  return sheets
    .filter((sheet) => !read.has(sheet) && sheet.rows.length > 1 && !/^классы$/i.test(sheet.name.trim()))
    .map(({ name }) =>
      problemOf(
        'sheet-left-out',
        'info',
        { sheet: name, row: null, column: null },
        'На листе нет таблицы этого вида: он не прочитан',
      ),
    )
}
