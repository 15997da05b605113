import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { offerUndo } from '#web-kit/notices.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { type ActCard, removeEdition, restoreEdition } from '../contract.ts'
import { ActState } from './act-state.tsx'
import { EditionForm } from './edition-form.tsx'
import type { EditionView } from './edition-values.ts'
import { FileLink } from './file-link.tsx'
import { requisiteWords, termWords } from './requisite-words.ts'
import classes from './requisites.module.css'

/** Every edition of an act, the latest first, with its file. */
export function ActEditions({ act }: { act: ActCard }) {
  const [editing, setEditing] = useState<number | null>(null)
  return (
    <ul className={classes.editions}>
      {act.editions.map((edition) => (
        <li key={edition.editionId}>
          {editing === edition.editionId ? (
            <EditionForm act={act} edition={edition} onDone={() => setEditing(null)} />
          ) : (
            <EditionLine act={act} edition={edition} onEdit={() => setEditing(edition.editionId)} />
          )}
        </li>
      ))}
    </ul>
  )
}

function EditionLine({ act, edition, onEdit }: { act: ActCard; edition: EditionView; onEdit: () => void }) {
  const { actId } = act
  const { editionId, file, replacesFrom, endBasis } = edition
  const words = requisiteWords(edition) || 'без даты и номера'
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <div>
        <Text component="div" fw={500}>
          Редакция {words} {edition.isShown && act.editions.length > 1 && <ActState state={act.state} />}
        </Text>
        <Text size="sm">
          Действует {termWords(edition)}
          {endBasis !== null && `. Отменена: ${endBasis}`}
        </Text>
        {replacesFrom !== null && (
          <Text size="sm" c="dimmed">
            Заменила редакцию, действовавшую с {dateWords(replacesFrom)}
          </Text>
        )}
        {file ? (
          <FileLink actId={actId} editionId={editionId} file={file} />
        ) : (
          <Text size="sm" c="dimmed">
            Файл не приложен
          </Text>
        )}
      </div>
      {act.mayChange && !act.removed && (
        <Group gap={4} className="on-paper-hidden">
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={onEdit}
            aria-label={`Изменить редакцию ${words}`}
          >
            Изменить
          </Button>
          {act.editions.length > 1 && <RemoveEdition act={act} editionId={editionId} words={words} />}
        </Group>
      )}
    </Group>
  )
}

function RemoveEdition({ act, editionId, words }: { act: ActCard; editionId: number; words: string }) {
  const params = { actId: act.actId, editionId }
  const restore = useAction(restoreEdition)
  const remove = useAction(removeEdition, {
    onDone: ({ version }) =>
      offerUndo(`Редакция ${words} удалена`, () => restore.mutate({ params, body: { version } })),
  })
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      loading={remove.isPending}
      onClick={() => remove.mutate({ params, query: { version: act.version } })}
      aria-label={`Удалить редакцию ${words}`}
    >
      Удалить
    </Button>
  )
}
