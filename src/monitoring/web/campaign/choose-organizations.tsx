import { Button, Group, Input, MultiSelect, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { plural } from '#web-kit/plural.ts'
import type { CampaignChoices } from '../../contract.ts'

/** Who is asked: a group at a press, then one by one. */
export function ChooseOrganizations({
  choices,
  chosen,
  onChange,
  error,
}: {
  choices: CampaignChoices
  chosen: readonly number[]
  onChange: (organizationIds: readonly number[]) => void
  error?: ReactNode
}) {
  const known = new Set(choices.organizations.map(({ organizationId }) => organizationId))
  const groups = choices.groups
    .map((group) => ({ ...group, organizationIds: group.organizationIds.filter((id) => known.has(id)) }))
    .filter(({ organizationIds }) => organizationIds.length > 0)
  return (
    <Stack gap="xs">
      <Input.Label component="div" required>
        Кого спрашиваем
      </Input.Label>
      <Group gap="xs" role="group" aria-label="Добавить группу организаций">
        {groups.map((group) => (
          <Button
            key={group.groupId}
            size="compact-sm"
            variant="default"
            onClick={() => onChange([...new Set([...chosen, ...group.organizationIds])])}
          >
            {group.name}: {group.organizationIds.length}
          </Button>
        ))}
        {chosen.length > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => onChange([])}>
            Никого
          </Button>
        )}
      </Group>
      <MultiSelect
        aria-label="Организации"
        data={choices.organizations.map(({ organizationId, shortName }) => ({
          value: String(organizationId),
          label: shortName,
        }))}
        value={chosen.map(String)}
        onChange={(values) => onChange(values.map(Number))}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Убрать все' }}
        nothingFoundMessage="Нет такой организации"
        placeholder={chosen.length === 0 ? 'Выберите группу выше или найдите организацию' : ''}
        error={error}
        maxDropdownHeight={260}
        styles={{ pillsList: { maxHeight: '9rem', overflowY: 'auto' } }}
      />
      <Text size="sm" c="dimmed" role="status">
        {chosen.length === 0
          ? 'Никто не выбран'
          : `Выбрано: ${plural(chosen.length, ['организация', 'организации', 'организаций'])}`}
      </Text>
    </Stack>
  )
}
