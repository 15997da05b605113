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
  return (
    <>
      {isRefused && (
        <PageHeader above={<PageLink to="/plans">Планы</PageLink>} title={problemOf(answer.error).title} />
      )}
      <Loaded answer={answer}>{children}</Loaded>
    </>
  )
}
