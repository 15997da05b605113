import { gradeOfClass } from '#kernel/class-name.ts'
import type { WorkKey } from '../../../work-key.ts'
import { cellDate } from '../../cell-dates.ts'
import { readClassName } from '../../class-words.ts'
import { problemOf } from '../../problem-of.ts'
import type { ResultsFile } from '../../results-file.ts'
import type { ResultsProblem } from '../../results-reading.ts'
import { joinWorkWords } from '../../work-words.ts'
import type { MetaLines } from './meta-lines.ts'
import type { PupilForm } from './pupil-form.ts'
import type { PupilTable } from './pupil-table.ts'

/** The work of a table: from its titles, then the names of sheet and file, then from what its rows say. */
export function readVprKey(
  file: ResultsFile,
  table: PupilTable,
  meta: MetaLines,
  form: PupilForm,
): { readonly key: WorkKey; readonly problems: readonly ResultsProblem[] } {
  const words = joinWorkWords([...meta.workTexts, table.sheet.name, ...textsOfName(file.name)])
  const grade = words.grade ?? (form.year === 2020 ? null : commonestGrade(table))
  const year = words.year ?? yearOfDay(meta.heldOn[0]) ?? yearOfDay(loadedOn(table))
  const problems: ResultsProblem[] = []
  const unclear = (severity: 'error' | 'warning', what: string) =>
    problems.push(
      problemOf('work-unclear', severity, { sheet: table.sheet.name, row: null, column: null }, what),
    )
  if (words.subject === null)
    unclear('error', 'Не найден предмет работы: назовите его в заголовке или в имени файла')
  if (grade === null) unclear('warning', 'Не найден класс работы: назовите его в заголовке или в имени файла')
  if (year === null)
    unclear('warning', `Не найден год работы: принят ${form.year}, по виду таблицы. Проверьте его`)
  return {
    key: {
      procedure: 'vpr',
      year: year ?? form.year,
      grade,
      subject: words.subject ?? 'other',
      level: words.level,
      series: null,
    },
    problems,
  }
}

/**
 * What the name of a file says of its work, and then its folders: archives are kept as '2020/4/Математика.xlsx'.
 * A folder called by a lone number is a grade, or a year.
 */
export function textsOfName(path: string): readonly string[] {
  const [name = '', ...folders] = path.split(/[\\/]/).reverse()
  const words = folders.map((folder) => (/^\d{1,2}$/.test(folder.trim()) ? `${folder} класс` : folder))
  return [name.replace(/\.[a-z]{2,5}$/i, ''), ...words]
}

function commonestGrade({ sheet, header, until, columns }: PupilTable): number | null {
  const column = columns.className
  if (column === null) return null
  const times = new Map<number, number>()
  for (let row = header.row + header.height; row < until; row++) {
    const grade = gradeOfClass(readClassName(sheet.rows[row]?.[column]))
    if (grade !== null) times.set(grade, (times.get(grade) ?? 0) + 1)
  }
  return [...times].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? null
}

/** The day the first row was sent in; undefined where the form has no such column. */
export function loadedOn({ sheet, header, columns }: PupilTable): string | undefined {
  if (columns.loadedOn === null) return undefined
  return cellDate(sheet.rows[header.row + header.height]?.[columns.loadedOn]) ?? undefined
}

function yearOfDay(day: string | undefined): number | null {
  return day === undefined ? null : Number(day.slice(0, 4))
}
