import { Stack, Text, Title } from '@mantine/core'
import type { SchedulePreview } from '../../domain/views/schedule-view.ts'
import { monthWords } from '../month-words.ts'
import { shortMonthNames } from '../short-month-names.ts'
import classes from './month-bars.module.css'

/** How the check points fall over the months of the plan: a picture whose every cell is also a number. */
export function MonthBars({ months }: { months: SchedulePreview['months'] }) {
  const most = Math.max(1, ...months.map((one) => one.occurrences))
  const years = [...new Set(months.map((one) => one.month.slice(0, 4)))]
  return (
    <Stack gap={4}>
      <Title order={2}>Контрольные точки по месяцам</Title>
      <Text size="sm" c="dimmed">
        Число в клетке — сколько контрольных точек приходится на месяц.
      </Text>
      <table className={classes.bars}>
        <thead>
          <tr>
            <th scope="col">Год</th>
            {shortMonthNames.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {shortMonthNames.map((name, index) => {
                const month = `${year}-${String(index + 1).padStart(2, '0')}`
                const found = months.find((one) => one.month === month)
                const count = found?.occurrences ?? 0
                return (
                  <td
                    key={name}
                    data-level={Math.ceil((count / most) * 4)}
                    title={found && count > 0 ? `${monthWords(month)}: поручений ${found.tasks}` : undefined}
                  >
                    {count > 0 ? count : ''}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Stack>
  )
}
