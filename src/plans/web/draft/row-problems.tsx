import { Stack } from '@mantine/core'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { ActionView } from '../../domain/views/action-view.ts'

/** The remarks on one cell of the grid (or on the row as a whole). */
export function RowProblems({
  problems,
  field,
}: {
  problems: ActionView['problems']
  field: ActionView['problems'][number]['field']
}) {
  const here = problems.filter((problem) => problem.field === field)
  if (here.length === 0) return null
  return (
    <Stack gap={2} mt={4}>
      {here.map((problem) => (
        <StateBadge key={problem.message} tone={problem.severity === 'error' ? 'bad' : 'attention'}>
          {problem.message}
        </StateBadge>
      ))}
    </Stack>
  )
}
