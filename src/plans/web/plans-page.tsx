import { Button, Group } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { MomentText } from '#web-kit/date-text.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { listPlans, restorePlan } from '../contract.ts'
import type { PlanSummary } from '../domain/views/plan-view.ts'
import { planKindNames } from '../texts.ru.ts'
import { PlanState } from './plan-state.tsx'
import { approvalWords, horizonWords } from './plan-words.ts'
import { ProgressWords } from './progress-words.tsx'

/** All plans of the municipality: drafts and approved ones. */
export function PlansPage() {
  const may = useMay()
  const [filters, setFilters] = useFilters(['removed'])
  const withRemoved = filters.removed === 'with'
  const answer = useAnswer(listPlans, { query: withRemoved ? { removed: 'with' } : {} })
  return (
    <>
      <PageHeader
        title="Планы"
        meaning="Дорожные карты и программы: что решено сделать, к какому сроку и как идёт исполнение."
        actions={
          <>
            {may('plans.plan.edit') && (
              <Button
                variant="subtle"
                aria-pressed={withRemoved}
                onClick={() => setFilters({ removed: withRemoved ? '' : 'with' })}
              >
                {withRemoved ? 'Скрыть удалённые' : 'Показать удалённые'}
              </Button>
            )}
            {may('plans.plan.edit') && (
              <PageButton to="/plans/new" variant="default">
                Составить в системе
              </PageButton>
            )}
            {may('plans.plan.import') && <PageButton to="/plans/import">Загрузить план</PageButton>}
          </>
        }
      />
      <Loaded answer={answer}>
        {({ plans }) => (
          <DataTable
            name="plans"
            caption="Планы"
            rows={plans}
            columns={columns}
            rowKey={(plan) => plan.id}
            empty={
              <EmptyState
                title="Планов пока нет"
                action={
                  may('plans.plan.import') && <PageButton to="/plans/import">Загрузить план</PageButton>
                }
              >
                Загрузите файл утверждённой дорожной карты: система прочитает мероприятия, сроки и
                исполнителей и составит расписание.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </>
  )
}

const columns: readonly Column<PlanSummary>[] = [
  {
    key: 'title',
    title: 'План',
    isName: true,
    value: (plan) => plan.title,
    show: (plan) =>
      plan.removed ? <RemovedPlan plan={plan} /> : <PageLink to={`/plans/${plan.id}`}>{plan.title}</PageLink>,
    width: '36%',
  },
  {
    key: 'state',
    title: 'Состояние',
    value: (plan) => (plan.status === 'approved' ? 'Утверждён' : 'Черновик'),
    show: (plan) => <PlanState plan={plan} />,
    choose: 'Любое состояние',
  },
  {
    key: 'kind',
    title: 'Вид',
    value: (plan) => planKindNames[plan.kind],
    choose: 'Любой вид',
    isExtra: true,
  },
  { key: 'horizon', title: 'Срок действия', value: (plan) => horizonWords(plan.horizon) },
  {
    key: 'approval',
    title: 'Утверждён документом',
    value: (plan) => (plan.status === 'approved' ? approvalWords(plan.approval) : null),
  },
  { key: 'actions', title: 'Мероприятий', value: (plan) => plan.actionCount, isNumber: true },
  {
    key: 'progress',
    title: 'Исполнение',
    width: '17%',
    value: (plan) => (plan.progress.total === 0 ? null : plan.progress.reported / plan.progress.total),
    show: (plan) => <ProgressWords progress={plan.progress} compact />,
  },
  {
    key: 'waiting',
    title: 'Ждут дат',
    value: (plan) => plan.waitingCount,
    isNumber: true,
    isExtra: true,
  },
  {
    key: 'updated',
    title: 'Изменён',
    value: (plan) => plan.updatedAt,
    show: (plan) => <MomentText at={plan.updatedAt} />,
    isExtra: true,
  },
]

function RemovedPlan({ plan }: { plan: PlanSummary }) {
  const restore = useAction(restorePlan, { said: 'Черновик возвращён' })
  return (
    <Group gap="xs">
      <span>{plan.title}</span>
      <Button
        size="compact-sm"
        variant="default"
        loading={restore.isPending}
        onClick={() => restore.mutate({ params: { planId: plan.id } })}
      >
        Вернуть
      </Button>
    </Group>
  )
}
