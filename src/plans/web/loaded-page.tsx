import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { problemOf } from '#web-kit/problem-error.ts'

/** The answer a whole page stands on: where it does not come, the page still has a name and a way back. */
export function LoadedPage<T>({
  answer,
  children,
}: {
  answer: UseQueryResult<T>
  children: (value: T) => ReactNode
}) {
  const isRefused = answer.data === undefined && answer.error !== null
  const problem = problemOf(answer.error)
  // The heading has said it all: to try again would find the same.
  const isMissing = isRefused && problem.status === 404
  return (
    <>
      {isRefused && (
        <PageHeader
          above={<PageLink to="/plans">Планы</PageLink>}
          title={problem.title}
          meaning={isMissing ? 'Возможно, адрес набран с ошибкой или у вас нет доступа.' : undefined}
        />
      )}
      {!isMissing && <Loaded answer={answer}>{children}</Loaded>}
    </>
  )
}
