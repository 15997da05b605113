import { Group, SegmentedControl, Table, Text } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { ChartPicture, type Picture } from './chart-picture.tsx'
import type { ChartTable } from './chart-shapes.ts'
import classes from './charts.module.css'

export type ChartProps<Data> = {
  /** Of what, in which unit and of how many: «Распределение первичных баллов, 1 204 участника». */
  title: string
  /** What the picture says, in a sentence; it is also what a screen reader hears in place of the picture. */
  sentence: string
  data: Data
  /** In pixels. */
  height?: number
  /** A few words of how to read it: what lines and symbols mean. */
  legend?: ReactNode
}

/**
 * A chart with its heading, its sentence and its table twin. The table is always there for a screen reader and on paper; the
 * person sees one of the two and turns by «График | Таблица».
 */
export function ChartFrame({
  title,
  sentence,
  picture,
  table,
  legend,
}: {
  title: string
  sentence: string
  picture: Picture
  table: ChartTable
  legend?: ReactNode
}) {
  const [view, setView] = useState<'picture' | 'table'>('picture')
  const heading = useId()
  return (
    <figure className={classes.frame} aria-labelledby={heading}>
      <Group justify="space-between" align="flex-start" gap="xs" mb={4}>
        <Text component="figcaption" id={heading} fw={600} flex="1 1 16rem">
          {title}
        </Text>
        <SegmentedControl
          className="on-paper-hidden"
          size="xs"
          aria-label={`Показать: ${title}`}
          data={[
            { value: 'picture', label: 'График' },
            { value: 'table', label: 'Таблица' },
          ]}
          value={view}
          onChange={(value) => setView(value === 'table' ? 'table' : 'picture')}
        />
      </Group>
      <Text size="sm" mb="xs">
        {sentence}
      </Text>
      {view === 'picture' && (
        <>
          <ChartPicture {...picture} label={`${title}. ${sentence} Числа — в таблице.`} />
          {legend && (
            <Text size="sm" c="dimmed" component="div">
              {legend}
            </Text>
          )}
        </>
      )}
      <div className={view === 'picture' ? classes.twin : ''}>
        <TwinTable title={title} table={table} isSeen={view === 'table'} />
      </div>
    </figure>
  )
}

function TwinTable({
  title,
  table: { columns, rows },
  isSeen,
}: {
  title: string
  table: ChartTable
  isSeen: boolean
}) {
  return (
    <section
      className={isSeen ? classes.scroll : ''}
      aria-label={`Таблица: ${title}`}
      {...(isSeen ? { tabIndex: 0 } : {})}
    >
      <Table verticalSpacing={4} horizontalSpacing="sm" className={classes.table ?? ''}>
        <Table.Caption className="seen-by-readers-only">{title}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.title} data-number={column.isNumber || undefined}>
                {column.title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row[0] ?? ''}>
              {row.map((cell, at) => {
                const title = columns[at]?.title ?? ''
                const isNumber = columns[at]?.isNumber || undefined
                return at === 0 ? (
                  <Table.Th key={title} scope="row" data-number={isNumber}>
                    {cell}
                  </Table.Th>
                ) : (
                  <Table.Td key={title} data-number={isNumber}>
                    {cell}
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
