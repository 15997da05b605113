import type { WorkKey } from '../../../work-key.ts'
import { cellCount, cellText } from '../../cell-words.ts'
import { problemOf } from '../../problem-of.ts'
import type { ResultsCell, ResultsFile } from '../../results-file.ts'
import type { ResultsProblem } from '../../results-reading.ts'
import { readSubject } from '../../subject-words.ts'
import { joinWorkWords, readWorkWords } from '../../work-words.ts'
import { readMetaLines } from './meta-lines.ts'
import type { ReportedTable } from './reported-table.ts'
import { textsOfName } from './vpr-work-key.ts'

/** The work of a published table as its titles tell it; columns of a flat workbook may say more in each row. */
export type ReportedWork = {
  readonly title: string
  readonly heldOn: readonly string[]
  readonly maxScore: number | null
  readonly keyOf: (cells: readonly ResultsCell[]) => WorkKey | null
  readonly problems: readonly ResultsProblem[]
}

export function readReportedWork(file: ResultsFile, table: ReportedTable): ReportedWork {
  const { sheet, header, year, grade, subject } = table
  const meta = readMetaLines(sheet, 0, header.row)
  const words = joinWorkWords([...meta.workTexts, sheet.name, ...textsOfName(file.name)])
  const byRow = year !== null || grade !== null || subject !== null
  const keyOf = (cells: readonly ResultsCell[]): WorkKey | null => {
    const subjectText = subject === null ? '' : cellText(cells[subject])
    const ownYear = year === null ? null : yearOf(cells[year])
    const ownGrade = grade === null ? null : gradeOf(cells[grade])
    const known = {
      year: ownYear ?? words.year ?? dayYear(meta.heldOn[0]),
      grade: ownGrade ?? words.grade,
      subject: readSubject(subjectText) ?? (subjectText === '' ? words.subject : null),
    }
    if (known.year === null || known.subject === null) return null
    const level = readWorkWords(subjectText).level ?? words.level
    return {
      procedure: 'vpr',
      year: known.year,
      grade: known.grade,
      subject: known.subject,
      level,
      series: null,
    }
  }
  const unclear = !byRow && keyOf([]) === null
  const place = { sheet: sheet.name, row: null, column: null }
  const message =
    'Не понятно, чьи это результаты: назовите предмет, класс и год в заголовке листа или в имени файла'
  return {
    title: meta.title ?? '',
    heldOn: meta.heldOn,
    maxScore: meta.maxScore,
    keyOf,
    problems: unclear ? [problemOf('work-unclear', 'error', place, message)] : [],
  }
}

function yearOf(cell: ResultsCell | undefined): number | null {
  const year = cellCount(cell) ?? readWorkWords(cellText(cell)).year
  return year !== null && year >= 2000 && year < 2100 ? year : null
}

function gradeOf(cell: ResultsCell | undefined): number | null {
  const grade = cellCount(cell) ?? Number(/^\d{1,2}/.exec(cellText(cell))?.[0] ?? 0)
  return grade >= 1 && grade <= 11 ? grade : null
}

function dayYear(day: string | undefined): number | null {
  return day === undefined ? null : Number(day.slice(0, 4))
}
