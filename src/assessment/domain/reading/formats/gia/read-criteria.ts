import { refuse } from '../../../../refusals.ts'
import type { Procedure, WorkKey } from '../../../work-key.ts'
import { cellText, isBlank } from '../../cell-words.ts'
import { readClassName, readSex } from '../../class-words.ts'
import { isColumnNumbering } from '../../find-header.ts'
import { EMPTY_CELL, type ItemScore } from '../../item-score.ts'
import { isAbsenceWord, readTotal } from '../../missing-words.ts'
import { problemOf } from '../../problem-of.ts'
import type { ResultsCell, ResultsFile } from '../../results-file.ts'
import type { ReadingTools } from '../../results-format.ts'
import type {
  FormatId,
  ItemReading,
  ProblemCode,
  QuarantinedRow,
  ResultsProblem,
  ResultsReading,
} from '../../results-reading.ts'
import { type DraftPupil, verifyWork } from '../../verify-work.ts'
import { joinWorkWords } from '../../work-words.ts'
import type { CriteriaField } from './criteria-field.ts'
import { readPassed } from './criteria-field.ts'
import { droppedHeaders } from './dropped-headers.ts'
import { readExamSchool } from './exam-school.ts'
import { personOf } from './person-of.ts'
import { isFooterRow } from './protocol-footer.ts'
import { type TableColumn, type TableLayout, type TableStep, walkTables } from './walk-tables.ts'

/** What sets итоговое собеседование and итоговое сочинение apart. */
export type CriteriaForm = {
  readonly format: FormatId
  readonly procedure: Procedure
  readonly grade: number
  readonly layout: TableLayout<CriteriaField>
  readonly labelOf: (header: string) => string | null
  readonly itemMax: number | null
  readonly readItem: (cell: ResultsCell | undefined) => ItemScore | 'unreadable'
  readonly totals: 'expected' | 'none'
}

type Column = TableColumn<CriteriaField>
type RowStep = Extract<TableStep<CriteriaField>, { kind: 'row' }>

/**
 * Reads protocols that are filled in criterion by criterion: one work, whatever the number of tables.
 * @throws Refusal 'assessment/work-unclear' when no year can be found
 */
export function readCriteria(file: ResultsFile, form: CriteriaForm, tools: ReadingTools): ResultsReading {
  const lines: string[] = []
  const columns: Column[] = []
  const rows: {
    readonly step: RowStep
    readonly columns: readonly Column[]
    readonly school: string | null
  }[] = []
  let current: readonly Column[] | null = null
  let schoolAbove: string | null = null
  for (const step of walkTables(file, form.layout)) {
    if (step.kind === 'sheet') {
      current = null
      schoolAbove = null
      lines.push(step.sheet)
    } else if (step.kind === 'header') {
      current = step.columns
      columns.push(...step.columns)
    } else {
      const said = step.cells.filter((cell) => !isBlank(cell)).length
      if (isColumnNumbering(step.cells) || isFooterRow(step.cells)) continue
      if (current && said >= 3) {
        rows.push({ step, columns: current, school: schoolAbove })
        continue
      }
      const line = step.cells.map(cellText).join(' ')
      schoolAbove =
        /код (?:оо|оу|школы|образовательной организации)\D{0,5}(\d{4,6})/i.exec(line)?.[1] ?? schoolAbove
      lines.push(line)
    }
  }
  const words = joinWorkWords([...lines, file.name])
  const year = words.dates[0] ? Number(words.dates[0].slice(0, 4)) : words.year
  if (year === null) {
    throw refuse('assessment/work-unclear', {
      detail:
        'Над таблицей и в имени файла нет ни даты, ни года. Добавьте год в имя файла и загрузите ещё раз',
    })
  }
  const { procedure, grade } = form
  const key: WorkKey = { procedure, year, grade, subject: 'russian', level: null, series: null }
  const catalogueWork = tools.findWork(key)
  const items = itemsOf(columns, form)
  const read = rows.map((row) => readRow(row.step, row.columns, row.school, items, form, tools))
  const identities = new Map(
    read.flatMap(({ pupil, identity }) => (pupil ? [[pupil, identity] as const] : [])),
  )
  const verified = verifyWork({
    key,
    title: lines.find((line) => /собеседован|сочинен|изложен/i.test(line)) ?? file.name,
    heldOn: words.dates,
    maxScore: catalogueWork?.maxScore ?? null,
    items,
    pupils: [...identities.keys()],
    quarantined: read.flatMap(({ quarantined }) => quarantined ?? []),
    columns: { total: null, mark: null, items: [] },
    identity: (pupil) => identities.get(pupil) ?? null,
    totals:
      form.totals === 'expected' && columns.some(({ field }) => field === 'total') ? 'expected' : 'none',
    catalogueWork: null,
  })
  const restored = read.filter(({ zeroRestored }) => zeroRestored).length
  return {
    format: form.format,
    works: [verified.work],
    flags: [],
    changes: [],
    dropped: droppedHeaders(columns),
    problems: [
      ...(restored > 0 ? [zerosProblem(file.sheets[0]?.name ?? '', restored)] : []),
      ...read.flatMap(({ problem }) => problem ?? []),
      ...verified.problems,
    ],
  }
}

