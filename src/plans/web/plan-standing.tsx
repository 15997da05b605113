import { Group } from '@mantine/core'
import { PageLink } from '#web-kit/page-link.tsx'
import { countWords } from '#web-kit/plural.ts'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { PlanView } from '../domain/views/plan-view.ts'

/** How an approved plan stands: «37 из 42 отчитались», and each thing to look at leads to its rows. */
export function PlanStanding({ plan }: { plan: PlanView }) {
  const { total, reported, accepted, overdue, dueSoon } = plan.progress
  const marks: readonly { count: number; state: string; tone: StateTone; words: string }[] = [
    { count: overdue, state: 'overdue', tone: 'bad', words: 'Просрочено' },
    { count: dueSoon, state: 'due-soon', tone: 'attention', words: 'Срок в ближайшие 7 дней' },
    { count: plan.waitingCount, state: 'waiting', tone: 'attention', words: 'Ждут дат' },
  ]
  return (
    <Group gap="sm" mt="-sm">
      {total === 0 ? (
        'Поручений по плану пока нет.'
      ) : (
        <ShareBar
          done={reported}
          of={total}
          words={accepted > 0 ? `отчитались, принято ${countWords(accepted)}` : 'отчитались'}
          tone={overdue > 0 ? 'bad' : 'active'}
        />
      )}
      {marks
        .filter(({ count }) => count > 0)
        .map(({ count, state, tone, words }) => (
          <PageLink key={state} to={`/plans/${plan.id}`} search={{ state }} data-plain>
            <StateBadge tone={tone}>
              {words}: {countWords(count)}
            </StateBadge>
          </PageLink>
        ))}
    </Group>
  )
}
