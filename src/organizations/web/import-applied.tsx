import { Button, Group, Stack, Text } from '@mantine/core'
import type { AnswerOf } from '#kernel/endpoint.ts'
import { PageButton } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { type applyImport, undoImport } from '../contract.ts'

export type AppliedImport = AnswerOf<typeof applyImport>

/** It is done; and the way back. */
export function ImportApplied({ applied, onAnother }: { applied: AppliedImport; onAnother: () => void }) {
  const { record, sameCount } = applied
  const undo = useAction(undoImport, { said: 'Загрузка отменена, реестр прежний', onDone: onAnother })
  return (
    <Stack className="surface" p="lg" align="flex-start" maw="52rem">
      <Text fw={600} size="lg" role="status">
        Загружено
      </Text>
      <Text>
        {record === null
          ? 'Реестр уже совпадает с файлом.'
          : `Добавлено: ${record.createdCount}, изменено: ${record.changedCount}, без изменений: ${plural(sameCount, ['строка', 'строки', 'строк'])}.`}
      </Text>
      <Group>
        <PageButton to="/organizations">К организациям</PageButton>
        {record !== null && (
          <Button
            variant="default"
            loading={undo.isPending}
            onClick={() => undo.mutate({ params: { importId: record.importId } })}
          >
            Отменить загрузку
          </Button>
        )}
        <Button variant="default" onClick={onAnother}>
          Загрузить ещё файл
        </Button>
      </Group>
    </Stack>
  )
}
