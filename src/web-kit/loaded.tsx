import { Button, Skeleton, Stack } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemOf } from './problem-error.ts'
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
    return (
      <ProblemPanel problem={problemOf(answer.error)}>
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
