import { Select, Stack, Switch, Text } from '@mantine/core'
import type { TableField } from '../../domain/form/form.ts'

/** Whether each row of a table is a class: then indicators of the level «класс» can be counted from its columns. */
export function RowsAreClasses({
  table,
  onChange,
}: {
  table: TableField
  onChange: (table: TableField) => void
}) {
  const { rows, columns } = table
  if (rows.kind === 'fixed') return null
  const { most, classes } = rows
  const put = (changed: typeof classes) =>
    onChange({ ...table, rows: { kind: 'free', most, ...(changed && { classes: changed }) } })
  const of = (kind: 'text' | 'number') => columns.filter((column) => column.kind === kind)
  const [name, pupils] = [of('text')[0], of('number')[0]]
  return (
    <Stack gap="xs">
      <Switch
        label="Строки — классы"
        description="Показатели уровня «Класс» считаются из числовых граф такой таблицы."
        checked={classes !== undefined}
        disabled={classes === undefined && (!name || !pupils)}
        onChange={(event) =>
          put(
            event.currentTarget.checked && name && pupils
              ? { name: name.key, pupils: pupils.key }
              : undefined,
          )
        }
      />
      {classes === undefined && (!name || !pupils) && (
        <Text size="sm" c="dimmed">
          Чтобы строки были классами, добавьте графу «Класс» (текст) и графу с числом обучающихся (число).
        </Text>
      )}
      {classes !== undefined && (
        <>
          <Column
            label="Графа с названием класса"
            columns={of('text')}
            value={classes.name}
            onChange={(key) => put({ ...classes, name: key })}
          />
          <Column
            label="Графа с числом обучающихся класса"
            columns={of('number')}
            value={classes.pupils}
            onChange={(key) => put({ ...classes, pupils: key })}
          />
        </>
      )}
    </Stack>
  )
}

function Column({
  label,
  columns,
  value,
  onChange,
}: {
  label: string
  columns: readonly { readonly key: string; readonly label: string }[]
  value: string
  onChange: (key: string) => void
}) {
  return (
    <Select
      label={label}
      data={columns.map((column) => ({ value: column.key, label: column.label }))}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(key)
      }}
      allowDeselect={false}
      w={320}
    />
  )
}
