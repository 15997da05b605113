import { MultiSelect, Select } from '@mantine/core'
import type { PerformerChoices, PerformerTarget } from '../../domain/views/performer-view.ts'

/** The second field of a mapping: which kinds, which group, which organisations, which person. */
export function TargetDetails({
  target,
  choices,
  onChange,
}: {
  target: PerformerTarget | null
  choices: PerformerChoices
  onChange: (target: PerformerTarget) => void
}) {
  switch (target?.select) {
    case 'types':
      return (
        <MultiSelect
          label="Виды организаций"
          flex="1 1 18rem"
          miw={0}
          data={choices.types.map(({ type, title, count }) => ({ value: type, label: `${title}: ${count}` }))}
          value={[...target.types]}
          onChange={(types) => onChange({ select: 'types', types })}
        />
      )
    case 'group':
      return (
        <Select
          label="Группа"
          flex="1 1 18rem"
          miw={0}
          data={choices.groups.map(({ id, title, count }) => ({
            value: String(id),
            label: `${title}: ${count}`,
          }))}
          value={target.groupId === 0 ? null : String(target.groupId)}
          onChange={(id) => onChange({ select: 'group', groupId: Number(id ?? 0) })}
        />
      )
    case 'list':
      return (
        <MultiSelect
          label="Организации"
          flex="1 1 18rem"
          miw={0}
          searchable
          nothingFoundMessage="Такой организации нет"
          data={choices.organizations.map(({ id, shortName }) => ({ value: String(id), label: shortName }))}
          value={target.organizationIds.map(String)}
          onChange={(ids) => onChange({ select: 'list', organizationIds: ids.map(Number) })}
        />
      )
    case 'user':
      return (
        <Select
          label="Человек"
          flex="1 1 18rem"
          miw={0}
          searchable
          nothingFoundMessage="Такого человека нет среди пользователей"
          data={choices.people.map(({ id, name, organizationId, organizationName }) => ({
            value: `${id} ${organizationId}`,
            label: `${name}, ${organizationName}`,
          }))}
          value={target.userId === '' ? null : `${target.userId} ${target.organizationId}`}
          onChange={(value) => {
            const [userId = '', organizationId = '0'] = (value ?? '').split(' ')
            onChange({ select: 'user', userId, organizationId: Number(organizationId) })
          }}
        />
      )
    default:
      return null
  }
}
