import '@mantine/dates/styles.layer.css'
import './date-field.css'
import { DateInput } from '@mantine/dates'
import 'dayjs/locale/ru'
import { IconCalendar } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { isPlainDate, type PlainDate } from '#kernel/plain-date.ts'
import { dateWords, longDateWords, readTypedDate } from './date-words.ts'

const calendarLabels = {
  nextMonth: 'Следующий месяц',
  previousMonth: 'Предыдущий месяц',
  nextYear: 'Следующий год',
  previousYear: 'Предыдущий год',
  nextDecade: 'Следующее десятилетие',
  previousDecade: 'Предыдущее десятилетие',
}

export type DateFieldProps = {
  label: ReactNode
  value?: PlainDate | null
  onChange: (date: PlainDate | null) => void
  description?: ReactNode
  error?: ReactNode
  required?: boolean
  disabled?: boolean
  /** The earliest and the latest day that may be chosen. */
  from?: PlainDate
  to?: PlainDate
  w?: number | string
}

/** A calendar day: typed as 31.05.2026 (31.5.26 is understood) or picked in a calendar. */
export function DateField({ label, value, onChange, from, to, ...rest }: DateFieldProps) {
  return (
    <DateInput
      label={label}
      value={value ?? null}
      onChange={(date) => onChange(date !== null && isPlainDate(date) ? date : null)}
      locale="ru"
      firstDayOfWeek={1}
      valueFormat={dateWords}
      dateParser={readTypedDate}
      placeholder="дд.мм.гггг"
      clearable={rest.required !== true}
      clearButtonProps={{ 'aria-label': 'Очистить дату' }}
      ariaLabels={calendarLabels}
      getDayAriaLabel={longDateWords}
      leftSection={<IconCalendar size={16} aria-hidden />}
      popoverProps={{ transitionProps: { duration: 0 }, withinPortal: false }}
      autoComplete="off"
      {...(from ? { minDate: from } : {})}
      {...(to ? { maxDate: to } : {})}
      {...rest}
    />
  )
}
