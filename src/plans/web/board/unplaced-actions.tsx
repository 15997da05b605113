import { Stack, Text, Title } from '@mantine/core'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listUnplacedActions } from '../../board-contract.ts'
import type { BoardYear } from '../../domain/board/board-year.ts'
import { PlaceAction } from '../actions/place-action.tsx'
import classes from '../tasks/my-tasks-page.module.css'

/** Actions the board cannot place, each with the way to say where it belongs. */
export function UnplacedActions({ year, plans }: { year: BoardYear; plans: string }) {
  const mayPlace = useMay()('plans.plan.edit')
  const answer = useAnswer(listUnplacedActions, { query: { ...year, ...(plans === '' ? {} : { plans }) } })
  return (
    <Loaded answer={answer} lines={4}>
      {({ actions }) => (
        <Stack component="section" gap="xs" aria-label="Мероприятия вне доски">
          <Title order={2}>Мероприятия вне доски</Title>
          {actions.length === 0 && <Text>Все мероприятия года стоят на доске.</Text>}
          {actions.length > 0 && (
            <ul className={`surface ${classes.list}`}>
              {actions.map((action) => (
                <li key={action.actionId} className={classes.line}>
                  <PageLink to={`/plans/${action.planId}/actions/${action.actionId}`}>
                    {action.number ? `${action.number}. ` : ''}
                    {action.text}
                  </PageLink>
                  <Text size="sm" c="dimmed">
                    {action.planTitle}
                  </Text>
                  {mayPlace && <PlaceAction key={action.version} action={action} />}
                </li>
              ))}
            </ul>
          )}
        </Stack>
      )}
    </Loaded>
  )
}
