import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { isLoadable } from '../domain/import/is-loadable.ts'
import {
  type ImportLine,
  listResultsImports,
  loadCheckedResults,
  MOST_RESULTS_BYTES,
} from '../imports-contract.ts'
import { ImportListItem } from './import-line.tsx'
import { isMoving, isOpen } from './import-state.tsx'
import classes from './results-imports.module.css'
import { type Sending, useUploads } from './use-uploads.ts'

const extensions = ['.xlsx', '.xls', '.csv', '.ods', '.tsv', '.txt', '.html', '.xlsm']

/** Files of results come in here, many at once; what became of earlier ones stands below. */
export function ResultsImportsPage() {
  const [before, setBefore] = useState<number>()
  const [isLively, setLively] = useState(true)
  const { sending, send, dismiss } = useUploads()
  const mayImport = useMay()('assessment.results.import')
  const answer = useAnswer(
    listResultsImports,
    { query: before === undefined ? {} : { before } },
    { everyMs: isLively ? 1500 : 15_000 },
  )
  const moves = (answer.data?.imports ?? []).some(({ state }) => isMoving(state))
  if (moves !== isLively) setLively(moves)
  return (
    <>
      <PageHeader
        title="Загрузка результатов"
        meaning="Файлы ВПР, ОГЭ, ЕГЭ и других работ. Сначала система покажет, что в них поняла, и ничего не запишет без вашего решения."
        actions={
          <PageButton to="/results/imports/mappings" variant="default">
            Сопоставления столбцов
          </PageButton>
        }
      />
      <Stack gap="xl">
        {mayImport && (
          <Stack gap="sm" maw="52rem">
            <FileDrop
              label="Перетащите сюда файлы или папки с результатами"
              extensions={extensions}
              mostBytes={MOST_RESULTS_BYTES}
              onFile={send}
              many
            />
            <SendingList sending={sending} dismiss={dismiss} />
            <Text size="sm" c="dimmed">
              Фамилии, имена и документы не сохраняются. Страницу можно закрыть: проверка и загрузка идут без
              неё.
            </Text>
          </Stack>
        )}
        <Loaded answer={answer}>
          {({ imports, nextBefore }) => (
            <Lists imports={imports}>
              <Group gap="xs">
                {before !== undefined && (
                  <Button variant="default" onClick={() => setBefore(undefined)}>
                    К последним
                  </Button>
                )}
                {nextBefore !== null && (
                  <Button variant="default" onClick={() => setBefore(nextBefore)}>
                    Более ранние
                  </Button>
                )}
              </Group>
            </Lists>
          )}
        </Loaded>
      </Stack>
    </>
  )
}

function SendingList({ sending, dismiss }: { sending: readonly Sending[]; dismiss: (key: number) => void }) {
  return (
    <Stack gap={4} role="status">
      {sending.map(({ key, name, state, problem }) => (
        <Group key={key} gap="xs">
          {(state === 'goes' || state === 'waits') && <Loader size="xs" aria-hidden />}
          <Text size="sm" c={state === 'refused' ? 'var(--bad)' : ''}>
            {name}: {sendingWords[state]}
            {problem && ` ${problem.message}`}
          </Text>
          {(state === 'refused' || state === 'already-open') && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => dismiss(key)}
              aria-label={`Понятно: ${name}`}
            >
              Понятно
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  )
}

const sendingWords: Readonly<Record<Sending['state'], string>> = {
  waits: 'в очереди',
  goes: 'отправляется',
  'already-open': 'этот файл уже в списке ниже',
  refused: 'не отправлен.',
}

function Lists({ imports, children }: { imports: readonly ImportLine[]; children: React.ReactNode }) {
  const open = imports.filter(({ state }) => isOpen(state))
  const done = imports.filter(({ state }) => !isOpen(state))
  const checked = open.filter(isLoadable).length
  const loadAll = useAction(loadCheckedResults, {
    said: ({ started, held }) =>
      [
        `Загружаются: ${plural(started, ['файл', 'файла', 'файлов'])}.`,
        held.length > 0 &&
          `Не загружены, потому что учеников в них намного меньше, чем сейчас, или прежнюю работу писали в другое время года: ${held.join(', ')}. Решите о каждом отдельно.`,
      ]
        .filter(Boolean)
        .join(' '),
  })
  if (imports.length === 0) {
    return (
      <EmptyState title="Файлов ещё не было">
        Здесь останется каждый загруженный файл: кто и когда его загрузил, что изменилось, и кнопка, которой
        загрузку можно отменить.
      </EmptyState>
    )
  }
  return (
    <>
      {open.length > 0 && (
        <section aria-labelledby="open-imports">
          <Group justify="space-between" mb="sm">
            <Title order={2} id="open-imports">
              Ждут решения
            </Title>
            {checked > 1 && (
              <Button loading={loadAll.isPending} onClick={() => loadAll.mutate({})}>
                Загрузить все проверенные
              </Button>
            )}
          </Group>
          <ul className={classes.list}>
            {open.map((line) => (
              <ImportListItem key={line.importId} line={line} />
            ))}
          </ul>
        </section>
      )}
      {done.length > 0 && (
        <section aria-labelledby="done-imports">
          <Title order={2} id="done-imports" mb="sm">
            Журнал загрузок
          </Title>
          <ul className={classes.list}>
            {done.map((line) => (
              <ImportListItem key={line.importId} line={line} />
            ))}
          </ul>
        </section>
      )}
      {children}
    </>
  )
}
