import { findWork } from '../../../catalogue/find-work.ts'
import { shippedWorks } from '../../../catalogue/shipped-works.ts'
import { readResults } from '../../read-results.ts'
import type { ResultsCell, ResultsFile } from '../../results-file.ts'
import type { ReadingTools } from '../../results-format.ts'
import { type ReadingSummary, summariseReading } from '../../summarise-reading.ts'

/** For tests: files as РИС prints them, wholly invented. */
export const tools: ReadingTools = {
  findWork: (key) => findWork(shippedWorks, key),
  pseudonym: (parts) => `#${parts.length}`,
}

export function fileOf(
  name: string,
  ...sheets: readonly (readonly (readonly ResultsCell[])[])[]
): ResultsFile {
  return { name, sheets: sheets.map((rows, index) => ({ name: `Page ${index + 1}`, rows })) }
}

export function summaryOf(file: ResultsFile): ReadingSummary {
  return summariseReading(readResults(file, tools))
}

/** 'code@row' of each problem, footers and dropped names aside. */
export function problemsOf(summary: ReadingSummary): readonly string[] {
  return summary.problems
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, row }) => `${code}@${row}`)
}

export const egeHeader = [
  '№',
  null,
  'Код МСУ',
  'Код ОО',
  'Класс',
  'Код ППЭ',
  'Аудитория',
  null,
  'Фамилия',
  'Имя',
  'Отчество',
  'Серия',
  'Номер',
  'Задания с кратким ответом',
  'Задания с развёрнутым ответом',
  'Первичный балл',
  'Балл',
]

/** One examinee of ЕГЭ in the classic layout. */
export function egeRow(
  number: number,
  answers: readonly [short: string, long: string, primary: ResultsCell, test: ResultsCell],
  { school = '111002', surname = `Абвгдев${'абвгдежзик'[number % 10]}`, document = number }: EgeRowParts = {},
): readonly ResultsCell[] {
  const [short, long, primary, test] = answers
  return [
    String(number),
    null,
    '111',
    school,
    '11А',
    '1111',
    '0003',
    null,
    surname,
    'Имя',
    'Отчествович',
    '0000',
    String(document).padStart(6, '0'),
    short,
    long,
    primary,
    test,
  ]
}

type EgeRowParts = {
  readonly school?: ResultsCell
  readonly surname?: string
  readonly document?: number
}
