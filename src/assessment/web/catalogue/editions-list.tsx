import { Button, Group, Stack, Text } from '@mantine/core'
import { useMay } from '#web-kit/permissions.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { type EditionView, restoreCatalogueWork } from '../../catalogue-contract.ts'
import { CatalogueStatus } from './catalogue-status.tsx'
import { editionWords } from './edition-words.ts'

/** Every version of a work: which one holds, and why there are others. */
export function EditionsList({ editions }: { editions: readonly EditionView[] }) {
  return (
    <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {editions.map((edition) => (
        <li key={`${edition.editionId} ${edition.edition}`}>
          <EditionLine edition={edition} />
        </li>
      ))}
    </Stack>
  )
}

function EditionLine({ edition }: { edition: EditionView }) {
  const { editionId, version, isInForce, removed, status, source, maxScore, items } = edition
  const mayEdit = useMay()('assessment.catalogue.edit')
  const restore = useAction(restoreCatalogueWork, { said: 'Версия возвращена' })
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <Stack gap={2} flex="1 1 20rem">
        <Text size="sm">{editionWords(edition)}</Text>
        <Text size="sm" c="dimmed">
          {source}. Наибольший балл {maxScore}, заданий описано: {items.length}.
        </Text>
      </Stack>
      <Group gap="xs">
        {isInForce && <StateBadge tone="active">Применяется</StateBadge>}
        {removed ? <StateBadge tone="calm">Убрана</StateBadge> : <CatalogueStatus status={status} />}
        {removed && mayEdit && editionId !== null && (
          <Button
            size="compact-sm"
            variant="default"
            loading={restore.isPending}
            onClick={() => restore.mutate({ params: { editionId }, body: { version } })}
          >
            Вернуть
          </Button>
        )}
      </Group>
    </Group>
  )
}
