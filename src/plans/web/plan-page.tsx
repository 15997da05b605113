import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getPlan } from '../contract.ts'
import type { PlanView } from '../domain/views/plan-view.ts'
import { planKindNames } from '../texts.ru.ts'
import { PlanActions } from './actions/plan-actions.tsx'
import { AmendmentPage } from './amend/amendment-page.tsx'
import { PlanEditions } from './amend/plan-editions.tsx'
import { DraftGrid } from './draft/draft-grid.tsx'
import { LoadedPage } from './loaded-page.tsx'
import { PlanReport } from './papers/plan-report.tsx'
import { PlanCard } from './plan-card.tsx'
import { PlanMenu } from './plan-menu.tsx'
import { type PlanPart, PlanParts } from './plan-parts.tsx'
import { PlanSource } from './plan-source.tsx'
import { PlanStanding } from './plan-standing.tsx'
import { PlanState } from './plan-state.tsx'
import { approvalWords, horizonWords } from './plan-words.ts'
import { ApprovePlan } from './schedule/approve-plan.tsx'
import { DefaultMonths } from './schedule/default-months.tsx'
import { PlanEvents } from './schedule/plan-events.tsx'
import { PlanPerformers } from './schedule/plan-performers.tsx'
import { SchedulePreview } from './schedule/schedule-preview.tsx'
import { shortTitle } from './short-title.ts'
import { PlanTimeline } from './timeline/plan-timeline.tsx'

const ofDraft: readonly PlanPart[] = [
  { key: 'actions', title: '1. Мероприятия', isStep: true, show: (plan) => <DraftGrid plan={plan} /> },
  {
    key: 'performers',
    title: '2. Исполнители',
    isStep: true,
    show: (plan) => <PlanPerformers plan={plan} />,
  },
  { key: 'months', title: '3. Месяцы', isStep: true, show: (plan) => <DefaultMonths planId={plan.id} /> },
  { key: 'schedule', title: '4. Расписание', isStep: true, show: (plan) => <SchedulePreview plan={plan} /> },
  { key: 'approval', title: '5. Утверждение', isStep: true, show: (plan) => <ApprovePlan plan={plan} /> },
  { key: 'card', title: 'Сведения', show: (plan) => <PlanCard plan={plan} /> },
]

const ofApproved: readonly PlanPart[] = [
  { key: 'actions', title: 'Мероприятия', show: (plan) => <PlanActions plan={plan} /> },
  { key: 'timeline', title: 'По месяцам', show: (plan) => <PlanTimeline plan={plan} /> },
  { key: 'events', title: 'Ждут дат', show: (plan) => <PlanEvents plan={plan} /> },
  { key: 'report', title: 'Отчёт', show: (plan) => <PlanReport plan={plan} /> },
  { key: 'performers', title: 'Исполнители', show: (plan) => <PlanPerformers plan={plan} /> },
  { key: 'editions', title: 'Редакции', show: (plan) => <PlanEditions plan={plan} /> },
  { key: 'card', title: 'Сведения', show: (plan) => <PlanCard plan={plan} /> },
]

const ofFile: PlanPart = { key: 'source', title: 'Документ', show: (plan) => <PlanSource plan={plan} /> }

/** One plan: a draft is put in order and approved here; an approved plan is watched. */
export function PlanPage() {
  const planId = useAddressId('planId')
  const answer = useAnswer(getPlan, { params: { planId } })
  return (
    <LoadedPage answer={answer}>
      {(plan) =>
        plan.amends === null ? <OpenPlan plan={plan} /> : <AmendmentPage plan={plan} amends={plan.amends} />
      }
    </LoadedPage>
  )
}

function OpenPlan({ plan }: { plan: PlanView }) {
  const may = useMay()
  const isDraft = plan.status === 'draft'
  const parts = [...(isDraft ? ofDraft : ofApproved), ...(plan.source === null ? [] : [ofFile])]
  return (
    <>
      <PageHeader
        above={
          <>
            <PageLink to="/plans">Планы</PageLink> · {planKindNames[plan.kind]}, {horizonWords(plan.horizon)}{' '}
            {isDraft && <PlanState plan={plan} />}
            {plan.pattern && (
              <>
                {' '}
                · по образцу плана{' '}
                <PageLink to={`/plans/${plan.pattern.planId}`}>{shortTitle(plan.pattern.title)}</PageLink>
              </>
            )}
          </>
        }
        title={plan.title}
        meaning={isDraft ? draftSentence(plan) : <ActWords plan={plan} />}
        actions={<PlanMenu plan={plan} />}
      />
      {!isDraft && <PlanStanding plan={plan} />}
      <PlanParts plan={plan} parts={parts.filter((part) => isPartFor(part, may))} />
    </>
  )
}

function ActWords({ plan }: { plan: PlanView }) {
  return (
    <>
      Утверждён: {approvalWords(plan.approval)}
      {plan.editedBy !== null && (
        <>
          , в редакции: {approvalWords(plan.editedBy)} (
          <PageLink to={`/plans/${plan.id}`} search={{ part: 'editions' }} underline="always">
            все редакции
          </PageLink>
          )
        </>
      )}
      .
    </>
  )
}

function isPartFor(part: PlanPart, may: (permission: string) => boolean): boolean {
  if (part.key === 'approval') return may('plans.plan.approve')
  if (part.key === 'performers' || part.key === 'events') return may('plans.plan.edit')
  return true
}

function draftSentence(plan: PlanView): string {
  if (plan.manualEntry) {
    return 'Таблицу мероприятий разобрать не удалось: текст файла показан на вкладке «Документ», внесите строки вручную.'
  }
  if (plan.pattern !== null && plan.problems.length > 0) {
    return `Годы перенесены. Проверьте сами, мест: ${plan.problems.length} — они названы на вкладке «Сведения».`
  }
  const check = plan.problemCount > 0 ? `Строк с замечаниями: ${plan.problemCount}.` : 'Замечаний нет.'
  return `${check} Проверьте строки, укажите исполнителей и месяцы, затем утвердите.`
}
