import { Stack, Table, Text } from '@mantine/core'
import { DateText, MomentText } from '#web-kit/date-text.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { isUnsettled } from '../../domain/reporting/task-state.ts'
import type { TaskView } from '../../domain/views/task-view.ts'
import { listOccurrenceTasks } from '../../schedule-contract.ts'
import classes from '../plan-table.module.css'
import { ReportTask } from '../reporting/report-task.tsx'
import { TaskState } from '../tasks/task-state.tsx'
import { ReleaseOccurrence } from './release-occurrence.tsx'

/** Who has which part of one check point, and what they reported. */
export function OccurrenceTasks({ planId, occurrenceId }: { planId: number; occurrenceId: number }) {
  const may = useMay()
  const answer = useAnswer(listOccurrenceTasks, { params: { planId, occurrenceId } })
  return (
    <Stack mt="sm">
      <Loaded answer={answer} lines={3}>
        {({ occurrence, tasks }) => (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
            <section className={classes.frame} aria-label="Поручения" tabIndex={0}>
              <Table className={`${classes.table} ${classes.plan}`} verticalSpacing={6}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th w="28%">Исполнитель</Table.Th>
                    <Table.Th w="12%">Участие</Table.Th>
                    <Table.Th w="20%">Состояние</Table.Th>
                    <Table.Th>Отчёт</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {tasks.map((task) => (
                    <TaskRow key={`${task.organizationId} ${task.id}`} task={task} />
                  ))}
                </Table.Tbody>
              </Table>
            </section>
            {may('plans.task.review') && <ReleaseOccurrence planId={planId} occurrence={occurrence} />}
          </>
        )}
      </Loaded>
    </Stack>
  )
}

function TaskRow({ task }: { task: TaskView }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" data-text>
        <PageLink to={`/tasks/${task.organizationId}/${task.id}`}>{task.organizationName}</PageLink>
        {task.userName && <Text size="xs">{task.userName}</Text>}
      </Table.Th>
      <Table.Td>{task.part === 'lead' ? 'Отвечает' : 'Участвует'}</Table.Td>
      <Table.Td>
        <TaskState task={task} />
        {isUnsettled(task.state) && (
          <Text size="xs" c="dimmed">
            до <DateText date={task.workingDueOn} />
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {task.reportText && (
          <Text size="sm" lineClamp={4}>
            {task.reportText}
          </Text>
        )}
        {(task.closingNote ?? task.returnComment) && (
          <Text size="sm">
            {task.state === 'returned' ? 'Замечание: ' : ''}
            {task.closingNote ?? task.returnComment}
          </Text>
        )}
        {task.evidenceCount > 0 && (
          <Text size="xs">
            <PageLink to={`/tasks/${task.organizationId}/${task.id}`}>
              {plural(task.evidenceCount, ['подтверждение', 'подтверждения', 'подтверждений'])}
            </PageLink>
          </Text>
        )}
        {task.reportedAt && (
          <Text size="xs" c="dimmed">
            {task.reportedBy ?? 'без подписи'}, <MomentText at={task.reportedAt} />
          </Text>
        )}
        {task.mayReport && <ReportTask task={task} />}
      </Table.Td>
    </Table.Tr>
  )
}
