import { Group, Stack, Text } from '@mantine/core'
import { IconExclamationCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ProblemText } from './notices.tsx'
import type { ProblemError } from './problem-error.ts'

/** A problem in the place where the thing itself would have been. */
export function ProblemPanel({ problem, children }: { problem: ProblemError; children?: ReactNode }) {
  return (
    <Stack className="surface" p="md" gap="xs" role="alert" align="flex-start">
      <Group gap="xs" wrap="nowrap" c="var(--bad)">
        <IconExclamationCircle size={20} aria-hidden />
        <Text fw={600}>{problem.title}</Text>
      </Group>
      <ProblemText problem={problem} />
      {children}
    </Stack>
  )
}
