import type { CalendarStretch, FactMatch } from './fact.ts'
import { isWord } from './match-words.ts'
import { type CalendarPoint, readCalendarPoint } from './read-calendar-point.ts'
import { readSchoolYear } from './read-school-year.ts'
import { readYear } from './read-year.ts'
import type { Token } from './token.ts'

/** A stretch of the calendar with the prepositions before it: «до 1 сентября», «с 01.09 по 15.10.2024», «2020–2022». */
export function readCalendar(tokens: readonly Token[], at: number, isSchoolPlan: boolean): FactMatch | null {
  const lead = skipPrepositions(tokens, at)
  const schoolYear = readSchoolYear(tokens, lead.end)
  if (schoolYear) return { facts: [{ is: 'calendar', stretch: schoolYear.stretch }], end: schoolYear.end }
  const listed = readListedDay(tokens, lead.end, isSchoolPlan)
  if (listed) return listed
  const from = readDaysOfOneMonth(tokens, lead.end, isSchoolPlan) ?? readOne(tokens, lead.end, isSchoolPlan)
  if (!from) return null
  const to = readEnd(tokens, from.end, lead.isFrom, isSchoolPlan)
  const stretch = to ? stretchBetween(from.point, to.point) : null
  if (to && stretch) {
    const again = readYearsAfter(tokens, to.end, stretch)
    return { facts: [{ is: 'calendar', stretch: again?.stretch ?? stretch }], end: again?.end ?? to.end }
  }
  const single = stretchAt(from.point, from.fromDay, lead.isFrom)
  return { facts: [{ is: 'calendar', stretch: single }], end: from.end }
}

type Start = { readonly point: CalendarPoint; readonly fromDay: number | null; readonly end: number }

function readOne(tokens: readonly Token[], at: number, isSchoolPlan: boolean): Start | null {
  const match = readCalendarPoint(tokens, at, isSchoolPlan)
  return match && { point: match.point, fromDay: null, end: match.end }
}

/** «15–20 мая», «с 1 по 15 сентября», «10-15.03.2024»: the month is written once. */
function readDaysOfOneMonth(tokens: readonly Token[], at: number, isSchoolPlan: boolean): Start | null {
  const day = tokens[at]?.kind === 'number' ? tokens[at]?.value : null
  const joint = tokens[at + 1]
  if (!day || day > 31 || !(joint?.kind === 'dash' || isWord(joint, /^(?:по|до)$/u))) return null
  const end = readCalendarPoint(tokens, at + 2, isSchoolPlan)
  if (!end) return null
  if (end.point.day !== null) return { point: end.point, fromDay: day, end: end.end }
  // «09-10.2024»: figures of months, not of days
  const isMonths = tokens[at + 2]?.kind === 'date' && day <= 12
  return isMonths ? { point: { ...end.point, fromMonth: day }, fromDay: null, end: end.end } : null
}

/** «1, 15 и 30 сентября»: the month comes once, after the last day. */
function readListedDay(tokens: readonly Token[], at: number, isSchoolPlan: boolean): FactMatch | null {
  const day = tokens[at]?.kind === 'number' ? tokens[at]?.value : null
  if (!day || day > 31) return null
  for (let index = at + 1; index < at + 8; index += 2) {
    if (tokens[index]?.kind !== 'comma' && !isWord(tokens[index], 'и')) return null
    const next = readCalendarPoint(tokens, index + 1, isSchoolPlan)
    if (next && next.point.day !== null) {
      return {
        facts: [{ is: 'calendar', stretch: stretchAt({ ...next.point, day }, null, false) }],
        end: at + 1,
      }
    }
    if (tokens[index + 1]?.kind !== 'number') return null
  }
  return null
}

const PREPOSITION =
  /^(?:до|к|ко|с|со|от|в|во|на|за|после|начиная|срок|сроком|период|не|позднее|позже|ранее)$/u

function skipPrepositions(tokens: readonly Token[], at: number): { end: number; isFrom: boolean } {
  let end = at
  let isFrom = false
  while (end < at + 4 && isWord(tokens[end], PREPOSITION)) {
    isFrom ||= isWord(tokens[end], /^(?:с|со|от|после|начиная|ранее)$/u)
    end += 1
  }
  const isUntil =
    isWord(tokens[end], 'по') && (tokens[end + 1]?.kind === 'date' || tokens[end + 1]?.kind === 'number')
  return { end: isUntil ? end + 1 : end, isFrom }
}

function readEnd(tokens: readonly Token[], at: number, isFrom: boolean, isSchoolPlan: boolean) {
  const joint = tokens[at]
  const isJoint = joint?.kind === 'dash' || isWord(joint, 'по') || (isFrom && isWord(joint, 'до'))
  return isJoint ? readCalendarPoint(tokens, at + 1, isSchoolPlan) : null
}

/** «май – июнь 2023–2025 гг.»: the years after a range of months are a range of their own. */
function readYearsAfter(tokens: readonly Token[], at: number, stretch: CalendarStretch) {
  if (tokens[at]?.kind !== 'dash' || stretch.fromMonth === null || stretch.fromYear === null) return null
  const last = readYear(tokens, at + 1)
  if (!last || stretch.fromYear !== stretch.toYear || last.year <= stretch.fromYear) return null
  return { stretch: { ...stretch, toYear: last.year, isEachYear: true }, end: last.end }
}

function stretchAt(point: CalendarPoint, fromDay: number | null, isOpen: boolean): CalendarStretch {
  return {
    fromMonth: point.fromMonth,
    toMonth: point.toMonth,
    fromDay: fromDay ?? point.day,
    toDay: point.day,
    fromYear: point.year,
    toYear: point.year,
    isRange: fromDay !== null || point.fromMonth !== point.toMonth,
    isOpen: isOpen && fromDay === null,
    isSchoolYear: false,
    isEachYear: false,
    label: point.label,
    assumed: point.assumed,
  }
}

/** Null when the two ends cannot be one range: «2023 – май». */
function stretchBetween(from: CalendarPoint, to: CalendarPoint): CalendarStretch | null {
  const assumed = [...from.assumed, ...to.assumed]
  const ends = {
    fromMonth: from.fromMonth,
    toMonth: to.toMonth,
    fromDay: from.day,
    toDay: to.day,
    isRange: true,
    isOpen: false,
    isSchoolYear: false,
    isEachYear: false,
    label: from.label ?? to.label,
  }
  if (from.fromMonth === null) {
    if (to.fromMonth !== null || from.year === null || to.year === null || to.year <= from.year) return null
    return { ...ends, fromYear: from.year, toYear: to.year, assumed }
  }
  if (to.toMonth === null) {
    if (from.year === null || to.year === null || to.year <= from.year) return null
    const isRange = from.fromMonth !== from.toMonth
    const months = { toMonth: from.toMonth, toDay: from.day, isRange, isEachYear: true }
    return { ...ends, ...months, fromYear: from.year, toYear: to.year, assumed }
  }
  if (from.year === null && to.year !== null && from.fromMonth > to.toMonth) {
    const reason = `Год начала не указан: диапазон переходит через новый год, поэтому начало отнесено к ${to.year - 1} году`
    return {
      ...ends,
      fromYear: to.year - 1,
      toYear: to.year,
      assumed: [...assumed, { field: 'years', reason }],
    }
  }
  if (from.year !== null && to.year === null) {
    const isNextYear = from.fromMonth > to.toMonth
    return { ...ends, fromYear: from.year, toYear: isNextYear ? from.year + 1 : from.year, assumed }
  }
  return { ...ends, fromYear: from.year ?? to.year, toYear: to.year, assumed }
}
