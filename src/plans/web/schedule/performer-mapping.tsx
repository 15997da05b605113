import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { plural } from '#web-kit/plural.ts'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { savePerformerMapping } from '../../contract.ts'
import type { PerformerChoices, PerformerTarget, PerformerView } from '../../domain/views/performer-view.ts'
import { performerKindNames } from '../../texts.ru.ts'
import { emptyTarget, isComplete, targetWays, targetWords } from './performer-target.ts'
import { TargetDetails } from './performer-target-details.tsx'

/** One name of the plan and whom it means in the registry. */
export function PerformerMapping({
  planId,
  performer,
  choices,
  isEditable,
}: {
  planId: number
  performer: PerformerView
  choices: PerformerChoices
  isEditable: boolean
}) {
  const [target, setTarget] = useState<PerformerTarget | null>(performer.target ?? performer.suggested)
  const save = useAction(savePerformerMapping, { said: `«${performer.name}»: сохранено` })
  const isAsSuggested = target !== null && JSON.stringify(performer.suggested) === JSON.stringify(target)
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
      {performer.question && isEditable && <Text size="sm">{performer.question}</Text>}
      {!isEditable && performer.target && <Text size="sm">{targetWords(performer.target, choices)}</Text>}
      {isEditable && (
        <Group align="flex-end" gap="xs">
          <Select
            label="Кто это"
            data={[...targetWays]}
            value={target?.select ?? null}
            placeholder="Выберите"
            allowDeselect={false}
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
            {performer.target === null && isAsSuggested ? 'Подтвердить' : 'Сохранить'}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
