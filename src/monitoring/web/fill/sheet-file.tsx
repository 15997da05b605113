import { Button, Group, List, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { download } from '#web-kit/api.ts'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { notifyProblem, offerUndo } from '#web-kit/notices.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { downloadSheet, type SheetView, uploadSheet } from '../../sheets-contract.ts'
import type { Filling } from './use-filling.ts'

/** The same form in Excel: given out, filled in elsewhere, read back with what could not be read named by its cell. */
export function SheetFile({ view, filling }: { view: SheetView; filling: Filling }) {
  const [isOpen, setOpen] = useState(false)
  const [problems, setProblems] = useState<readonly { readonly cell: string; readonly detail: string }[]>([])
  const params = { campaignId: view.campaignId, organizationId: view.organizationId }
  const former = filling.answers
  const upload = useAction(uploadSheet, {
    onDone: (read) => {
      filling.adopt(read.sheet)
      setProblems(read.problems)
      setOpen(false)
      offerUndo(
        read.changed === 0
          ? 'Файл прочитан, ответы не изменились'
          : `Файл прочитан, изменено: ${plural(read.changed, ['ответ', 'ответа', 'ответов'])}`,
        () => filling.change(former),
      )
    },
  })
  return (
    <Stack gap="sm" className="on-paper-hidden">
      <Group gap="xs">
        <Button
          variant="default"
          onClick={async () => {
            await filling.settle()
            await download(downloadSheet, { params }).catch(notifyProblem)
          }}
        >
          Скачать в Excel
        </Button>
        <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Загрузить из Excel
        </Button>
        <Text size="sm" c="dimmed" className="wide-only">
          Enter и стрелки ведут к следующему полю. Столбец из Excel можно вставить прямо сюда.
        </Text>
      </Group>
      {isOpen && (
        <FileDrop
          label="Перетащите сюда заполненный файл формы"
          extensions={['.xlsx', '.ods', '.xls']}
          mostBytes={5_000_000}
          isBusy={upload.isPending}
          onFile={async (file) => {
            const version = await filling.settle()
            if (version !== undefined) upload.mutate({ params, body: { version }, files: [file] })
          }}
        />
      )}
      {problems.length > 0 && (
        <Stack role="alert" gap={4} p="md" bg="var(--attention-ground)" c="var(--attention)">
          <Text fw={600}>Не всё в файле удалось прочитать. Остальное записано.</Text>
          <List size="sm">
            {problems.map(({ cell, detail }) => (
              <List.Item key={`${cell} ${detail}`}>
                {cell}: {detail}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </Stack>
  )
}