function itemsOf(columns: readonly Column[], form: CriteriaForm): readonly ItemReading[] {
  const items = new Map<string, ItemReading>()
  for (const { field, header } of columns) {
    const label = field === 'item' ? form.labelOf(header) : null
    if (label === null || items.has(label)) continue
    items.set(label, { label, written: header, max: form.itemMax, kind: 'extended', difficulty: null })
  }
  return [...items.values()]
}

type ReadRow = {
  readonly pupil?: DraftPupil
  readonly identity: string | null
  readonly quarantined?: QuarantinedRow
  readonly problem?: ResultsProblem
  readonly zeroRestored: boolean
}

function readRow(
  step: RowStep,
  columns: readonly Column[],
  schoolAbove: string | null,
  items: readonly ItemReading[],
  form: CriteriaForm,
  tools: ReadingTools,
): ReadRow {
  const column = (field: CriteriaField) => columns.find((each) => each.field === field)?.index ?? null
  const cell = (field: CriteriaField) => {
    const index = column(field)
    return index === null ? null : (step.cells[index] ?? null)
  }
  const text = (field: CriteriaField) => cellText(cell(field))
  const school = readExamSchool(column('school') === null ? schoolAbove : cell('school'))
  const refused = (reason: ProblemCode, index: number | null, message: string): ReadRow => ({
    identity: null,
    zeroRestored: false,
    quarantined: { sheet: step.sheet, row: step.row + 1, reason, school: school?.code ?? null },
    problem: problemOf(reason, 'error', { sheet: step.sheet, row: step.row, column: index }, message),
  })
  const stray = (['surname', 'firstName', 'patronymic', 'fullName'] as const).find((field) =>
    /\d/.test(text(field)),
  )
  if (stray)
    return refused('shifted-row', column(stray), 'Строка сдвинута: в графе стоит значение из другой графы')
  if (!school && column('school') !== null) {
    return refused(
      'unreadable-school',
      column('school'),
      'Код школы не читается: ожидалось от четырёх до шести цифр',
    )
  }
  const scores: ItemScore[] = []
  let unreadable: number | null = null
  for (const item of items) {
    const index = columns.find(
      (each) => each.field === 'item' && form.labelOf(each.header) === item.label,
    )?.index
    const score = index === undefined ? EMPTY_CELL : form.readItem(step.cells[index])
    if (score === 'unreadable' && !isAbsenceWord(step.cells[index ?? 0])) unreadable ??= index ?? null
    scores.push(score === 'unreadable' ? EMPTY_CELL : score)
  }
  const total = readTotal(cell('total'))
  const passed = readPassed(cell('passed'))
  const hasResult = typeof total === 'number' || scores.some((score) => score >= 0)
  const absent = !hasResult && step.cells.some(isAbsenceWord)
  if (total === 'unreadable') {
    return refused('unreadable-total', column('total'), 'Итоговый балл не читается: ожидалось целое число')
  }
  if (passed === 'unreadable' && !absent) {
    return refused('shifted-row', column('passed'), 'Зачёт не читается: ожидалось «зачёт» или «незачёт»')
  }
  if (!hasResult && passed === null && !absent) {
    return refused(
      'unreadable-total',
      column('total') ?? column('passed'),
      'В строке нет ни баллов, ни зачёта',
    )
  }
  const person = personOf((field) => text(field))
  const named = person.filter((part) => part !== '')
  const code = school?.code ?? ''
  const identity =
    named.length > 0
      ? `${person[3] || code} ${named.join(' ').toLowerCase()}`
      : text('participantCode')
        ? `${code} ${text('participantCode')}`
        : null
  return {
    identity,
    zeroRestored: school?.zeroRestored ?? false,
    ...(unreadable === null
      ? {}
      : {
          problem: problemOf(
            'unknown-value',
            'warning',
            { sheet: step.sheet, row: step.row, column: unreadable },
            'Балл за критерий не читается: в анализ критериев строка не входит',
          ),
        }),
    pupil: {
      sheet: step.sheet,
      row: step.row + 1,
      school: code,
      municipality: text('municipality') || null,
      schoolName: text('schoolName') || null,
      className: readClassName(cell('className')),
      participantCode: text('participantCode') || null,
      pseudonym: named.length > 0 ? tools.pseudonym(named) : null,
      sex: sexOf(cell('sex')),
      variant: text('variant') || null,
      absent,
      scores: absent ? [] : scores,
      primaryScore: absent ? null : total,
      testScore: null,
      mark: absent || passed === 'unreadable' ? null : passed,
      journalMark: null,
      notes: {},
      itemsUnreadable: unreadable !== null,
    },
  }
}

function sexOf(cell: ResultsCell): 'm' | 'f' | null {
  const sex = readSex(cell)
  return sex === 'unreadable' ? null : sex
}

function zerosProblem(sheet: string, count: number): ResultsProblem {
  const message = `В кодах ОО возвращены начальные нули, строк: ${count}`
  return problemOf('leading-zero-lost', 'warning', { sheet, row: null, column: null }, message)
}
