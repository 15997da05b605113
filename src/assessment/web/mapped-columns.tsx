import { Group, NumberInput, Select, Stack, Text } from '@mantine/core'
import type { MappedField } from '../domain/reading/formats/mapped/table-mapping.ts'
import { fieldNames } from './field-names.ts'
import type { ColumnValue, Suggestion } from './mapping-suggestion.ts'

const NOT_READ = 'not-read'

/** One line for each column: its header and a few of its values, what it is taken for and why, and the points of an item. */
export function MappedColumns({
  columns,
  fields,
  suggestion,
  onChange,
}: {
  columns: readonly ColumnValue[]
  fields: readonly MappedField[]
  suggestion: Suggestion
  onChange: (columns: ColumnValue[]) => void
}) {
  const why = new Map(suggestion.reasons.map((reason) => [reason.column, reason.why]))
  const samples = new Map(suggestion.samples.map(({ column, values }) => [column, values]))
  const inTable = [...suggestion.columns, ...suggestion.others].sort((a, b) => a.column - b.column)
  const choose = (column: number, header: string, value: string | null) => {
    const others = columns.filter((one) => one.column !== column)
    const field = fields.find((one) => one === value)
    const old = columns.find((one) => one.column === column)
    const label = field === 'item' ? (old?.label ?? header.slice(0, 40)) : null
    const chosen = field ? [{ column, header, field, label, max: old?.max ?? null }] : []
    onChange([...others, ...chosen].sort((a, b) => a.column - b.column))
  }
  return (
    <Stack gap="sm">
      {inTable.map(({ column, header }) => {
        const read = columns.find((one) => one.column === column)
        const values = samples.get(column) ?? []
        return (
          <Group key={column} align="flex-start" gap="sm" className="surface" p="sm">
            <Stack gap={2} flex="1 1 12rem" miw={0}>
              <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                {header}
              </Text>
              <Text size="sm" c="dimmed">
                {read
                  ? (why.get(column) ?? 'указано вами')
                  : 'не читается: скажите, что здесь, если это нужно'}
              </Text>
              {values.length > 0 && (
                <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                  Например: {values.join('; ')}
                </Text>
              )}
            </Stack>
            <Select
              aria-label={`Что стоит в столбце «${header}»`}
              w="18rem"
              maw="100%"
              allowDeselect={false}
              data={[
                { value: NOT_READ, label: 'Не читать' },
                ...fields.map((value) => ({ value, label: fieldNames[value] })),
              ]}
              value={read?.field ?? NOT_READ}
              onChange={(value) => choose(column, header, value)}
            />
            {read?.field === 'item' && (
              <NumberInput
                aria-label={`Наибольший балл за задание «${header}»`}
                placeholder="Макс."
                w="6rem"
                min={1}
                max={999}
                value={read.max ?? ''}
                onChange={(value) => {
                  const max = typeof value === 'number' ? value : null
                  onChange(columns.map((one) => (one.column === column ? { ...one, max } : one)))
                }}
              />
            )}
          </Group>
        )
      })}
    </Stack>
  )
}
