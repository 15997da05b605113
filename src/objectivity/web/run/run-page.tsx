import { Button, Progress, Stack, Text } from '@mantine/core'
import { download } from '#web-kit/api.ts'
import { momentWords } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { downloadRun, getRun } from '../../contract.ts'
import type { RunView } from '../../domain/shapes.ts'
import { Caution } from '../caution.tsx'
import { RunBadge } from '../state-badges.tsx'
import { RunFound } from './run-found.tsx'

/** One run as it was: three lists by the alphabet, the region apart, the official lists beside. */
export function RunPage() {
  const runId = useAddressId('runId')
  const answer = useAnswer(getRun, { params: { runId } })
  const isAtWork = answer.data?.state === 'waiting' || answer.data?.state === 'running'
  useAnswer(getRun, { params: { runId } }, { everyMs: 1500, when: isAtWork })
  return (
    <Loaded answer={answer} lines={14}>
      {(run) => (
        <>
          <PageHeader
            title={`Проверка результатов ${momentWords(run.startedAt)}`}
            above={<PageLink to="/objectivity">Объективность</PageLink>}
            meaning={<RunBadge run={run} />}
            actions={
              run.state === 'done' && (
                <Button
                  variant="default"
                  onClick={() => void download(downloadRun, { params: { runId } }).catch(notifyProblem)}
                >
                  Скачать .xlsx
                </Button>
              )
            }
          />
          <Stack gap="lg">
            <Caution />
            {run.state === 'done' ? <RunFound run={run} /> : <NotYet run={run} />}
          </Stack>
        </>
      )}
    </Loaded>
  )
}

function NotYet({ run: { state, progress, failure } }: { run: RunView }) {
  if (state === 'failed') {
    return <EmptyState title="Проверка не получилась">{failure}</EmptyState>
  }
  return (
    <Stack gap="xs" role="status">
      <Text>Читаем результаты и считаем. Страницу можно закрыть.</Text>
      <Progress value={progress} aria-label="Сколько сделано" maw="30rem" />
    </Stack>
  )
}
