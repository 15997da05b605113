import { Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import type { ColumnField, TableField } from '../../domain/form/form.ts'
import { freshKey } from '../../domain/form/form-key.ts'
import { fieldKindNames } from '../../texts.ru.ts'
import classes from './editor.module.css'
import { FieldDetails } from './field-details.tsx'
import { KeyedLines } from './keyed-lines.tsx'
import { moved, replaced, without } from './list-moves.ts'
import { plainField } from './new-field.ts'
import { RowActs } from './row-acts.tsx'
import { RowsAreClasses } from './rows-are-classes.tsx'

/** Columns and rows of a table field. */
export function EditTable({ table, onChange }: { table: TableField; onChange: (table: TableField) => void }) {
  const setColumns = (columns: ColumnField[]) => onChange({ ...table, columns })
  return (
    <Stack gap="sm">
      <Text fw={600} size="sm">
        Графы
      </Text>
      {table.columns.map((column, index) => (
        <Stack gap="xs" className={classes.column} key={column.key}>
          <Group align="flex-end" gap="xs">
            <TextInput
              label={`Графа ${index + 1}`}
              value={column.label}
              onChange={(event) =>
                setColumns(replaced(table.columns, index, { ...column, label: event.currentTarget.value }))
              }
              flex="1 1 14rem"
            />
            <Select
              label="Чем отвечают"
              data={Object.entries(fieldKindNames)
                .filter(([kind]) => isPlainKind(kind))
                .map(([value, label]) => ({ value, label }))}
              value={column.kind}
              onChange={(kind) => {
                if (isPlainKind(kind))
                  setColumns(replaced(table.columns, index, plainField(column.key, kind, column.label)))
              }}
              allowDeselect={false}
              w={190}
            />
            <RowActs
              name={`графа «${column.label}»`}
              isFirst={index === 0}
              isLast={index === table.columns.length - 1}
              onMove={(step) => setColumns(moved(table.columns, index, step))}
              onRemove={() => setColumns(without(table.columns, index))}
            />
          </Group>
          <FieldDetails
            field={column}
            onChange={(next) => setColumns(replaced(table.columns, index, next))}
          />
        </Stack>
      ))}
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        onClick={() =>
          setColumns([
            ...table.columns,
            plainField(
              freshKey(
                'c',
                table.columns.map(({ key }) => key),
              ),
              'number',
              'Новая графа',
            ),
          ])
        }
      >
        Добавить графу
      </Button>
      <Select
        label="Строки"
        data={[
          { value: 'fixed', label: 'Заданы формой' },
          { value: 'free', label: 'Добавляет тот, кто заполняет' },
        ]}
        value={table.rows.kind}
        onChange={(kind) =>
          onChange({
            ...table,
            rows:
              kind === 'free'
                ? { kind: 'free', most: 100 }
                : { kind: 'fixed', rows: [{ key: 'r1', label: 'Строка 1' }] },
          })
        }
        allowDeselect={false}
        w={320}
      />
      {table.rows.kind === 'fixed' ? (
        <KeyedLines
          label="Названия строк, каждое с новой строки"
          lines={table.rows.rows}
          letter="r"
          onChange={(rows) => onChange({ ...table, rows: { kind: 'fixed', rows } })}
        />
      ) : (
        <>
          <NumberInput
            label="Не больше строк"
            value={table.rows.most}
            onChange={(value) =>
              onChange({
                ...table,
                rows: { ...table.rows, kind: 'free', most: Math.min(500, Math.max(1, Number(value) || 1)) },
              })
            }
            min={1}
            max={500}
            w={190}
          />
          <RowsAreClasses table={table} onChange={onChange} />
        </>
      )}
    </Stack>
  )
}

function isPlainKind(text: string | null): text is ColumnField['kind'] {
  return text !== null && text !== 'table' && text !== 'file' && text in fieldKindNames
}
