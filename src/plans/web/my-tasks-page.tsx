import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { isPlainDate } from '#kernel/plain-date.ts'
import { dueWords, todayHere } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import type { MyTaskView } from '../domain/views/task-view.ts'
import { myTasks } from '../schedule-contract.ts'
import classes from './my-tasks-page.module.css'
import { ReportTask } from './report-task.tsx'
import { TaskState } from './task-state.tsx'

const looks = ['open', 'overdue', 'reported'] as const

/** What the signed-in person must do by when, the overdue first. */
export function MyTasksPage() {
  const [filters, setFilters] = useFilters(['state'])
  const [offset, setOffset] = useState(0)
  const state = looks.find((look) => look === filters.state) ?? 'open'
  const answer = useAnswer(myTasks, { query: { state, offset } })
  return (
    <>
      <PageHeader title="Мои задачи" meaning="Поручения вам и вашей организации по утверждённым планам." />
      <Loaded answer={answer}>
        {({ tasks, counts, nextOffset }) => (
          <Stack gap="md">
            <SegmentedControl
              aria-label="Какие задачи показать"
              value={state}
              onChange={(value) => {
                setOffset(0)
                setFilters({ state: value === 'open' ? '' : value })
              }}
              data={[
                { value: 'open', label: `В работе: ${counts.open}` },
                { value: 'overdue', label: `Просрочено: ${counts.overdue}` },
                { value: 'reported', label: `Отчитались: ${counts.reported}` },
              ]}
            />
            {tasks.length === 0 ? (
              <EmptyState title={emptyWords[state]}>
                Поручения появятся здесь, когда управление образования утвердит план, в котором вы названы
                исполнителем.
              </EmptyState>
            ) : (
              <Stack gap={0} className={`surface ${classes.list}`} component="ul">
                {tasks.map((task) => (
                  <TaskCard key={`${task.organizationId} ${task.id}`} task={task} />
                ))}
              </Stack>
            )}
            <Group>
              {offset > 0 && (
                <Button variant="default" onClick={() => setOffset(0)}>
                  К началу списка
                </Button>
              )}
              {nextOffset !== null && (
                <Button variant="default" onClick={() => setOffset(nextOffset)}>
                  Следующие
                </Button>
              )}
            </Group>
          </Stack>
        )}
      </Loaded>
    </>
  )
}

const emptyWords = {
  open: 'Открытых задач нет',
  overdue: 'Просроченных задач нет',
  reported: 'Вы ещё ни о чём не отчитались',
} as const

function TaskCard({ task }: { task: MyTaskView }) {
  return (
    <Group
      component="li"
      justify="space-between"
      align="flex-start"
      gap="md"
      p="md"
      className={classes.line ?? ''}
    >
      <Stack gap={4} flex="1 1 24rem" miw={0}>
        <Group gap="sm">
          <Text fw={600} className="digits">
            {isPlainDate(task.workingDueOn) ? dueWords(task.workingDueOn, todayHere()) : task.workingDueOn}
          </Text>
          <TaskState task={task} />
          {task.part === 'participant' && <StateBadge tone="calm">Участвуете, отвечают другие</StateBadge>}
        </Group>
        <PageLink to={`/plans/${task.planId}/actions/${task.actionId}`}>
          {task.actionNumber ? `${task.actionNumber}. ` : ''}
          {task.pointText ?? task.actionText}
        </PageLink>
        <Text size="sm" c="dimmed">
          {[
            task.organizationName,
            task.planTitle,
            task.occurrenceLabel,
            task.assumed ? 'срок предположен' : '',
            task.conditional ? 'если есть случай' : '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </Text>
        {task.reportText && <Text size="sm">Отчёт: {task.reportText}</Text>}
      </Stack>
      {task.mayReport && <ReportTask task={task} />}
    </Group>
  )
}
