import { Stack, Text, Title } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'

/** One part of the work on the overview: its name leads there, a sentence says how it stands. */
export function OverviewCard<T>({
  title,
  to,
  answer,
  children,
}: {
  title: string
  to: string
  answer: UseQueryResult<T>
  children: (value: T) => ReactNode
}) {
  return (
    <Stack component="section" className="surface" p="md" gap="xs" aria-label={title}>
      <Title order={2}>
        <PageLink to={to} inherit>
          {title}
        </PageLink>
      </Title>
      <Loaded answer={answer} lines={2}>
        {(value) => <Text component="div">{children(value)}</Text>}
      </Loaded>
    </Stack>
  )
}
