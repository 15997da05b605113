import { Checkbox, Group, Stack, Text } from '@mantine/core'
import { DateText } from '#web-kit/date-text.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { ReviewItemView } from '../../domain/views/report-view.ts'
import { ReportVersion } from '../reporting/report-version.tsx'
import { ReviewActs } from './review-acts.tsx'
import classes from './review-line.module.css'

/** One report in the queue: whose, on what, what it says, and the authority's word on it. */
export function ReviewLine({
  item: { task, report },
  isMarked,
  onMark,
}: {
  item: ReviewItemView
  isMarked: boolean
  onMark: (isMarked: boolean) => void
}) {
  const name = [task.organizationName, task.userName ?? ''].filter(Boolean).join(', ')
  return (
    <li className={classes.line} tabIndex={-1}>
      <Checkbox
        aria-label={`Отметить: ${name}, ${task.pointText ?? task.actionText}`}
        checked={isMarked}
        onChange={(event) => onMark(event.currentTarget.checked)}
      />
      <Stack gap={6} miw={0}>
        <Group gap="sm">
          <Text fw={600}>{name}</Text>
          {task.part === 'participant' && <StateBadge tone="calm">Участвует</StateBadge>}
          {report.number > 1 && <StateBadge tone="calm">Версия {report.number}</StateBadge>}
          <Text size="sm" c="dimmed">
            срок <DateText date={task.workingDueOn} />
          </Text>
        </Group>
        <PageLink to={`/tasks/${task.organizationId}/${task.id}`}>
          {task.actionNumber ? `${task.actionNumber}. ` : ''}
          {task.pointText ?? task.actionText}
        </PageLink>
        <ReportVersion task={task} report={report} />
        {task.returnComment && (
          <Text size="sm" c="dimmed">
            Возвращали с замечанием: {task.returnComment}
          </Text>
        )}
      </Stack>
      <ReviewActs task={task} isOneOfMany />
    </li>
  )
}
