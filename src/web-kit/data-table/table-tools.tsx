import { Button, Checkbox, CloseButton, Group, Popover, Select, Stack, TextInput } from '@mantine/core'
import { IconColumns3, IconFileSpreadsheet, IconPrinter, IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Choice, Column } from './column.ts'

type Tools<Row> = {
  caption: string
  search: string
  onSearch: (text: string) => void
  choices: readonly Choice[]
  chosen: Readonly<Record<string, string>>
  onChoose: (key: string, value: string) => void
  columns: readonly Column<Row>[]
  isShown: (column: Column<Row>) => boolean
  onTurn: (column: Column<Row>, on: boolean) => void
  onSave: () => void
  isCards: boolean
  children?: ReactNode
}

/** The strip above a table: search and filters on the left, columns, file and print on the right. */
export function TableTools<Row>(tools: Tools<Row>) {
  return (
    <Group justify="space-between" gap="sm" mb="sm" className="on-paper-hidden">
      <Group gap="xs" flex="1 1 20rem">
        <TextInput
          aria-label={`Поиск в таблице «${tools.caption}»`}
          placeholder="Найти в таблице"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={tools.search}
          onChange={(event) => tools.onSearch(event.currentTarget.value)}
          rightSection={
            tools.search === '' ? null : (
              <CloseButton size="sm" aria-label="Очистить поиск" onClick={() => tools.onSearch('')} />
            )
          }
          w={{ base: '100%', xs: 240 }}
        />
        {tools.choices.map(({ key, label, values }) => (
          <Select
            key={key}
            aria-label={label}
            placeholder={label}
            data={[...values]}
            value={tools.chosen[key] || null}
            onChange={(value) => tools.onChoose(key, value ?? '')}
            clearable
            clearButtonProps={{ 'aria-label': `Очистить: ${label.toLocaleLowerCase('ru')}` }}
            searchable={values.length > 8}
            w={{ base: '100%', xs: 200 }}
          />
        ))}
        {tools.children}
      </Group>
      <Group gap={4}>
        {!tools.isCards && <ColumnsMenu {...tools} />}
        <Button
          variant="subtle"
          leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          onClick={tools.onSave}
        >
          Скачать .xlsx
        </Button>
        {!tools.isCards && (
          <Button
            variant="subtle"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            Печать
          </Button>
        )}
      </Group>
    </Group>
  )
}

function ColumnsMenu<Row>({ columns, isShown, onTurn }: Tools<Row>) {
  return (
    <Popover position="bottom-end" trapFocus withinPortal={false} transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="subtle" leftSection={<IconColumns3 size={18} aria-hidden />}>
          Столбцы
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Столбцы таблицы">
        <Stack gap="xs">
          {columns
            .filter((column) => !column.isName)
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
