import { Button, Checkbox, Group, Popover, SimpleGrid, Table, Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { monthNames } from '../domain/month-names.ts'
import { CYCLE_STAGES, type CycleStage, TRACKS, type Track } from '../domain/track.ts'
import type { DefaultMonthsView } from '../domain/views/schedule-view.ts'
import { stageNames, trackNames } from '../texts.ru.ts'
import classes from './plan-table.module.css'

type Row = { readonly track: Track; readonly stage: CycleStage; readonly months: readonly number[] }
type Layer = DefaultMonthsView['source']

const layerNames: Readonly<Record<Layer, string>> = {
  system: 'предложено системой',
  municipality: 'задано муниципалитетом',
  plan: 'задано в этом плане',
}

/** Track × stage: each cell is a list of months; what this layer has changed stands in bold. */
export function MonthsTable({
  rows,
  own,
  isEditable,
  onSave,
}: {
  rows: readonly DefaultMonthsView[]
  /** The layer that is edited here. */
  own: Layer
  isEditable: boolean
  /** Gets all rows of the edited layer. */
  onSave: (own: readonly Row[]) => void
}) {
  const ofOwn = rows.filter((row) => row.source === own)
  const without = (track: Track, stage: CycleStage) =>
    ofOwn.filter((row) => row.track !== track || row.stage !== stage).map(bare)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={classes.frame} aria-label="Месяцы по умолчанию" tabIndex={0}>
      <Table className={classes.table ?? ''} verticalSpacing={6} horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Направление</Table.Th>
            {CYCLE_STAGES.map((stage) => (
              <Table.Th key={stage}>{stageNames[stage]}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {TRACKS.map((track) => (
            <Table.Tr key={track}>
              <Table.Th scope="row">{trackNames[track]}</Table.Th>
              {CYCLE_STAGES.map((stage) => {
                const row = rows.find((one) => one.track === track && one.stage === stage)
                return (
                  <Table.Td key={stage}>
                    {row && (
                      <MonthsCell
                        row={row}
                        own={own}
                        isEditable={isEditable}
                        onSave={(months) => onSave([...without(track, stage), { track, stage, months }])}
                        onReturn={() => onSave(without(track, stage))}
                      />
                    )}
                  </Table.Td>
                )
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function MonthsCell({
  row,
  own,
  isEditable,
  onSave,
  onReturn,
}: {
  row: DefaultMonthsView
  own: Layer
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
  return (
    <Popover opened={isOpen} onChange={setOpen} width={300} trapFocus withArrow>
      <Popover.Target>
        <UnstyledButton
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
      <Popover.Dropdown>
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
          <Button
            size="compact-md"
            disabled={chosen.length === 0}
            onClick={() => {
              setOpen(false)
              onSave(chosen)
            }}
          >
            Сохранить
          </Button>
          {isOwn && (
            <Button
              size="compact-md"
              variant="default"
              onClick={() => {
                setOpen(false)
                onReturn()
              }}
            >
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

function bare({ track, stage, months }: DefaultMonthsView): Row {
  return { track, stage, months }
}

/** [12, 6] → «декабрь, июнь» */
function monthsWords(months: readonly number[]): string {
  return months.map((month) => monthNames[month - 1]).join(', ')
}
