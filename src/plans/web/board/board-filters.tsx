import { Group, MultiSelect, Select } from '@mantine/core'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listPlans } from '../../contract.ts'
import { BOARD_YEAR_KINDS, type BoardYear, yearWords } from '../../domain/board/board-year.ts'

const kindNames = { 'school-year': 'Учебный год', 'calendar-year': 'Календарный год' } as const

const YEARS_AROUND = 5

/** The year and the plans a board is about. The school year itself is chosen in the head of every page. */
export function BoardFilters({
  year,
  plans,
  onYear,
  onPlans,
}: {
  year: BoardYear
  /** '3,14' */
  plans: string
  onYear: (calendar: number | null) => void
  onPlans: (plans: string) => void
}) {
  const approved = useAnswer(listPlans, { query: {} }).data?.plans.filter(
    ({ status }) => status === 'approved',
  )
  const calendarYears = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, at) => year.year + YEARS_AROUND - at)
  return (
    <Group gap="sm" align="flex-end" className="on-paper-hidden">
      <Select
        label="Как считать год"
        w={190}
        allowDeselect={false}
        data={BOARD_YEAR_KINDS.map((kind) => ({ value: kind, label: kindNames[kind] }))}
        value={year.kind}
        onChange={(kind) => onYear(kind === 'calendar-year' ? year.year : null)}
      />
      {year.kind === 'calendar-year' && (
        <Select
          label="Год"
          w={110}
          allowDeselect={false}
          data={calendarYears.map(String)}
          value={String(year.year)}
          onChange={(value) => value !== null && onYear(Number(value))}
        />
      )}
      {approved !== undefined && approved.length > 1 && (
        <MultiSelect
          label="Планы"
          placeholder={plans === '' ? 'Все утверждённые' : ''}
          flex="1 1 20rem"
          maw="44rem"
          clearable
          clearButtonProps={{ 'aria-label': 'Очистить: планы' }}
          data={approved.map(({ id, title }) => ({ value: String(id), label: title }))}
          value={plans === '' ? [] : plans.split(',')}
          onChange={(chosen) => onPlans(chosen.join(','))}
        />
      )}
      <span className="seen-by-readers-only" role="status">
        Показан {yearWords(year)}
      </span>
    </Group>
  )
}
