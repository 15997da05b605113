import { Button, Skeleton, Stack } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { EmptyState } from './empty-state.tsx'
import { PageLink } from './page-link.tsx'
import { type ProblemError, problemOf } from './problem-error.ts'
import { ProblemPanel } from './problem-panel.tsx'

/** Shows an answer; until it comes, a grey outline; if it does not, why and what to do. */
export function Loaded<T>({
  answer,
  children,
  lines = 6,
}: {
  answer: UseQueryResult<T>
  children: (value: T) => ReactNode
  /** About how tall the answer will be, so that the page does not jump. */
  lines?: number
}) {
  if (answer.data !== undefined) return children(answer.data)
  if (answer.error) {
    const problem = problemOf(answer.error)
    // A page is asked for by its address: to try again would find the same.
    if ([400, 403, 404].includes(problem.status)) return <NothingHere problem={problem} />
    return (
      <ProblemPanel problem={problem}>
        <Button variant="default" onClick={() => void answer.refetch()} loading={answer.isFetching}>
          Повторить
        </Button>
      </ProblemPanel>
    )
  }
  return (
    <Stack gap="xs" role="status" aria-label="Загружается">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
          key={line}
          height={28}
          width={line === 0 ? '40%' : '100%'}
        />
      ))}
    </Stack>
  )
}

function NothingHere({ problem }: { problem: ProblemError }) {
  return (
    <div role="alert">
      <EmptyState title={problem.status === 400 ? 'Такой страницы нет' : problem.title}>
        {problem.status === 403
          ? 'Это видят люди с другой ролью. Если она нужна вам для работы, обратитесь к администратору. '
          : 'Возможно, адрес набран с ошибкой, запись удалили или у вас нет к ней доступа. '}
        <PageLink to="/" underline="always">
          К обзору
        </PageLink>
      </EmptyState>
    </div>
  )
}
