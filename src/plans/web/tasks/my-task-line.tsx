import { Group, Stack, Text } from '@mantine/core'
import { useRef } from 'react'
import { isPlainDate } from '#kernel/plain-date.ts'
import { dueWords, todayHere } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { MyTaskView } from '../../domain/views/task-view.ts'
import { ReportTask } from '../reporting/report-task.tsx'
import classes from './my-tasks-page.module.css'
import { TaskState } from './task-state.tsx'

/** One task of the signed-in person: by when, what, of which plan, and the way to report. */
export function MyTaskLine({ task, isOwnName }: { task: MyTaskView; isOwnName: boolean }) {
  const line = useRef<HTMLLIElement>(null)
  const toNext = () => {
    // The line goes away with the report: the next one takes the keyboard.
    const next = line.current?.nextElementSibling ?? line.current?.previousElementSibling
    const target = next?.querySelector<HTMLElement>('[data-report]') ?? document.getElementById('page-title')
    target?.focus()
  }
  const notes = [
    isOwnName ? '' : task.organizationName,
    task.occurrenceLabel,
    task.assumed ? 'срок предположен' : '',
    task.conditional ? 'выполняется, если есть случай' : '',
    task.planTitle,
  ]
  return (
    <li ref={line} className={classes.line}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} flex="1 1 24rem" miw={0}>
          <Group gap="sm">
            <Text fw={600} className="digits">
              {isPlainDate(task.workingDueOn) ? dueWords(task.workingDueOn, todayHere()) : task.workingDueOn}
            </Text>
            <TaskState task={task} />
            {task.part === 'participant' && <StateBadge tone="calm">Участвуете, отвечают другие</StateBadge>}
          </Group>
          <PageLink to={`/tasks/${task.organizationId}/${task.id}`}>
            {task.actionNumber ? `${task.actionNumber}. ` : ''}
            {task.pointText ?? task.actionText}
          </PageLink>
          <Text size="sm" c="dimmed" lineClamp={2}>
            {notes.filter((part) => part !== '').join(' · ')}
          </Text>
          {task.state === 'returned' && task.returnComment && (
            <Text size="sm" c="var(--attention)" fw={500}>
              Замечание: {task.returnComment}
            </Text>
          )}
          {task.reportText && task.state !== 'returned' && (
            <Text size="sm" lineClamp={3}>
              Отчёт: {task.reportText}
            </Text>
          )}
          {task.closingNote && <Text size="sm">{task.closingNote}</Text>}
        </Stack>
        {task.mayReport && <ReportTask task={task} asksNumbers={task.asksNumbers} onReported={toNext} />}
      </Group>
    </li>
  )
}
