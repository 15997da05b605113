import { Group, Stack, Text, Title } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { countWords } from '#web-kit/plural.ts'
import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getOrganizationWork } from '../../board-contract.ts'
import type { OrganizationWork as Work } from '../../domain/views/organization-work-view.ts'
import { TaskLines } from '../tasks/task-lines.tsx'
import { SettleOrganization } from './settle-organization.tsx'

/** What the plans ask of one organisation: late, returned, to be done in the coming month, and what it has shown. */
export function OrganizationWork({
  organization: { organizationId, state, mergedIntoId },
}: {
  organization: {
    readonly organizationId: number
    readonly state: 'active' | 'planned' | 'closed'
    readonly mergedIntoId: number | null
  }
}) {
  const answer = useAnswer(getOrganizationWork, { params: { organizationId } })
  return (
    <Loaded answer={answer} lines={6}>
      {(work) => (
        <Stack gap="md">
          <Text size="lg">{work.sentence}</Text>
          {state === 'closed' && (
            <SettleOrganization
              organizationId={organizationId}
              mergedIntoId={mergedIntoId}
              counts={work.counts}
            />
          )}
          <Counts organizationId={organizationId} counts={work.counts} />
          <Lines title="Просрочено" tasks={work.overdue} all={work.counts.overdue} />
          <Lines title="Возвращено, срок ещё не вышел" tasks={work.returned} all={work.returned.length} />
          <Lines title="Ближайшие 30 дней" tasks={work.coming} all={work.counts.dueSoon} />
          <Evidence organizationId={organizationId} evidence={work.evidence} />
        </Stack>
      )}
    </Loaded>
  )
}

function Counts({ organizationId, counts }: { organizationId: number; counts: Work['counts'] }) {
  const marks: readonly { count: number; words: string; tone: StateTone; of?: string }[] = [
    { count: counts.overdue, words: 'Просрочено', tone: 'bad', of: 'late' },
    { count: counts.returned, words: 'Возвращено', tone: 'attention' },
    { count: counts.bare, words: 'Без подтверждения', tone: 'attention', of: 'bare' },
    { count: counts.open, words: 'В работе', tone: 'active', of: 'waiting' },
    { count: counts.reported, words: 'На проверке', tone: 'active' },
    { count: counts.accepted, words: 'Принято', tone: 'good' },
    { count: counts.notRequired, words: 'Не требуется', tone: 'calm' },
    { count: counts.released, words: 'Снято с контроля', tone: 'calm' },
  ]
  const search = { organizationId: String(organizationId), allYears: 'yes' }
  return (
    <Group gap="xs">
      {marks
        .filter(({ count }) => count > 0)
        .map(({ count, words, tone, of }) => (
          <MaybeLink key={words} search={of === undefined ? null : { ...search, of }}>
            <StateBadge tone={tone}>
              {words}: {countWords(count)}
            </StateBadge>
          </MaybeLink>
        ))}
      <PageLink to="/board/tasks" search={search}>
        Все поручения
      </PageLink>
    </Group>
  )
}

function MaybeLink({ search, children }: { search: Record<string, string> | null; children: ReactNode }) {
  return search === null ? (
    children
  ) : (
    <PageLink to="/board/tasks" search={search} data-plain>
      {children}
    </PageLink>
  )
}

function Lines({ title, tasks, all }: { title: string; tasks: Work['overdue']; all: number }) {
  if (tasks.length === 0) return null
  return (
    <Stack gap={6} component="section" aria-label={title}>
      <Title order={3}>{title}</Title>
      <TaskLines tasks={tasks} isOwnName />
      {all > tasks.length && (
        <Text size="sm" c="dimmed">
          Показаны первые {tasks.length} из {countWords(all)}.
        </Text>
      )}
    </Stack>
  )
}

function Evidence({ organizationId, evidence }: { organizationId: number; evidence: Work['evidence'] }) {
  if (evidence.length === 0) return null
  return (
    <Stack gap={6} component="section" aria-label="Подтверждения">
      <Title order={3}>Последние подтверждения</Title>
      <Stack gap={6}>
        {evidence.map(({ taskId, actionText, reportedOn, items }) => (
          <div key={taskId}>
            <Text size="sm">
              <span className="digits">{dateWords(reportedOn)}</span>{' '}
              <PageLink to={`/tasks/${organizationId}/${taskId}`}>{actionText}</PageLink>
            </Text>
            <Text size="sm" c="dimmed">
              <IconPaperclip size={14} aria-hidden /> {items.join(', ')}
            </Text>
          </div>
        ))}
      </Stack>
    </Stack>
  )
}
