import { Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { sayDone } from '#web-kit/notices.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { type DescriptionView, readDescriptionFile } from '../../catalogue-contract.ts'
import { readDescription } from '../../domain/catalogue/read-description.ts'
import { pastedRows } from './pasted-rows.ts'

/** Where the items come from: the official description table, as a file or pasted from Word. */
export function DescriptionSource({ onRead }: { onRead: (items: DescriptionView['items']) => void }) {
  const [problems, setProblems] = useState<readonly { row: number; message: string }[]>([])
  const take = (read: DescriptionView) => {
    setProblems(read.problems)
    if (read.items.length === 0) return
    onRead(read.items)
    sayDone(`Прочитано: ${plural(read.items.length, ['задание', 'задания', 'заданий'])}`)
  }
  const read = useAction(readDescriptionFile, { onDone: take })
  const paste = (rows: readonly (readonly string[])[]) => {
    const { items, problems: found } = readDescription(rows)
    take({
      items: items.map(({ content, requirements, ...item }) => ({
        ...item,
        content: [...content],
        requirements: [...requirements],
      })),
      problems: [...found],
    })
  }
  return (
    <Stack gap="xs">
      <Group align="stretch" gap="md">
        <Stack flex="1 1 20rem" gap={0}>
          <FileDrop
            label="Таблица описания работы"
            extensions={['.xlsx', '.xls', '.ods', '.csv']}
            mostBytes={5_000_000}
            isBusy={read.isPending}
            onFile={(file) => read.mutate({ files: [file] })}
          />
        </Stack>
        <Textarea
          flex="1 1 20rem"
          label="Или вставьте таблицу из Word"
          description="Скопируйте её вместе с заголовками и вставьте сюда: Ctrl+V"
          placeholder="№ КИМ · Умения · Уровень сложности · Код КЭС · Код КТ · Максимальный балл"
          rows={3}
          value=""
          onChange={() => undefined}
          onPaste={(event) => {
            event.preventDefault()
            paste(pastedRows(event.clipboardData))
          }}
        />
      </Group>
      {problems.length > 0 && (
        <Text role="alert" size="sm" c="var(--bad)">
          {problems
            .slice(0, 5)
            .map(({ row, message }) => `Строка ${row}: ${message}`)
            .join('. ')}
        </Text>
      )}
    </Stack>
  )
}
