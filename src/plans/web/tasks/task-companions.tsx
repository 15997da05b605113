import { Group, Stack, Text, Title } from '@mantine/core'
import { PageLink } from '#web-kit/page-link.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { TaskView } from '../../domain/views/task-view.ts'
import classes from '../actions/occurrences.module.css'
import { TaskState } from './task-state.tsx'

/** The other performers of the same check point: who answers for it, who takes part, and their reports. */
export function TaskCompanions({ tasks }: { tasks: readonly TaskView[] }) {
  if (tasks.length === 0) return null
  const areEqual = new Set(tasks.map(({ part }) => part)).size === 1
  return (
    <Stack component="section" gap="xs" aria-label="Другие исполнители этого срока">
      <Title order={2}>Другие исполнители этого срока</Title>
      <ul className={`surface ${classes.list}`}>
        {tasks.map((task) => (
          <li key={`${task.organizationId} ${task.id}`} className={classes.line}>
            <Group gap="sm">
              <PageLink to={`/tasks/${task.organizationId}/${task.id}`}>
                {[task.organizationName, task.userName ?? ''].filter(Boolean).join(', ')}
              </PageLink>
              {task.part === 'lead' && !areEqual && (
                <StateBadge tone="calm">Отвечает за мероприятие</StateBadge>
              )}
              <TaskState task={task} />
            </Group>
            {task.reportText && (
              <Text size="sm" lineClamp={3}>
                {task.reportText}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Stack>
  )
}
