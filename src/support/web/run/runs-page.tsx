import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { dateWords, momentWords } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listRuns } from '../../contract.ts'
import type { RunLine } from '../../domain/shapes.ts'
import { categoryShortNames, cautionText } from '../../texts.ru.ts'
import { SupportParts } from '../support-parts.tsx'
import { OutsideListsPart } from './outside-lists-part.tsx'
import { StartRunPart } from './start-run-part.tsx'

/** Schools found by the rules, run after run; beside them the lists of others. */
export function SupportRunsPage() {
  const mayRun = useMay()('support.run.manage')
  const answer = useAnswer(listRuns, {})
  const [isStarting, setStarting] = useState(false)
  const start = mayRun && !isStarting && <Button onClick={() => setStarting(true)}>Выявить школы</Button>
  return (
    <>
      <PageHeader
        title="Кому нужна помощь"
        meaning="Школы, которые находят по правилам: с основаниями, числами и интервалами."
        actions={start}
      />
      <SupportParts current="runs" />
      <Stack gap="lg">
        <Text c="dimmed" maw="46rem">
          {cautionText}
        </Text>
        {isStarting && <StartRunPart onDone={() => setStarting(false)} />}
        <Loaded answer={answer} lines={8}>
          {({ runs }) => (
            <DataTable
              name="support-runs"
              caption="Выявление школ"
              rows={runs}
              columns={columns}
              rowKey={({ runId }) => runId}
              empty={
                <EmptyState title="Школы ещё не выявляли" action={start}>
                  Правила читают загруженные результаты и паспорта школ. Каждое выявление сохраняется таким,
                  каким было: с правилами и данными того дня.
                </EmptyState>
              }
            />
          )}
        </Loaded>
        <OutsideListsPart mayChange={mayRun} />
      </Stack>
    </>
  )
}

const columns: readonly Column<RunLine>[] = [
  {
    key: 'started',
    title: 'Выявление',
    isName: true,
    value: ({ startedAt }) => momentWords(startedAt),
    show: ({ runId, startedAt }) => (
      <PageLink to={`/support/runs/${runId}`}>{momentWords(startedAt)}</PageLink>
    ),
  },
  { key: 'year', title: 'Результаты по', value: ({ year }) => `${year} год` },
  {
    key: 'found',
    title: 'Найдено',
    value: ({ counts }) =>
      counts.map(({ category, isIn }) => `${categoryShortNames[category]} — ${isIn}`).join(', '),
  },
  {
    key: 'small',
    title: 'Решают люди',
    isNumber: true,
    value: ({ counts }) => counts.reduce((sum, { small }) => sum + small, 0),
  },
  {
    key: 'approved',
    title: 'Список',
    value: ({ approvedOn }) => (approvedOn === null ? 'не утверждён' : `утверждён ${dateWords(approvedOn)}`),
    show: ({ approvedOn }) =>
      approvedOn === null ? (
        <StateBadge tone="calm">Не утверждён</StateBadge>
      ) : (
        <StateBadge tone="good">Утверждён {dateWords(approvedOn)}</StateBadge>
      ),
  },
  { key: 'who', title: 'Кто провёл', isExtra: true, value: ({ starterName }) => starterName },
]
