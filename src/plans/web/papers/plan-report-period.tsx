import { ActionIcon, Group, Select } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { addDays, isPlainDate, later, type PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import type { Filters } from '#web-kit/use-filters.ts'
import {
  periodAround,
  REPORT_PERIODS,
  type ReportPeriod,
  type ReportPeriodKind,
} from '../../domain/report/report-period.ts'

export const reportKeys = ['period', 'from', 'to'] as const
type ReportFilters = Filters<(typeof reportKeys)[number]>

type Asked = { readonly period: ReportPeriodKind } & ReportPeriod

const periodNames: Readonly<Record<ReportPeriodKind, string>> = {
  month: 'Месяц',
  quarter: 'Квартал',
  'half-year': 'Полугодие',
  'school-year': 'Учебный год',
  'calendar-year': 'Календарный год',
  custom: 'Другие даты',
}

/** What the address asks for; without a word of it, the school year that goes on. */
export function askedPeriod(filters: ReportFilters, today: PlainDate): Asked {
  const period = REPORT_PERIODS.find((one) => one === filters.period) ?? 'school-year'
  const from = isPlainDate(filters.from) ? filters.from : today
  if (period !== 'custom') return { period, ...periodAround(period, from) }
  const to = isPlainDate(filters.to) ? filters.to : from
  return { period, from, to: later(from, to) }
}

/** The period of the report: a month, quarter or year and the one before or after it, or any days. */
export function PlanReportPeriod({
  filters,
  asked,
  onChange,
}: {
  filters: ReportFilters
  asked: Asked
  onChange: (changes: Partial<ReportFilters>) => void
}) {
  return (
    <Group gap="xs" align="flex-end" className="on-paper-hidden">
      <Select
        label="Период"
        w={190}
        allowDeselect={false}
        data={REPORT_PERIODS.map((period) => ({ value: period, label: periodNames[period] }))}
        value={asked.period}
        onChange={(period) =>
          onChange(
            period === 'custom'
              ? { period, from: asked.from, to: asked.to }
              : { period: period ?? '', from: filters.from && asked.from, to: '' },
          )
        }
      />
      {asked.period === 'custom' ? (
        <>
          <DateField
            label="С"
            w={150}
            required
            value={asked.from}
            onChange={(from) => from !== null && onChange({ from, to: later(from, asked.to) })}
          />
          <DateField
            label="По"
            w={150}
            required
            value={asked.to}
            from={asked.from}
            onChange={(to) => to !== null && onChange({ to })}
          />
        </>
      ) : (
        <Group gap={4}>
          <ActionIcon
            size="input-sm"
            variant="default"
            aria-label="Период раньше"
            onClick={() => onChange({ from: addDays(asked.from, -1) })}
          >
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size="input-sm"
            variant="default"
            aria-label="Период позже"
            onClick={() => onChange({ from: addDays(asked.to, 1) })}
          >
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
        </Group>
      )}
    </Group>
  )
}
