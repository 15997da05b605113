import { counted } from './counted.ts'
import type { Deadline } from './deadline.ts'
import { monthNames, monthNamesInGenitive } from './month-names.ts'
import { eventTitleOf } from './schedule/awaited-event.ts'
import { monthRuns } from './schedule/month-windows.ts'

/** What a deadline was understood to say, in words a person checks at a glance: «ежегодно, октябрь». */
export function describeDeadline(deadline: Deadline): string {
  const parts = [
    rhythmOf(deadline),
    eventOf(deadline),
    ...(openBeginningOf(deadline) ?? [monthsOf(deadline), yearsOf(deadline)]),
    labelOf(deadline),
  ]
  const said = parts.filter((part) => part !== '').join(', ')
  const condition =
    deadline.condition === 'if-any'
      ? ' (при наличии)'
      : deadline.condition === 'if-needed'
        ? ' (при необходимости)'
        : ''
  return `${said}${condition}`
}

const spanNames = {
  year: 'в течение года',
  'school-year': 'в течение учебного года',
  plan: 'весь период плана',
} as const

function rhythmOf({ kind, recurrence, everyYears, months, years, period, timesPerRound }: Deadline): string {
  if (kind === 'rotation') return `${onceIn(everyYears)} для каждой организации по очереди`
  if (kind === 'on-demand') return 'по потребности'
  if (kind === 'continuous') return 'постоянно'
  if (kind === 'span' && months.length === 0 && years.length === 0) return spanNames[period ?? 'year']
  switch (recurrence) {
    case 'monthly':
      return 'ежемесячно'
    case 'quarterly':
      return 'ежеквартально'
    case 'yearly':
      return timesPerRound === undefined
        ? 'ежегодно'
        : `${timesPerRound} ${timesPerRound < 5 ? 'раза' : 'раз'} в год`
    case 'every-n-years':
      return onceIn(everyYears)
    case null:
      return ''
  }
}

/** «1 раз в 3 года», «1 раз в 5 лет» */
function onceIn(years: number | null): string {
  if (years === null || years === 1) return '1 раз в год'
  return `1 раз в ${years} ${years < 5 ? 'года' : 'лет'}`
}

function eventOf(deadline: Deadline): string {
  if (deadline.kind !== 'event' && deadline.kind !== 'external') return ''
  const title = eventTitleOf(deadline)
  return deadline.offsetDays === undefined ? title : `${title}, ${offsetOf(deadline, deadline.offsetDays)}`
}

/** «не позднее 10 рабочих дней после», «за 3 дня»: working days are named, for they are counted differently. */
function offsetOf({ anchor, isOffsetInWorkingDays }: Deadline, days: number): string {
  const [one, many] = isOffsetInWorkingDays ? ['рабочий ', 'рабочих '] : ['', '']
  if (anchor === 'before-procedure') {
    return `за ${counted(days, [`${one}день`, `${many}дня`, `${many}дней`])}`
  }
  const ofOne = isOffsetInWorkingDays ? 'рабочего дня' : 'дня'
  return `не позднее ${counted(days, [ofOne, `${many}дней`, `${many}дней`])} после`
}

/** «Январь (пробный экзамен)»: what a date is about, where it is not an event to wait for. */
function labelOf({ kind, label }: Deadline): string {
  return label !== null && (kind === 'once' || kind === 'recurring') ? label : ''
}

/** «с сентября 2026 г.»: a beginning without an end is not one year's deadline. */
function openBeginningOf({ startsOn, endsOn, years, months, kind }: Deadline): readonly string[] | null {
  if (startsOn === undefined || endsOn !== undefined || years.length === 0) return null
  const [month] = months
  const year = `${Math.min(...years)} г.`
  if (month === undefined) return [`с ${year}`]
  return kind === 'span'
    ? [`с ${monthNamesInGenitive[month - 1]} ${year}`]
    : [monthNames[month - 1] ?? '', `с ${year}`]
}

function monthsOf(deadline: Deadline): string {
  const { months, day } = deadline
  if (day !== null && months.length === 0) return `до ${day} числа`
  return monthRuns(deadline)
    .map((run) => {
      const first = run[0] ?? 1
      const last = run.at(-1) ?? first
      if (run.length > 1) return `${monthNames[first - 1]} — ${monthNames[last - 1]}`
      return day === null ? monthNames[first - 1] : `до ${day} ${monthNamesInGenitive[first - 1]}`
    })
    .join(', ')
}

function yearsOf({ years, kind }: Deadline): string {
  if (years.length === 0) return ''
  const first = Math.min(...years)
  const last = Math.max(...years)
  if (kind === 'span' && last > first) return `${first}–${last} гг.`
  return `${years.join(', ')} ${years.length > 1 ? 'гг.' : 'г.'}`
}
