import type { Deadline } from '../deadline.ts'

/** A deadline in one short line for tables of examples: «recurring yearly 6,7,8 · label июнь · ~years». */
export function gistOf(deadline: Deadline): string {
  const { months, years, recurrence, everyYears, day, anchor, condition, label, assumed } = deadline
  const { isWindow, windows, startsOn, endsOn, period, timesPerRound, offsetDays, isOffsetInWorkingDays } =
    deadline
  const calendar = [
    day === null ? '' : `${day}.`,
    months.join(','),
    years.length > 0 ? `/${years.join(',')}` : '',
  ]
  return [
    [deadline.kind, recurrence, everyYears, timesPerRound && `×${timesPerRound}`].filter(Boolean).join(' '),
    calendar.join(''),
    isWindow ? 'window' : '',
    windows ? `windows ${windows.map((run) => run.join('-')).join(' ')}` : '',
    startsOn || endsOn ? `${startsOn ?? ''}…${endsOn ?? ''}` : '',
    period ?? '',
    anchor ?? '',
    offsetDays === undefined ? '' : `${offsetDays} ${isOffsetInWorkingDays ? 'working days' : 'days'}`,
    condition ?? '',
    label === null ? '' : `«${label}»`,
    assumed.length > 0 ? `~${[...new Set(assumed.map(({ field }) => field))].join(',')}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
