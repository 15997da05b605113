import { Button, Group } from '@mantine/core'
import { offerUndo } from '#web-kit/notices.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { type MinimumView, removeMinimum, restoreMinimum } from '../../catalogue-contract.ts'
import { subjectNames } from '../../texts.ru.ts'

export function MinimumActs({ minimum, onEdit }: { minimum: MinimumView; onEdit: () => void }) {
  const { minimumId, version, subject } = minimum
  const name = `${subjectNames[subject]}, ${minimum.year}`
  const restore = useAction(restoreMinimum, { said: 'Минимальный балл возвращён' })
  const remove = useAction(removeMinimum, {
    onDone: (removed) => {
      const id = removed.minimumId
      if (id === null) return
      offerUndo(`Минимальный балл убран: ${name}`, () =>
        restore.mutate({ params: { minimumId: id }, body: { version: removed.version } }),
      )
    },
  })
  return (
    <Group gap="xs" wrap="nowrap">
      <Button size="compact-sm" variant="default" onClick={onEdit} aria-label={`Изменить: ${name}`}>
        Изменить
      </Button>
      {minimumId !== null && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`Убрать: ${name}`}
          loading={remove.isPending}
          onClick={() => remove.mutate({ params: { minimumId }, query: { version } })}
        >
          Убрать
        </Button>
      )}
    </Group>
  )
}
