import { Group, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { isPlainDate } from '#kernel/plain-date.ts'
import { dueWords, todayHere } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { isUnsettled } from '../../domain/reporting/task-state.ts'
import type { TaskPageView } from '../../domain/views/report-view.ts'
import { getTask } from '../../reporting-contract.ts'
import { ReportVersion } from '../reporting/report-version.tsx'
import { SentReport } from '../reporting/sent-report.tsx'
import { WholeReport } from '../reporting/whole-report.tsx'
import { ReviewActs } from '../review/review-acts.tsx'
import { CaseQuestion } from './case-question.tsx'
import { ReleaseTask } from './release-task.tsx'
import { TaskCompanions } from './task-companions.tsx'
import { TaskHistory } from './task-history.tsx'
import { TaskNotice } from './task-notice.tsx'
import { TaskState } from './task-state.tsx'

/** One task: what is asked, the report, what became of it, and everything that was done before. */
export function TaskPage({ beside }: { beside?: (task: TaskPageView['task']) => ReactNode }) {
  const organizationId = useAddressId('organizationId')
  const taskId = useAddressId('taskId')
  const answer = useAnswer(getTask, { params: { organizationId, taskId } })
  return (
    <Loaded answer={answer}>
      {(page) => <Page key={`${organizationId} ${taskId}`} page={page} beside={beside?.(page.task)} />}
    </Loaded>
  )
}

function Page({ page, beside }: { page: TaskPageView; beside: ReactNode }) {
  const may = useMay()
  const { task, sectionTitle, versions } = page
  const isOwn = task.mayReport && may('plans.task.report')
  const [last] = versions
  const hasStanding = task.reportedAt !== null && last !== undefined
  return (
    <>
      <PageHeader
        above={
          <>
            {isOwn ? <PageLink to="/tasks">Мои задачи</PageLink> : <PageLink to="/plans">Планы</PageLink>} ·{' '}
            <PageLink to={`/plans/${task.planId}`}>{task.planTitle}</PageLink>
            {sectionTitle && <> · {sectionTitle}</>}
          </>
        }
        title={`${task.actionNumber ? `${task.actionNumber}. ` : ''}${task.pointText ?? task.actionText}`}
        meaning={
          <PageLink to={`/plans/${task.planId}/actions/${task.actionId}`}>Мероприятие целиком</PageLink>
        }
      />
      <Stack gap="lg" maw="60rem">
        <Stack gap={6}>
          <Group gap="sm">
            <Text fw={600} className="digits">
              {isPlainDate(task.workingDueOn) ? dueWords(task.workingDueOn, todayHere()) : task.workingDueOn}
            </Text>
            <TaskState task={task} />
            {task.part === 'participant' && <StateBadge tone="calm">Участвует, отвечают другие</StateBadge>}
          </Group>
          <Text>
            {[task.organizationName, task.userName ?? '', task.occurrenceLabel].filter(Boolean).join(' · ')}
          </Text>
          {page.expectedResultText && <Text size="sm">Ожидаемый результат: {page.expectedResultText}</Text>}
          {task.assumed && (
            <Text size="sm" c="dimmed">
              Срок предположен: в плане месяц не назван.
            </Text>
          )}
        </Stack>
        <TaskNotice task={task} />
        {beside}
        {task.state === 'reported' && may('plans.task.review') && <ReviewActs task={task} />}
        {isOwn && isUnsettled(task.state) && <OwnReport page={page} />}
        {isOwn && !isUnsettled(task.state) && <SentReport page={page} />}
        {hasStanding && !(isOwn && isUnsettled(task.state)) && (
          <Stack component="section" gap="xs" aria-label="Отчёт">
            <Title order={2}>Отчёт</Title>
            <ReportVersion task={task} report={last} />
          </Stack>
        )}
        {may('plans.task.review') && <ReleaseTask task={task} />}
        <TaskHistory page={page} />
        <TaskCompanions tasks={page.companions} />
      </Stack>
    </>
  )
}

/** Where the plan says «при наличии», the first question is whether there is a case at all. */
function OwnReport({ page }: { page: TaskPageView }) {
  const { task, draft, versions } = page
  const [hasCase, setHasCase] = useState(!task.conditional || draft !== null || versions.length > 0)
  return (
    <Stack component="section" gap="xs" aria-label="Ваш отчёт">
      <Title order={2}>Ваш отчёт</Title>
      {hasCase ? (
        <WholeReport page={page} {...(task.conditional ? { onNoCase: () => setHasCase(false) } : {})} />
      ) : (
        <CaseQuestion task={task} onCase={() => setHasCase(true)} />
      )}
    </Stack>
  )
}
