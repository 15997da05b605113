import { Stack, Text } from '@mantine/core'
import { listPlans } from '#plans/contract.ts'
import { myTasks, waitingForMe } from '#plans/schedule-contract.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { OverviewCard } from './overview-card.tsx'

const NEAREST = 5
const tasks = ['поручение', 'поручения', 'поручений'] as const

/** What the person must do next: the five nearest tasks. */
export function MyTasksCard() {
  const answer = useAnswer(myTasks, { query: { state: 'open' } })
  return (
    <OverviewCard title="Мои задачи" to="/tasks" answer={answer}>
      {({ tasks: open, counts }) =>
        open.length === 0 ? (
          'Открытых поручений нет.'
        ) : (
          <Stack gap={6}>
            <span>
              {counts.overdue > 0
                ? `Просрочено: ${plural(counts.overdue, tasks)}. `
                : 'Просроченных поручений нет. '}
              {counts.dueSoon > 0
                ? `В ближайшие семь дней: ${plural(counts.dueSoon, tasks)}.`
                : 'На ближайшие семь дней ничего нет.'}
            </span>
            {open.slice(0, NEAREST).map((task) => (
              <Text key={`${task.organizationId} ${task.id}`} inherit lineClamp={2}>
                <span className="digits">{dateWords(task.workingDueOn)}</span>{' '}
                <PageLink to={`/tasks/${task.organizationId}/${task.id}`}>
                  {task.pointText ?? task.actionText}
                </PageLink>
                {task.state === 'returned' && <> (возвращено: {task.returnComment})</>}
              </Text>
            ))}
          </Stack>
        )
      }
    </OverviewCard>
  )
}

/** How the plans in force stand, for those who watch the whole municipality. */
export function PlansCard() {
  const answer = useAnswer(listPlans, { query: {} })
  return (
    <OverviewCard title="Планы" to="/plans" answer={answer}>
      {({ plans }) =>
        plans.length === 0 ? (
          'Планов пока нет. Загрузите файл утверждённой дорожной карты.'
        ) : (
          <Stack gap="xs">
            {plans.map((plan) => (
              <div key={plan.id}>
                <Text inherit lineClamp={2}>
                  <PageLink to={`/plans/${plan.id}`}>{plan.title}</PageLink>
                </Text>
                {plan.status === 'draft' ? (
                  <StateBadge tone="active">Черновик, ждёт утверждения</StateBadge>
                ) : (
                  <ShareBar
                    done={plan.progress.reported}
                    of={plan.progress.total}
                    words="отчитались"
                    tone={plan.progress.overdue > 0 ? 'bad' : 'active'}
                  />
                )}
              </div>
            ))}
          </Stack>
        )
      }
    </OverviewCard>
  )
}

/** What the authority must look at: late tasks, drafts, events without dates. */
export function AttentionCard() {
  const answer = useAnswer(waitingForMe, {})
  return (
    <OverviewCard title="Требует внимания" to="/calendar" answer={answer}>
      {({ allOverdue, allDueSoon, drafts, waitingForDates, reportsToReview }) => (
        <Stack gap={4}>
          <span>
            {allOverdue === null || allOverdue === 0
              ? 'Просроченных поручений нет.'
              : `Просрочено по муниципалитету: ${plural(allOverdue, ['поручение', 'поручения', 'поручений'])}.`}
          </span>
          {allDueSoon !== null && <span>Срок в ближайшие семь дней: {allDueSoon}.</span>}
          {reportsToReview > 0 && (
            <span>
              <PageLink to="/reports">
                Ждут проверки: {plural(reportsToReview, ['отчёт', 'отчёта', 'отчётов'])}
              </PageLink>
            </span>
          )}
          {drafts > 0 && (
            <span>Ждут утверждения: {plural(drafts, ['черновик', 'черновика', 'черновиков'])}.</span>
          )}
          {waitingForDates > 0 && (
            <span>
              Ждут дат:{' '}
              {plural(waitingForDates, ['контрольная точка', 'контрольные точки', 'контрольных точек'])}.
            </span>
          )}
        </Stack>
      )}
    </OverviewCard>
  )
}
