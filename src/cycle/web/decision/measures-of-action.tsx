import { Text } from '@mantine/core'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listMeasuresOfAction } from '../../decision-contract.ts'
import classes from '../rows.module.css'
import { MeasureBadge } from '../state-badges.tsx'

/**
 * Under a point of a plan or one of its tasks: the decisions it carries out, so that whoever reports knows of both. With
 * `taskId`, only the measures that the report of this task counts for.
 */
export function MeasuresOfAction({ actionId, taskId }: { actionId: number; taskId?: number }) {
  const { data } = useAnswer(
    listMeasuresOfAction,
    { query: { actionId } },
    { when: useMay()('cycle.finding.read') && Number.isInteger(actionId) },
  )
  const measures = data?.measures.filter(({ taskIds }) => taskId === undefined || taskIds.includes(taskId))
  if (!measures || measures.length === 0) return null
  return (
    <Part title={taskId === undefined ? 'Меры по решениям' : 'Отчёт засчитывается мере'}>
      <ul className={classes.rows}>
        {measures.map(({ measureId, organizationName, what, dueOn, state, decisionId, decision }) => (
          <li key={measureId}>
            <Text>{what}</Text>
            <Text size="sm" component="div">
              <MeasureBadge state={state} /> {taskId === undefined && `${organizationName}. `}Срок:{' '}
              {dateWords(dueOn)}. <PageLink to={`/cycle/decisions/${decisionId}`}>{decision}</PageLink>
            </Text>
          </li>
        ))}
      </ul>
    </Part>
  )
}
