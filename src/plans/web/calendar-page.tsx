import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { dateOf, lastDayOfMonth, plainDate, weekdayOf } from '#kernel/plain-date.ts'
import { dateWords, todayHere } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import type { CalendarDay } from '../domain/views/schedule-view.ts'
import { getCalendar } from '../schedule-contract.ts'
import classes from './calendar-page.module.css'
import { monthWords } from './month-words.ts'

/** What is due on which day of a month; days off stand out. On a phone only the days that hold something. */
export function CalendarPage() {
  const may = useMay()
  const [filters, setFilters] = useFilters(['month', 'scope'])
  const today = todayHere()
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(filters.month) ? filters.month : today.slice(0, 7)
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  const scope = filters.scope === 'mine' || !may('plans.task.readAll') ? 'mine' : 'municipality'
  const from = dateOf(year, number, 1)
  const answer = useAnswer(getCalendar, { query: { from, to: lastDayOfMonth(year, number), scope } })
  const go = (by: number) => setFilters({ month: shifted(year, number, by) })
  return (
    <>
      <PageHeader
        title={`Календарь: ${monthWords(month)}`}
        meaning="Сроки контрольных точек по дням. Выходные и праздники — по производственному календарю."
        actions={
          <>
            <Button variant="default" onClick={() => go(-1)} aria-label="Предыдущий месяц" px={8}>
              <IconChevronLeft size={18} aria-hidden />
            </Button>
            <Button variant="default" onClick={() => setFilters({ month: '' })}>
              Сегодня
            </Button>
            <Button variant="default" onClick={() => go(1)} aria-label="Следующий месяц" px={8}>
              <IconChevronRight size={18} aria-hidden />
            </Button>
          </>
        }
      />
      {may('plans.task.readAll') && (
        <SegmentedControl
          aria-label="Чьи сроки"
          mb="md"
          value={scope}
          onChange={(value) => setFilters({ scope: value === 'municipality' ? '' : value })}
          data={[
            { value: 'municipality', label: 'Весь муниципалитет' },
            { value: 'mine', label: 'Только мои' },
          ]}
        />
      )}
      <Loaded answer={answer}>
        {({ days, warnings }) => (
          <Stack gap="sm">
            {warnings.map((warning) => (
              <Text size="sm" c="dimmed" key={warning}>
                {warning}
              </Text>
            ))}
            {days.every((day) => day.entries.length === 0) && <Text>В этом месяце сроков нет.</Text>}
            <ol className={classes.month}>
              {days.map((day, index) => (
                <Day
                  key={day.date}
                  day={day}
                  isToday={day.date === today}
                  column={index === 0 ? columnOf(day) : undefined}
                />
              ))}
            </ol>
          </Stack>
        )}
      </Loaded>
    </>
  )
}

const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'] as const

function Day({ day, isToday, column }: { day: CalendarDay; isToday: boolean; column: number | undefined }) {
  const weekday = WEEKDAYS[weekdayOf(plainDate(day.date)) - 1]
  return (
    <li
      className={classes.day}
      data-off={day.nonWorking || undefined}
      data-today={isToday || undefined}
      data-empty={day.entries.length === 0 || undefined}
      data-column={column}
    >
      <Group gap={6} className={classes.date ?? ''}>
        <span className="digits">{Number(day.date.slice(8))}</span>
        <span className={classes.weekday}>{weekday}</span>
        {isToday && <span className={classes.weekday}>сегодня</span>}
        <span className="seen-by-readers-only">
          {dateWords(day.date)}
          {day.nonWorking ? ', выходной' : ''}
        </span>
      </Group>
      <ul className={classes.entries}>
        {day.entries.map((entry) => (
          <li key={entry.occurrenceId} data-late={entry.overdue > 0 || undefined}>
            <PageLink to={`/plans/${entry.planId}/actions/${entry.actionId}`} size="sm">
              {entry.number ? `${entry.number} ` : ''}
              {entry.text}
            </PageLink>
            <Text size="xs" c="dimmed">
              {entry.reported} из {entry.total} отчитались
              {entry.overdue > 0 ? `, просрочено ${entry.overdue}` : ''}
              {entry.assumed ? ', срок предположен' : ''}
            </Text>
          </li>
        ))}
      </ul>
    </li>
  )
}

function columnOf(day: CalendarDay): number {
  return weekdayOf(plainDate(day.date))
}

function shifted(year: number, month: number, by: number): string {
  const months = year * 12 + (month - 1) + by
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}
