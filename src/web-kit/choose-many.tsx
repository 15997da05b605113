import { Button, Group, Input, MultiSelect, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

export type Choosable = { readonly id: number; readonly name: string; readonly kind: string }

/** Many of a long list: all of a kind at a press, then one by one. */
export function ChooseMany({
  label,
  what,
  all,
  chosen,
  onChange,
  error,
}: {
  label: string
  /** «Организации»: what the list holds. */
  what: string
  all: readonly Choosable[]
  chosen: readonly number[]
  onChange: (ids: number[]) => void
  error?: ReactNode
}) {
  const kinds = Map.groupBy(all, ({ kind }) => kind)
  return (
    <Stack gap="xs">
      <Input.Label component="div" required>
        {label}
      </Input.Label>
      <Group gap="xs" role="group" aria-label={`${label}: добавить всех одного вида`}>
        {[...kinds].map(([kind, some]) => (
          <Button
            key={kind}
            size="compact-sm"
            variant="default"
            onClick={() => onChange([...new Set([...chosen, ...some.map(({ id }) => id)])])}
          >
            {kind}: {some.length}
          </Button>
        ))}
        {chosen.length > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => onChange([])}>
            Убрать всех
          </Button>
        )}
      </Group>
      <MultiSelect
        aria-label={what}
        data={all.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={chosen.map(String)}
        onChange={(values) => onChange(values.map(Number))}
        searchable
        nothingFoundMessage="Такого нет"
        placeholder={chosen.length === 0 ? 'Нажмите кнопку выше или найдите по названию' : ''}
        error={error}
        maxDropdownHeight={260}
        styles={{ pillsList: { maxHeight: '9rem', overflowY: 'auto' } }}
      />
      <Text size="sm" c="dimmed" role="status">
        {chosen.length === 0 ? 'Никто не выбран' : `Выбрано: ${chosen.length}`}
      </Text>
    </Stack>
  )
}
