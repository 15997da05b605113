import { Table } from '@mantine/core'
import { CYCLE_STAGES, type CycleStage, TRACKS, type Track } from '../../domain/track.ts'
import type { DefaultMonthsView } from '../../domain/views/schedule-view.ts'
import { stageNames, trackNames } from '../../texts.ru.ts'
import tables from '../plan-table.module.css'
import { MonthsCell } from './months-cell.tsx'
import classes from './months-table.module.css'

type Row = { readonly track: Track; readonly stage: CycleStage; readonly months: readonly number[] }

/** Track × stage: each cell is a list of months; what this layer has changed stands in bold. */
export function MonthsTable({
  rows,
  own,
  isEditable,
  onSave,
}: {
  rows: readonly DefaultMonthsView[]
  /** The layer that is edited here. */
  own: DefaultMonthsView['source']
  isEditable: boolean
  /** Gets all rows of the edited layer. */
  onSave: (own: readonly Row[]) => void
}) {
  const without = (track: Track, stage: CycleStage) =>
    rows
      .filter((row) => row.source === own && (row.track !== track || row.stage !== stage))
      .map(({ track, stage, months }) => ({ track, stage, months }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={tables.frame} aria-label="Месяцы по умолчанию" tabIndex={0}>
      <Table className={`${tables.table} ${classes.table}`} verticalSpacing={6} horizontalSpacing="sm">
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
