import { Stack, Title } from '@mantine/core'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getAction } from '../../schedule-contract.ts'
import { RowHistorySection } from '../amend/row-history.tsx'
import { LoadedPage } from '../loaded-page.tsx'
import { ProgressWords } from '../progress-words.tsx'
import { ActionFacts } from './action-facts.tsx'
import { ActionPlacement } from './action-placement.tsx'
import { ActionQuestions } from './action-questions.tsx'
import { OccurrenceLine } from './occurrence-line.tsx'
import classes from './occurrences.module.css'
import { OpenCase } from './open-case.tsx'

/** One action: what the document says, when it comes due, and who has reported. */
export function ActionPage() {
  const may = useMay()
  const planId = useAddressId('planId')
  const actionId = useAddressId('actionId')
  const answer = useAnswer(getAction, { params: { planId, actionId } })
  return (
    <LoadedPage answer={answer}>
      {({ planTitle, planStatus, sectionTitle, action, occurrences, onDemand }) => (
        <>
          <PageHeader
            above={
              <>
                <PageLink to="/plans">Планы</PageLink> ·{' '}
                <PageLink to={`/plans/${planId}`}>{planTitle}</PageLink>
                {sectionTitle && <> · {sectionTitle}</>}
              </>
            }
            title={action.number ? `${action.number}. ${action.text}` : action.text}
            meaning={
              <ActionPlacement
                action={action}
                mayPlace={planStatus === 'approved' && may('plans.plan.edit')}
              />
            }
          />
          <Stack gap="lg">
            {action.removed && planStatus === 'approved' && (
              <StateBadge tone="calm">Исключено из плана</StateBadge>
            )}
            {action.progress.total > 0 && <ProgressWords progress={action.progress} />}
            <ActionFacts action={action} />
            {onDemand && !action.removed && planStatus === 'approved' && may('plans.plan.edit') && (
              <OpenCase planId={planId} actionId={actionId} />
            )}
            <Stack gap="sm">
              <Title order={2}>Контрольные точки</Title>
              {occurrences.length === 0 ? (
                <EmptyState title="Контрольных точек нет">
                  {onDemand
                    ? 'Мероприятие выполняется по потребности: точка появится, когда будет открыт случай.'
                    : 'Они появятся после утверждения плана.'}
                </EmptyState>
              ) : (
                <ul className={`surface ${classes.list}`}>
                  {occurrences.map((one) => (
                    <OccurrenceLine key={one.id} planId={planId} occurrence={one} points={action.points} />
                  ))}
                </ul>
              )}
            </Stack>
            {planStatus === 'approved' && <ActionQuestions planId={planId} actionId={actionId} />}
            {planStatus === 'approved' && <RowHistorySection planId={planId} actionId={actionId} />}
          </Stack>
        </>
      )}
    </LoadedPage>
  )
}
