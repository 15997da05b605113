import { Button, Group, MultiSelect, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import { plural } from '#web-kit/plural.ts'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { savePerformerMapping } from '../contract.ts'
import type { PerformerTarget, PerformerView, performersAnswer } from '../domain/views/performer-view.ts'
import { performerKindNames } from '../texts.ru.ts'

type Choices = z.output<typeof performersAnswer>['choices']
type Way = PerformerTarget['select']

const ways: readonly { value: Way; label: string }[] = [
  { value: 'types', label: 'Все организации вида' },
  { value: 'group', label: 'Группа организаций' },
  { value: 'list', label: 'Выбранные организации' },
  { value: 'user', label: 'Один человек' },
  { value: 'nobody', label: 'Никто в системе' },
]

/** One name of the plan and whom it means in the registry. */
export function PerformerMapping({
  planId,
  performer,
  choices,
  isEditable,
}: {
  planId: number
  performer: PerformerView
  choices: Choices
  isEditable: boolean
}) {
  const [target, setTarget] = useState<PerformerTarget | null>(performer.target ?? performer.suggested)
  const save = useAction(savePerformerMapping, { said: `«${performer.name}»: сохранено` })
  const isSaved = performer.target !== null && JSON.stringify(performer.target) === JSON.stringify(target)
  return (
    <Stack component="section" className="surface" p="sm" gap="xs" aria-label={performer.name}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600}>{performer.name}</Text>
          <Text size="sm" c="dimmed">
            {performerKindNames[performer.kind]} · в строках плана:{' '}
            {plural(performer.actionCount, ['раз', 'раза', 'раз'])}
          </Text>
        </div>
        {performer.target === null ? (
          <StateBadge tone="attention">
            {performer.suggested ? 'Предложено, подтвердите' : 'Укажите, кто это'}
          </StateBadge>
        ) : (
          <StateBadge tone="good">
            {performer.target.select === 'nobody'
              ? 'Без поручений'
              : plural(performer.organizationCount, ['исполнитель', 'исполнителя', 'исполнителей'])}
          </StateBadge>
        )}
      </Group>
      {performer.question && <Text size="sm">{performer.question}</Text>}
      {isEditable && (
        <Group align="flex-end" gap="xs">
          <Select
            label="Кто это"
            data={[...ways]}
            value={target?.select ?? null}
            placeholder="Выберите"
            w={240}
            onChange={(way) => setTarget(emptyTarget(way))}
          />
          <TargetDetails target={target} choices={choices} onChange={setTarget} />
          <Button
            variant={isSaved ? 'default' : 'filled'}
            disabled={target === null || !isComplete(target) || isSaved}
            loading={save.isPending}
            onClick={() =>
              target &&
              save.mutate({
                params: { planId },
                body: { name: performer.name, kind: performer.kind, target },
              })
            }
          >
            Сохранить
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function TargetDetails({
  target,
  choices,
  onChange,
}: {
  target: PerformerTarget | null
  choices: Choices
  onChange: (target: PerformerTarget) => void
}) {
  switch (target?.select) {
    case 'types':
      return (
        <MultiSelect
          label="Виды организаций"
          flex="1 1 18rem"
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

function emptyTarget(way: string | null): PerformerTarget | null {
  switch (way) {
    case 'types':
      return { select: 'types', types: [] }
    case 'group':
      return { select: 'group', groupId: 0 }
    case 'list':
      return { select: 'list', organizationIds: [] }
    case 'user':
      return { select: 'user', userId: '', organizationId: 0 }
    case 'nobody':
      return { select: 'nobody' }
    default:
      return null
  }
}

function isComplete(target: PerformerTarget): boolean {
  switch (target.select) {
    case 'types':
      return target.types.length > 0
    case 'group':
      return target.groupId > 0
    case 'list':
      return target.organizationIds.length > 0
    case 'user':
      return target.userId !== ''
    case 'nobody':
      return true
  }
}
