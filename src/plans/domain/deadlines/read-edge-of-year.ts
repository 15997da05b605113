import { isWord } from './match-words.ts'
import type { PartOfYear } from './part-of-year.ts'
import type { Token } from './token.ts'

/** «начало учебного года» is a point of the calendar; its end is an event, because a school sets it itself. */
export function readEdgeOfSchoolYear(tokens: readonly Token[], at: number): PartOfYear | null {
  const isEdge = isWord(tokens[at], /^(?:начал(?:о|а|е|у)|старт(?:а|у)?)$/u)
  if (!isEdge || !isWord(tokens[at + 1], /^(?:учебн.*|уч|нового)$/u)) return null
  const yearAt = isWord(tokens[at + 1], 'нового') && isWord(tokens[at + 2], /^учебн/u) ? at + 3 : at + 2
  if (!isWord(tokens[yearAt], /^(?:год|года|г)$/u)) return null
  const reason = 'Начало учебного года прочитано как сентябрь'
  const edge = { fromMonth: 9, toMonth: 9, label: null, end: yearAt + 1 }
  if (!isWord(tokens[at - 1], /^(?:до|к)$/u)) return { ...edge, assumed: [{ field: 'months', reason }] }
  const byFirst = 'Начало учебного года прочитано как 1 сентября'
  return { ...edge, day: 1, assumed: [{ field: 'months', reason: byFirst }] }
}

/** «конец года», «до начала 2025 года». */
export function readEdgeOfYear(tokens: readonly Token[], at: number): PartOfYear | null {
  const token = tokens[at]
  if (!isWord(token, /^(?:начал[оаеу]|кон(?:ец|ца|це|цу))$/u)) return null
  const isCalendar = isWord(tokens[at + 1], /^календарн/u)
  const yearAt = isCalendar ? at + 2 : at + 1
  const isYear = isWord(tokens[yearAt], /^(?:года|год)$/u)
  const isNumberedYear = tokens[yearAt]?.kind === 'number' && tokens[yearAt]?.norm.length === 4
  if (!isYear && !isNumberedYear) return null
  const month = token?.norm.startsWith('нач') ? 1 : 12
  const reason = month === 1 ? 'Начало года прочитано как январь' : 'Конец года прочитан как декабрь'
  return {
    fromMonth: month,
    toMonth: month,
    label: null,
    assumed: [{ field: 'months', reason }],
    end: isYear ? yearAt + 1 : yearAt,
  }
}
