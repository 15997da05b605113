import { Button, Text } from '@mantine/core'
import { IconExclamationCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { plainDate, weekdayOf } from '#kernel/plain-date.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import type { CalendarDay } from '../../domain/views/schedule-view.ts'
import classes from './calendar-page.module.css'

const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'] as const
/** More than this many in a day wait behind «ещё 12». */
const MOST_AT_ONCE = 3

/** One day of the month with what is due on it. */
export function CalendarDayCell({
  day,
  isToday,
  column,
}: {
  day: CalendarDay
  isToday: boolean
  /** Where the first day of the month stands: 1 is Monday. */
  column: number | undefined
}) {
  const [isWhole, setWhole] = useState(false)
  const weekday = WEEKDAYS[weekdayOf(plainDate(day.date)) - 1]
  // One that is over the limit by itself would take no less room than its button.
  const isLong = day.entries.length > MOST_AT_ONCE + 1
  const shown = isLong && !isWhole ? day.entries.slice(0, MOST_AT_ONCE) : day.entries
  const openerWords = isWhole ? 'Свернуть' : `Ещё ${day.entries.length - MOST_AT_ONCE}`
  return (
    <li
      className={classes.day}
      data-off={day.nonWorking || undefined}
      data-today={isToday || undefined}
      data-empty={day.entries.length === 0 || undefined}
      data-column={column}
    >
      <div className={classes.date}>
        <span aria-hidden className="digits">
          {Number(day.date.slice(8))}
        </span>
        <span className="seen-by-readers-only">{dateWords(day.date)}</span>{' '}
        <span className={classes.weekday}>{weekday}</span>
        {day.nonWorking && <span className="seen-by-readers-only">, выходной</span>}
        {isToday && <span className={classes.weekday}>, сегодня</span>}
      </div>
      {shown.length > 0 && (
        <ul className={classes.entries}>
          {shown.map((entry) => (
            <Entry key={entry.occurrenceId} entry={entry} />
          ))}
        </ul>
      )}
      {isLong && (
        <Button
          className="on-paper-hidden"
          size="compact-sm"
          variant="subtle"
          px={4}
          aria-expanded={isWhole}
          aria-label={`${openerWords}: ${dateWords(day.date)}`}
          onClick={() => setWhole(!isWhole)}
        >
          {openerWords}
        </Button>
      )}
    </li>
  )
}

function Entry({ entry }: { entry: CalendarDay['entries'][number] }) {
  return (
    <li title={`${entry.text} — ${entry.planTitle}`}>
      <PageLink to={`/plans/${entry.planId}/actions/${entry.actionId}`} size="sm">
        {entry.number ? `${entry.number} ` : ''}
        {entry.text}
      </PageLink>
      <Text size="xs" c="dimmed">
        {entry.reported} из {entry.total} отчитались
        {entry.assumed ? ', срок предположен' : ''}
      </Text>
      {entry.overdue > 0 && (
        <span className={classes.late}>
          <IconExclamationCircle size={14} aria-hidden /> просрочено: {entry.overdue}
        </span>
      )}
    </li>
  )
}
