import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react'
import { Part } from '#web-kit/part.tsx'
import {
  addCondition,
  changeCondition,
  copyCondition,
  type DraftTable,
  freeKey,
  moveCondition,
  type RuleFault,
  removeCondition,
} from '../../domain/rules/draft-table.ts'
import type { Side } from '../../domain/rules/rule-table.ts'
import { ConditionFields } from './condition-fields.tsx'

const titles = {
  entry: 'Включают, если выполнено хотя бы одно условие',
  exit: 'Исключают, если выполнены все условия',
} as const

const words = { entry: 'условие включения', exit: 'условие выхода' } as const

/** Conditions of one side of a rule: one adds, copies, moves and removes them. */
export function ConditionRows({
  draft,
  side,
  faults,
  onChange,
}: {
  draft: DraftTable
  side: Side
  faults: readonly RuleFault[]
  onChange: (draft: DraftTable) => void
}) {
  const rows = draft[side]
  const ofSide = faults.find(({ pointer }) => pointer === `#/${side}`)
  return (
    <Part
      title={titles[side]}
      acts={
        <Button variant="default" onClick={() => onChange(addCondition(draft, side))}>
          Добавить условие
        </Button>
      }
    >
      <Stack gap="xl">
        {rows.map((condition, at) => {
          const name = `${words[side]} ${at + 1}`
          const start = `#/${side}/${at}/`
          return (
            <Stack
              key={condition.key}
              gap="sm"
              component="fieldset"
              m={0}
              p={0}
              miw={0}
              style={{ border: 0 }}
              aria-label={name}
            >
              <Group justify="space-between">
                <Text fw={600}>{`${name.charAt(0).toUpperCase()}${name.slice(1)}`}</Text>
                <Acts
                  name={name}
                  isFirst={at === 0}
                  isLast={at === rows.length - 1}
                  onMove={(step) => onChange(moveCondition(draft, side, at, step))}
                  onCopy={() => onChange(copyCondition(draft, side, at))}
                  onRemove={() => onChange(removeCondition(draft, side, at))}
                />
              </Group>
              <ConditionFields
                condition={condition}
                side={side}
                faults={faults
                  .filter(({ pointer }) => pointer.startsWith(start))
                  .map(({ pointer, detail }) => ({ pointer: pointer.slice(start.length), detail }))}
                newKey={freeKey(draft)}
                onChange={(changed) => onChange(changeCondition(draft, side, at, changed))}
              />
            </Stack>
          )
        })}
        {ofSide && (
          <Text c="var(--bad)" role="alert">
            {ofSide.detail}
          </Text>
        )}
      </Stack>
    </Part>
  )
}

function Acts({
  name,
  isFirst,
  isLast,
  onMove,
  onCopy,
  onRemove,
}: {
  name: string
  isFirst: boolean
  isLast: boolean
  onMove: (step: -1 | 1) => void
  onCopy: () => void
  onRemove: () => void
}) {
  const look = { variant: 'subtle', color: 'gray', size: 'lg' } as const
  return (
    <Group gap={2} wrap="nowrap" className="on-paper-hidden">
      <ActionIcon {...look} disabled={isFirst} aria-label={`Выше: ${name}`} onClick={() => onMove(-1)}>
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon {...look} disabled={isLast} aria-label={`Ниже: ${name}`} onClick={() => onMove(1)}>
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon {...look} aria-label={`Скопировать: ${name}`} onClick={onCopy}>
        <IconCopy size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon {...look} aria-label={`Удалить: ${name}`} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
