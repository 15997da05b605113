import { Button, Checkbox, CloseButton, Group, Popover, Select, Stack, TextInput } from '@mantine/core'
import { IconColumns3, IconFileSpreadsheet, IconPrinter, IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Choice, Column } from './column.ts'

/** Above a table: the search and the filters. */
export function TableFilters({
  caption,
  search,
  onSearch,
  choices,
  chosen,
  onChoose,
  children,
}: {
  caption: string
  search: string
  onSearch: (text: string) => void
  choices: readonly Choice[]
  chosen: Readonly<Record<string, string>>
  onChoose: (key: string, value: string) => void
  children?: ReactNode
}) {
  return (
    <Group gap="xs" mb="xs" className="on-paper-hidden">
      <TextInput
        aria-label={`Поиск в таблице «${caption}»`}
        placeholder="Найти в таблице"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
        rightSection={
          search === '' ? null : (
            <CloseButton size="sm" aria-label="Очистить поиск" onClick={() => onSearch('')} />
          )
        }
        w={{ base: '100%', xs: 220 }}
      />
      {choices.map(({ key, label, values }) => (
        <Select
          key={key}
          aria-label={label}
          placeholder={label}
          data={[...values]}
          value={chosen[key] || null}
          onChange={(value) => onChoose(key, value ?? '')}
          clearable
          clearButtonProps={{ 'aria-label': `Очистить: ${label.toLocaleLowerCase('ru')}` }}
          searchable={values.length > 8}
          w={{ base: 'calc(50% - 0.25rem)', xs: 165 }}
        />
      ))}
      {children}
    </Group>
  )
}

/** What may be done with the whole table: choose columns, save, print. */
export function TableActs<Row>({
  columns,
  isShown,
  onTurn,
  onSave,
  isCards,
}: {
  columns: readonly Column<Row>[]
  isShown: (column: Column<Row>) => boolean
  onTurn: (column: Column<Row>, on: boolean) => void
  onSave: () => void
  isCards: boolean
}) {
  return (
    <Group gap={0} className="on-paper-hidden">
      {!isCards && <ColumnsMenu columns={columns} isShown={isShown} onTurn={onTurn} />}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
        onClick={onSave}
      >
        Скачать .xlsx
      </Button>
      {!isCards && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          Печать
        </Button>
      )}
    </Group>
  )
}

function ColumnsMenu<Row>({
  columns,
  isShown,
  onTurn,
}: {
  columns: readonly Column<Row>[]
  isShown: (column: Column<Row>) => boolean
  onTurn: (column: Column<Row>, on: boolean) => void
}) {
  return (
    <Popover position="bottom-end" trapFocus withinPortal={false} transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconColumns3 size={18} aria-hidden />}>
          Столбцы
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Столбцы таблицы">
        <Stack gap="xs">
          {columns
            .filter((column) => !column.isName && !column.isActs)
            .map((column) => (
              <Checkbox
                key={column.key}
                label={column.title}
                checked={isShown(column)}
                onChange={(event) => onTurn(column, event.currentTarget.checked)}
              />
            ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
