import { Text } from '@mantine/core'
import { dateWords, momentWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import type { MeasureView } from '../../decision-contract.ts'

type Task = MeasureView['tasks'][number]

/** What the plan asks for the measure: one report for both, made at the task. Nothing where the plan asks nothing. */
export function TasksOfMeasure({ measure: { organizationId, tasks } }: { measure: MeasureView }) {
  return tasks.map((task) => (
    <Text key={task.taskId} size="sm">
      <PageLink to={`/tasks/${organizationId}/${task.taskId}`}>
        Задача плана, срок {dateWords(task.dueOn)}
      </PageLink>
      : {wordsOf(task)}
    </Text>
  ))
}

function wordsOf({ state, outcome, reportedAt, reportText }: Task): string {
  if (state === 'returned') return 'отчёт вернули на доработку.'
  if (reportedAt === null) return 'отчёт о ней засчитывается и мере.'
  const said = [
    `отчёт от ${momentWords(reportedAt)}`,
    outcome === 'partly' ? 'выполнено частично' : outcome === 'not-done' ? 'не выполнено' : 'выполнено',
    state === 'accepted' ? 'принят' : 'ждёт проверки',
  ].join(', ')
  return reportText ? `${said}. ${reportText}` : `${said}.`
}
