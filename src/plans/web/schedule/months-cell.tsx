import { Button, Checkbox, Group, Popover, SimpleGrid, Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { monthNames } from '../../domain/month-names.ts'
import type { DefaultMonthsView } from '../../domain/views/schedule-view.ts'
import { stageNames, trackNames } from '../../texts.ru.ts'
import classes from './months-table.module.css'

const layerNames: Readonly<Record<DefaultMonthsView['source'], string>> = {
  system: 'предложено системой',
  municipality: 'задано муниципалитетом',
  plan: 'задано в этом плане',
}

/** One cell of the table of months: a press opens the twelve months to mark. */
export function MonthsCell({
  row,
  own,
  isEditable,
  onSave,
  onReturn,
}: {
  row: DefaultMonthsView
  /** The layer that is edited here; what it has said stands in bold. */
  own: DefaultMonthsView['source']
  isEditable: boolean
  onSave: (months: readonly number[]) => void
  onReturn: () => void
}) {
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly number[]>(row.months)
  const words = monthsWords(row.months)
  const isOwn = row.source === own
  if (!isEditable) return <span>{words}</span>
  const turn = (month: number, on: boolean) =>
    setChosen(on ? [...chosen, month].sort(bySchoolYear) : chosen.filter((one) => one !== month))
  const closeAnd = (act: () => void) => () => {
    setOpen(false)
    act()
  }
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={300}
      trapFocus
      returnFocus
      withArrow
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.cell ?? ''}
          fz="sm"
          fw={isOwn ? 700 : 400}
          onClick={() => {
            setChosen(row.months)
            setOpen(!isOpen)
          }}
          aria-label={`${trackNames[row.track]}, ${stageNames[row.stage]}: ${words}. Изменить`}
        >
          {words}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={`${trackNames[row.track]}: ${stageNames[row.stage]}`}>
        <Text size="sm" fw={600}>
          {trackNames[row.track]}: {stageNames[row.stage].toLowerCase()}
        </Text>
        <Text size="xs" c="dimmed" mb="xs">
          Сейчас: {layerNames[row.source]}
        </Text>
        <SimpleGrid cols={2} spacing={4}>
          {SCHOOL_YEAR.map((month) => (
            <Checkbox
              key={month}
              size="sm"
              label={monthNames[month - 1]}
              checked={chosen.includes(month)}
              onChange={(event) => turn(month, event.currentTarget.checked)}
            />
          ))}
        </SimpleGrid>
        <Group mt="sm" gap="xs">
          <Button size="compact-md" disabled={chosen.length === 0} onClick={closeAnd(() => onSave(chosen))}>
            Сохранить
          </Button>
          {isOwn && (
            <Button size="compact-md" variant="default" onClick={closeAnd(onReturn)}>
              Вернуть прежние
            </Button>
          )}
        </Group>
      </Popover.Dropdown>
    </Popover>
  )
}

const SCHOOL_YEAR = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8] as const

function bySchoolYear(a: number, b: number): number {
  return ((a + 3) % 12) - ((b + 3) % 12)
}

/** [12, 6] → «декабрь, июнь» */
function monthsWords(months: readonly number[]): string {
  return months.map((month) => monthNames[month - 1]).join(', ')
}
