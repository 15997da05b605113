import { Button, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { dateOf, lastDayOfMonth, plainDate, weekdayOf } from '#kernel/plain-date.ts'
import { schoolYearOf } from '#kernel/school-year.ts'
import { todayHere } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { useSchoolYear } from '#web-kit/use-school-year.ts'
import type { CalendarDay } from '../../domain/views/schedule-view.ts'
import { getCalendar } from '../../schedule-contract.ts'
import { monthAfter, monthWords } from '../month-words.ts'
import { CalendarDayCell } from './calendar-day-cell.tsx'
import classes from './calendar-page.module.css'

/** What is due on which day of a month; days off stand out. On a phone only the days that hold something. */
export function CalendarPage() {
  const may = useMay()
  const [schoolYear] = useSchoolYear()
  const [filters, setFilters] = useFilters(['month', 'scope'])
  const today = todayHere()
  // The school year chosen above begins with its September, the current one with this month.
  const first = schoolYear === schoolYearOf(today) ? today.slice(0, 7) : `${schoolYear}-09`
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(filters.month) ? filters.month : first
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  const scope = filters.scope === 'mine' || !may('plans.task.readAll') ? 'mine' : 'municipality'
  const answer = useAnswer(getCalendar, {
    query: { from: dateOf(year, number, 1), to: lastDayOfMonth(year, number), scope },
  })
  const go = (by: number) => setFilters({ month: monthAfter(month, by) })
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
            <Button variant="default" onClick={() => setFilters({ month: today.slice(0, 7) })}>
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
          className="on-paper-hidden"
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
            <Text role="status">{monthSentence(days)}</Text>
            {warnings.map((warning) => (
              <Text size="sm" c="dimmed" key={warning}>
                {warning}
              </Text>
            ))}
            <ol className={classes.month}>
              {days.map((day, index) => (
                <CalendarDayCell
                  key={day.date}
                  day={day}
                  isToday={day.date === today}
                  column={index === 0 ? weekdayOf(plainDate(day.date)) : undefined}
                />
              ))}
            </ol>
          </Stack>
        )}
      </Loaded>
    </>
  )
}

/** «12 контрольных точек в 4 днях, просрочено 3 поручения.» */
function monthSentence(days: readonly CalendarDay[]): string {
  const entries = days.flatMap((day) => day.entries)
  if (entries.length === 0) return 'В этом месяце сроков нет.'
  const overdue = entries.reduce((sum, entry) => sum + entry.overdue, 0)
  const points = plural(entries.length, ['контрольная точка', 'контрольные точки', 'контрольных точек'])
  const late = plural(overdue, ['поручение', 'поручения', 'поручений'])
  return overdue > 0 ? `${points}, просрочено: ${late}.` : `${points}, просроченных нет.`
}
