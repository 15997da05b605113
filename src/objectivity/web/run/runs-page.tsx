import { Stack } from '@mantine/core'
import { numberWords } from '#kernel/number-words.ts'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { momentWords } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listRuns } from '../../contract.ts'
import type { RunLine } from '../../domain/shapes.ts'
import { runStateNames } from '../../texts/runs.ru.ts'
import { Caution } from '../caution.tsx'
import { ObjectivityParts } from '../objectivity-parts.tsx'
import { RunBadge } from '../state-badges.tsx'
import { AccuracyPart } from './accuracy-part.tsx'

/** Runs of the screen: each is kept as it was. */
export function RunsPage() {
  const may = useMay()
  const answer = useAnswer(listRuns, {})
  const isAtWork = answer.data?.runs.some(({ state }) => state === 'waiting' || state === 'running') ?? false
  useAnswer(listRuns, {}, { everyMs: 3000, when: isAtWork })
  const start = may('objectivity.run.manage') && (
    <PageButton to="/objectivity/new">Проверить результаты</PageButton>
  )
  return (
    <>
      <PageHeader
        title="Объективность"
        meaning="Каким школам стоит задать вопрос о результатах и почему."
        actions={start}
      />
      <ObjectivityParts current="runs" />
      <Stack gap="lg">
        <Caution />
        <Loaded answer={answer} lines={8}>
          {({ runs }) => (
            <DataTable
              name="objectivity-runs"
              caption="Проверки результатов"
              rows={runs}
              columns={columns}
              rowKey={({ runId }) => runId}
              empty={
                <EmptyState title="Результаты ещё не проверяли" action={start}>
                  Проверка читает загруженные результаты ВПР и диагностик и ищет следы, которых не оставляет
                  обычная работа школы. Каждая проверка сохраняется такой, какой была.
                </EmptyState>
              }
            />
          )}
        </Loaded>
        <AccuracyPart />
      </Stack>
    </>
  )
}

const columns: readonly Column<RunLine>[] = [
  {
    key: 'started',
    title: 'Проверка',
    isName: true,
    value: ({ startedAt }) => momentWords(startedAt),
    show: ({ runId, startedAt }) => (
      <PageLink to={`/objectivity/runs/${runId}`}>{momentWords(startedAt)}</PageLink>
    ),
  },
  { key: 'who', title: 'Кто запустил', value: ({ starterName }) => starterName },
  { key: 'years', title: 'Годы', value: ({ works }) => yearsWords(works.map(({ year }) => year)) },
  { key: 'works', title: 'Работ', isNumber: true, value: ({ works }) => works.length },
  { key: 'schools', title: 'Школ', isNumber: true, value: ({ schools }) => schools },
  {
    key: 'q',
    title: 'Допустимая доля ложных',
    isNumber: true,
    value: ({ q }) => q,
    show: ({ q }) => numberWords(q),
  },
  {
    key: 'state',
    title: 'Состояние',
    value: ({ state }) => runStateNames[state],
    show: (run) => <RunBadge run={run} />,
  },
]

function yearsWords(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first === last ? String(first ?? '—') : `${first}–${last}`
}
