import { Group, Stack, Text } from '@mantine/core'
import { momentWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import type { ImportLine } from '../imports-contract.ts'
import { ImportActs } from './import-acts.tsx'
import { ImportStateBadge, isOpen } from './import-state.tsx'
import { ImportSummary } from './import-summary.tsx'

/** One file in the list: its name, where it is, what it brings, what may be done. */
export function ImportListItem({ line }: { line: ImportLine }) {
  const { importId, fileName, state, progress, starterName, startedAt } = line
  return (
    <Stack component="li" className="surface" p={isOpen(state) ? 'md' : 'sm'} gap={isOpen(state) ? 'xs' : 4}>
      <Group justify="space-between" gap="sm" align="flex-start">
        <Stack gap={2} miw={0} flex="1 1 16rem">
          <Text fw={600} component="div" style={{ overflowWrap: 'anywhere' }}>
            <PageLink to={`/results/imports/${importId}`}>{fileName}</PageLink>
          </Text>
          <Text size="sm" c="dimmed" className="digits">
            {momentWords(startedAt)}, {starterName}
          </Text>
        </Stack>
        <Group gap="sm" justify="flex-end">
          <ImportStateBadge state={state} progress={progress} />
          {!isOpen(state) && <ImportActs line={line} />}
        </Group>
      </Group>
      <ImportSummary line={line} />
      {isOpen(state) && <ImportActs line={line} />}
    </Stack>
  )
}
