import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { PlanView } from '../../domain/views/plan-view.ts'
import { DraftGrid } from '../draft/draft-grid.tsx'
import { PlanCard } from '../plan-card.tsx'
import { type PlanPart, PlanParts } from '../plan-parts.tsx'
import { DefaultMonths } from '../schedule/default-months.tsx'
import { PlanPerformers } from '../schedule/plan-performers.tsx'
import { shortTitle } from '../short-title.ts'
import { AmendmentChanges } from './amendment-changes.tsx'
import { AmendmentMenu } from './amendment-menu.tsx'
import { ApproveAmendment } from './approve-amendment.tsx'

const parts: readonly PlanPart[] = [
  { key: 'actions', title: '1. Мероприятия', isStep: true, show: (plan) => <DraftGrid plan={plan} /> },
  {
    key: 'performers',
    title: '2. Исполнители',
    isStep: true,
    show: (plan) => <PlanPerformers plan={plan} />,
  },
  {
    key: 'changes',
    title: '3. Было → стало',
    isStep: true,
    show: (plan) => <AmendmentChanges plan={plan} />,
  },
  {
    key: 'approval',
    title: '4. Утверждение',
    isStep: true,
    show: (plan) => <ApproveAmendment plan={plan} />,
  },
  { key: 'months', title: 'Месяцы', show: (plan) => <DefaultMonths planId={plan.id} /> },
  { key: 'card', title: 'Название и годы', show: (plan) => <PlanCard plan={plan} /> },
]

/** The draft in which changes of an approved plan are prepared: edited as any draft, approved by an act of its own. */
export function AmendmentPage({ plan, amends }: { plan: PlanView; amends: NonNullable<PlanView['amends']> }) {
  const may = useMay()
  const isOpen = amends.became === null && !plan.removed
  return (
    <>
      <PageHeader
        above={
          <>
            <PageLink to="/plans">Планы</PageLink> ·{' '}
            <PageLink to={`/plans/${amends.planId}`}>{shortTitle(amends.title)}</PageLink>{' '}
            {isOpen && <StateBadge tone="active">Готовятся</StateBadge>}
          </>
        }
        title="Внесение изменений"
        meaning={<Meaning plan={plan} amends={amends} />}
        actions={<AmendmentMenu plan={plan} amends={amends} />}
      />
      {isOpen && (
        <PlanParts
          plan={plan}
          parts={parts.filter(({ key }) => key !== 'approval' || may('plans.plan.approve'))}
        />
      )}
    </>
  )
}

function Meaning({ plan, amends }: { plan: PlanView; amends: NonNullable<PlanView['amends']> }) {
  const way = (
    <PageLink to={`/plans/${amends.planId}`} underline="always">
      Открыть план
    </PageLink>
  )
  if (amends.became !== null) {
    return (
      <>
        Эти изменения утверждены: они стали редакцией № {amends.became}. {way}
      </>
    )
  }
  if (plan.removed) return <>От этих изменений отказались, план остался прежним. {way}</>
  return 'Правьте строки как в черновике. Сам план и поручения не изменятся, пока изменения не утверждены документом.'
}
