import { Text } from '@mantine/core'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listEffectReviews } from '../../decision-contract.ts'
import classes from '../rows.module.css'
import { VerdictBadge } from '../state-badges.tsx'

/** The chain forwards: what was found out about the effect of a decision. */
export function EffectOfDecision({ decisionId }: { decisionId: number }) {
  const { data } = useAnswer(listEffectReviews, {})
  const reviews = data?.reviews.filter((review) => review.decisionId === decisionId) ?? []
  return (
    <Part title="Что изменилось">
      {reviews.length === 0 ? (
        <Text c="dimmed">Эффект ещё не оценивали.</Text>
      ) : (
        <ul className={classes.rows}>
          {reviews.map(({ reviewId, figureName, beforeYear, afterYear, verdict, proposal }) => (
            <li key={reviewId}>
              <PageLink to={`/cycle/effect/${reviewId}`}>
                {figureName}: {beforeYear} и {afterYear} годы
              </PageLink>
              <div>
                <VerdictBadge verdict={verdict} />
              </div>
              {proposal !== null && <Text size="sm">Что изменить в программе: {proposal}</Text>}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
