import type {
  ReadingSummary,
  SchoolSummary,
  WorkSummary,
} from '#assessment/domain/reading/summarise-reading.ts'
import { procedureNames, subjectNames, workLevelNames } from '#assessment/texts.ru.ts'
import { numberWords } from '#kernel/number-words.ts'
import { tableText } from './table-text.ts'

const MOST_PROBLEMS = 40
const MARKS = ['2', '3', '4', '5'] as const

/** A file of results for people at a terminal: works, schools with their marks, then what to look at. */
export function resultsAsText(file: string, reading: ReadingSummary): string {
  const lines = [file]
  for (const work of reading.works) lines.push('', ...workLines(work))
  if (reading.flags)
    lines.push('', `Список школ с признаками необъективности: строк — ${reading.flags.length}`)
  if (reading.changes) lines.push('', `Апелляции и перепроверки: строк — ${reading.changes.length}`)
  if (reading.dropped.length > 0) lines.push('', `Не сохранены личные данные: ${reading.dropped.join(', ')}`)
  lines.push(...problemLines(reading))
  return `${lines.join('\n')}\n`
}

function workLines(work: WorkSummary): readonly string[] {
  const { participants, absent, quarantined, rows, maxScore, items, reported, schools } = work
  return [
    nameOf(work),
    `  Строк: ${rows}, участников: ${participants}, отсутствовали: ${absent}, отложено: ${quarantined}`,
    `  Наибольший балл: ${maxScore ?? 'не известен'}, заданий: ${items.length}${reported ? ', опубликованные доли' : ''}`,
    ...(schools.length > 0 ? [tableText([head, ...schools.map(schoolRow)])] : []),
  ]
}

const head = ['Школа', 'Участников', 'Средний балл', '«2»', '«3»', '«4»', '«5»']

function schoolRow(school: SchoolSummary): readonly string[] {
  const marks = MARKS.map((mark) => String(school.markCounts?.[mark] ?? '—'))
  return [school.code, String(school.participants), meanOf(school.scoreCounts), ...marks]
}

function meanOf(counts: Readonly<Record<string, number>>): string {
  let sum = 0
  let times = 0
  for (const [score, count] of Object.entries(counts)) {
    sum += Number(score) * count
    times += count
  }
  return times === 0 ? '—' : numberWords(sum / times, { digits: 1 })
}

function nameOf({ procedure, year, grade, subject, level }: WorkSummary): string {
  const parts = [
    procedureNames[procedure],
    String(year),
    subjectNames[subject],
    grade === null ? '' : `${grade} класс`,
  ]
  return [...parts, level === null ? '' : workLevelNames[level]].filter(Boolean).join(', ')
}

function problemLines({ problems }: ReadingSummary): readonly string[] {
  if (problems.length === 0) return []
  const signs = { error: '!', warning: '—', info: '·' } as const
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ severity, sheet, row, cell, message }) => {
    const place = [sheet && `лист «${sheet}»`, cell ? `ячейка ${cell}` : row === null ? '' : `строка ${row}`]
    return `  ${signs[severity]} ${place.filter(Boolean).join(', ')}: ${message}`
  })
  const rest = problems.length - shown.length
  return [
    '',
    'Проверьте:',
    ...shown,
    ...(rest > 0 ? [`  … и ещё ${rest}: полный список — с ключом --json`] : []),
  ]
}
