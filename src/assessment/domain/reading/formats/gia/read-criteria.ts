import { refuse } from '../../../../refusals.ts'
import type { WorkKey } from '../../../work-key.ts'
import { cellText, isBlank } from '../../cell-words.ts'
import { isColumnNumbering } from '../../find-header.ts'
import { problemOf } from '../../problem-of.ts'
import { bareName, type ResultsFile } from '../../results-file.ts'
import type { ReadingTools } from '../../results-format.ts'
import type { ItemReading, ResultsProblem, ResultsReading } from '../../results-reading.ts'
import { verifyWork } from '../../verify-work.ts'
import { joinWorkWords } from '../../work-words.ts'
import { droppedHeaders } from './dropped-headers.ts'
import { isFooterRow } from './protocol-footer.ts'
import {
  type CriteriaColumn,
  type CriteriaForm,
  type CriteriaStep,
  readCriteriaRow,
} from './read-criteria-row.ts'
import { walkTables } from './walk-tables.ts'

/**
 * Reads protocols that are filled in criterion by criterion: one work, whatever the number of tables.
 * @throws Refusal 'assessment/work-unclear' when no year can be found
 */
export function readCriteria(file: ResultsFile, form: CriteriaForm, tools: ReadingTools): ResultsReading {
  const lines: string[] = []
  const columns: CriteriaColumn[] = []
  const rows: {
    readonly step: CriteriaStep
    readonly columns: readonly CriteriaColumn[]
    readonly school: string | null
  }[] = []
  let current: readonly CriteriaColumn[] | null = null
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
      if (isColumnNumbering(step.cells) || (current && isFooterRow(step.cells))) continue
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
  const year = words.dates[0]
    ? Number(words.dates[0].slice(0, 4))
    : yearWithoutDay([...lines, file.name], words.year, form)
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
  const read = rows.map((row) => readCriteriaRow(row.step, row.columns, row.school, items, form, tools))
  const identities = new Map(
    read.flatMap(({ pupil, identity }) => (pupil ? [[pupil, identity] as const] : [])),
  )
  const verified = verifyWork({
    key,
    title: lines.find((line) => /собеседован|сочинен|изложен/i.test(line)) ?? bareName(file),
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

/** Of a school year the essay is written in December of its first half, the interview is held in the second. */
function yearWithoutDay(
  lines: readonly string[],
  year: number | null,
  { procedure }: CriteriaForm,
): number | null {
  const isSpan = lines.some((line) => year !== null && line.includes(String(year - 1)))
  return year !== null && procedure === 'final-essay' && isSpan ? year - 1 : year
}

function itemsOf(columns: readonly CriteriaColumn[], form: CriteriaForm): readonly ItemReading[] {
  const items = new Map<string, ItemReading>()
  for (const { field, header } of columns) {
    const label = field === 'item' ? form.labelOf(header) : null
    if (label === null || items.has(label)) continue
    items.set(label, { label, written: header, max: form.itemMax, kind: 'extended', difficulty: null })
  }
  return [...items.values()]
}

function zerosProblem(sheet: string, count: number): ResultsProblem {
  const message = `В кодах ОО возвращены начальные нули, строк: ${count}`
  return problemOf('leading-zero-lost', 'warning', { sheet, row: null, column: null }, message)
}
