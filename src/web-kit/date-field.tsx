import '@mantine/dates/styles.layer.css'
import './date-field.css'
import { DateInput } from '@mantine/dates'
import 'dayjs/locale/ru'
import { IconCalendar } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
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

/**
 * A calendar day: typed as 31.05.2026 (31.5.26 is understood) or picked in a calendar. What cannot be understood is
 * said, the day of before stays, and the form is held once, so that no other day is saved unseen.
 */
export function DateField({ label, value, onChange, from, to, error, ...rest }: DateFieldProps) {
  const [complaint, setComplaint] = useState('')
  // Half a year is a day of another century on the way: the day of before is the one the person came to.
  const before = useRef<PlainDate | null>(null)
  const judge = (input: HTMLInputElement): string => {
    const fault = faultOf(input.value, before.current, from, to)
    input.setCustomValidity(fault)
    return fault
  }
  return (
    <DateInput
      label={label}
      value={value ?? null}
      onChange={(date) => {
        setComplaint('')
        onChange(date !== null && isPlainDate(date) ? date : null)
      }}
      onFocus={({ currentTarget }) => {
        before.current = value ?? null
        currentTarget.setCustomValidity('')
      }}
      onInput={({ currentTarget }) => judge(currentTarget)}
      onBlur={({ currentTarget }) => {
        const fault = judge(currentTarget)
        if (fault !== '' && (value ?? null) !== before.current) onChange(before.current)
        setComplaint(fault)
      }}
      error={complaint || error}
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

/** Why the typed text is not a day that may stand here; '' when it is, or when nothing is typed. */
function faultOf(text: string, before: PlainDate | null, from?: PlainDate, to?: PlainDate): string {
  const typed = text.trim()
  if (typed === '') return ''
  const day = readTypedDate(typed)
  const kept = before === null ? '' : ` Осталось прежнее: ${dateWords(before)}.`
  if (day === null) {
    const isWhole = /^\d{1,2}\D\d{1,2}\D\d{4}$/.test(typed)
    return `${isWhole ? 'Такой даты нет' : 'Не похоже на дату'}: «${typed}». Нужно дд.мм.гггг.${kept}`
  }
  if (from !== undefined && day < from) return `Можно не раньше ${dateWords(from)}.${kept}`
  if (to !== undefined && day > to) return `Можно не позже ${dateWords(to)}.${kept}`
  return ''
}
