import { ActionIcon, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'

/** Up, down and away, for one line of a list that is being composed. */
export function RowActs({
  name,
  isFirst,
  isLast,
  onMove,
  onRemove,
}: {
  /** «показатель «Численность»»: what the buttons speak of. */
  name: string
  isFirst: boolean
  isLast: boolean
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}) {
  const look = { variant: 'subtle', color: 'gray' } as const
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon {...look} disabled={isFirst} aria-label={`Выше: ${name}`} onClick={() => onMove(-1)}>
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon {...look} disabled={isLast} aria-label={`Ниже: ${name}`} onClick={() => onMove(1)}>
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon {...look} aria-label={`Удалить: ${name}`} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
