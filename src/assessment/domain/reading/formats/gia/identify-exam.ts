import { gradeOfClass } from '#kernel/class-name.ts'
import type { Procedure, Subject, WorkLevel } from '../../../work-key.ts'
import { cellText, normalWords } from '../../cell-words.ts'
import { readClassName } from '../../class-words.ts'
import { bareName } from '../../results-file.ts'
import { readWorkWords } from '../../work-words.ts'
import type { ExamBlock } from './collect-exams.ts'
import { type CodeTable, type ExamSubject, subjectByCode, subjectByName } from './exam-subject.ts'
import { readExamTitle } from './exam-title.ts'
import type { ProtocolField } from './protocol-field.ts'
import { columnOf } from './protocol-layout.ts'

/** Which exam a block is of. */
export type ExamIdentity = {
  readonly procedure: Procedure
  readonly subject: Subject
  readonly level: WorkLevel | null
  readonly grade: number | null
  readonly year: number
  readonly heldOn: readonly string[]
  readonly title: string
  /** Only a code says the subject, and regions number it differently. */
  readonly doubtfulCode: string | null
}

export type UnclearExam = { readonly unclear: 'subject' | 'year' }

/** Asks the title first, then the lines above it, the name of the sheet and the name of the file. */
export function identifyExam(block: ExamBlock, fileName: string): ExamIdentity | UnclearExam {
  const bare = bareName({ name: fileName })
  const fileTitle = readExamTitle(bare.replaceAll('_', ' - '))
  const kind = examKind(block, fileName)
  const named =
    subjectByName(block.title?.name ?? '') ??
    (block.title?.code ? null : firstNamed([...block.heading, block.sheet, fileName]))
  const code = block.title?.code ?? (named ? null : fileTitle.code)
  const coded = code === null ? null : subjectByCode(code, kind.table)
  const found = named ?? coded
  if (!found) return { unclear: 'subject' }
  const heldOn = block.title?.heldOn.length ? block.title.heldOn : datesAround(block, fileTitle.heldOn)
  const year = heldOn[0] ? Number(heldOn[0].slice(0, 4)) : yearAround(block, fileName)
  if (year === null) return { unclear: 'year' }
  return {
    procedure: kind.procedure,
    subject: found.subject,
    level: kind.table === 'ege' ? levelOf(found, coded, block) : null,
    grade: kind.grade,
    year,
    heldOn,
    title: block.titleLine || bare,
    doubtfulCode: !named && coded?.doubtful ? code : null,
  }
}

type ExamKind = {
  readonly procedure: Procedure
  readonly table: CodeTable
  readonly grade: number | null
}

/** Which kind of exam: what the lines around say, else what the table shows. */
export function examKind(block: ExamBlock, fileName: string): ExamKind {
  const said = saidProcedure(block, fileName)
  const isSenior =
    said === 'ege' || said === 'gve-11' ? true : said === 'oge' ? false : isSeniorByTable(block)
  if (said === 'gve-9' || said === 'gve-11') {
    return isSenior
      ? { procedure: 'gve-11', table: 'ege', grade: 11 }
      : { procedure: 'gve-9', table: 'oge', grade: 9 }
  }
  if (said === 'trial-exam') {
    return { procedure: said, table: isSenior ? 'ege' : 'oge', grade: isSenior ? 11 : 9 }
  }
  return isSenior
    ? { procedure: 'ege', table: 'ege', grade: null }
    : { procedure: 'oge', table: 'oge', grade: 9 }
}

/** Which exam the lines around a table say it is; null = they do not. */
export function saidProcedure(block: ExamBlock, fileName: string): Procedure | null {
  const lines = [block.titleLine, ...block.heading, block.sheet, fileName]
  const words = normalWords(lines.join(' ').replaceAll('_', ' '))
  if (/государственн\S* выпускн\S* экзамен/.test(words)) return /11/.test(words) ? 'gve-11' : 'gve-9'
  const { procedure } = readWorkWords(words)
  if (procedure) return procedure
  if (/един\S* государственн\S* экзамен|гиа-?11(?!\d)/.test(words)) return 'ege'
  if (/основн\S* государственн\S* экзамен|гиа-?9(?!\d)/.test(words)) return 'oge'
  return null
}

/** Grades of the pupils decide; where classes are mere letters, the column of test scores does. */
function isSeniorByTable(block: ExamBlock): boolean {
  const has = (field: ProtocolField) => columnOf(block.columns, field) !== null
  const grades = block.rows.slice(0, 200).flatMap((row) => {
    const column = columnOf(row.columns, 'className')
    const grade = column === null ? null : gradeOfClass(readClassName(cellText(row.cells[column])))
    return grade === null ? [] : [grade]
  })
  const seniors = grades.filter((grade) => grade >= 10).length
  if (seniors * 2 !== grades.length) return seniors * 2 > grades.length
  const found = subjectByName(block.title?.name ?? '')
  return has('final') || block.title?.code === '22' || (found?.level ?? null) !== null
}

function levelOf(found: ExamSubject, coded: ExamSubject | null, block: ExamBlock): WorkLevel | null {
  if (found.subject !== 'mathematics') return null
  if (found.level) return found.level
  if (coded?.subject === 'mathematics' && coded.level) return coded.level
  const onlyMark = columnOf(block.columns, 'mark') !== null && columnOf(block.columns, 'final') === null
  return onlyMark ? 'base' : 'profile'
}

function firstNamed(texts: readonly string[]): ExamSubject | null {
  for (const text of texts) {
    const found = subjectByName(text)
    if (found) return found
  }
  return null
}

function datesAround(block: ExamBlock, inFileName: readonly string[]): readonly string[] {
  const inHeading = block.heading.flatMap((line) => readExamTitle(line).heldOn)
  return inHeading.length === 1 ? inHeading : inFileName
}

function yearAround(block: ExamBlock, fileName: string): number | null {
  for (const text of [...block.heading, block.sheet, fileName]) {
    const { year } = readWorkWords(text)
    if (year !== null) return year
  }
  return null
}
