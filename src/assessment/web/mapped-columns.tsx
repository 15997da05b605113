import { Group, NumberInput, Select, Stack, Text } from '@mantine/core'
import type { MappedField } from '../domain/reading/formats/mapped/table-mapping.ts'
import { fieldNames } from './field-names.ts'
import type { ColumnValue } from './mapping-suggestion.ts'

/** One line for each column: its header, what it is taken for and why, and the points of an item. */
export function MappedColumns({
  columns,
  fields,
  reasons,
  onChange,
}: {
  columns: readonly ColumnValue[]
  fields: readonly MappedField[]
  reasons: readonly { readonly column: number; readonly why: string }[]
  onChange: (columns: ColumnValue[]) => void
}) {
  const why = new Map(reasons.map((reason) => [reason.column, reason.why]))
  const put = (at: number, change: Partial<ColumnValue>) =>
    onChange(columns.map((column) => (column.column === at ? { ...column, ...change } : column)))
  return (
    <Stack gap="sm">
      {columns.map(({ column, header, field, max, label }) => (
        <Group key={column} align="flex-start" gap="sm" className="surface" p="sm">
          <Stack gap={2} flex="1 1 12rem" miw={0}>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {header}
            </Text>
            <Text size="sm" c="dimmed">
              {why.get(column) ?? 'указано вами'}
            </Text>
          </Stack>
          <Select
            aria-label={`Что стоит в столбце «${header}»`}
            w="18rem"
            maw="100%"
            allowDeselect={false}
            data={fields.map((value) => ({ value, label: fieldNames[value] }))}
            value={field}
            onChange={(value) => {
              const chosen = fields.find((one) => one === value)
              if (chosen)
                put(column, {
                  field: chosen,
                  label: chosen === 'item' ? (label ?? header.slice(0, 40)) : null,
                })
            }}
          />
          {field === 'item' && (
            <NumberInput
              aria-label={`Наибольший балл за задание «${header}»`}
              placeholder="Макс."
              w="6rem"
              min={1}
              max={999}
              value={max ?? ''}
              onChange={(value) => put(column, { max: typeof value === 'number' ? value : null })}
            />
          )}
        </Group>
      ))}
    </Stack>
  )
}
