import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { getPlan } from '../contract.ts'
import type { PlanView } from '../domain/views/plan-view.ts'
import { planKindNames } from '../texts.ru.ts'
import { ApprovePlan } from './approve-plan.tsx'
import { DefaultMonths } from './default-months.tsx'
import { DraftGrid } from './draft-grid.tsx'
import { PlanActions } from './plan-actions.tsx'
import { PlanCard } from './plan-card.tsx'
import { PlanEvents } from './plan-events.tsx'
import { PlanMenu } from './plan-menu.tsx'
import { PlanPerformers } from './plan-performers.tsx'
import { PlanSource } from './plan-source.tsx'
import { PlanState } from './plan-state.tsx'
import { PlanTimeline } from './plan-timeline.tsx'
import { approvalWords, horizonWords } from './plan-words.ts'
import { ProgressWords, progressSentence } from './progress-words.tsx'
import { SchedulePreview } from './schedule-preview.tsx'

type Part = { readonly key: string; readonly title: string; readonly show: (plan: PlanView) => ReactNode }

const ofDraft: readonly Part[] = [
  { key: 'actions', title: '1. Мероприятия', show: (plan) => <DraftGrid plan={plan} /> },
  { key: 'performers', title: '2. Исполнители', show: (plan) => <PlanPerformers plan={plan} /> },
  { key: 'months', title: '3. Месяцы по умолчанию', show: (plan) => <DefaultMonths planId={plan.id} /> },
  { key: 'schedule', title: '4. Расписание', show: (plan) => <SchedulePreview plan={plan} /> },
  { key: 'approval', title: '5. Утверждение', show: (plan) => <ApprovePlan plan={plan} /> },
  { key: 'card', title: 'Сведения', show: (plan) => <PlanCard plan={plan} /> },
]

const ofApproved: readonly Part[] = [
  { key: 'actions', title: 'Мероприятия', show: (plan) => <PlanActions plan={plan} /> },
  { key: 'timeline', title: 'По месяцам', show: (plan) => <PlanTimeline plan={plan} /> },
  { key: 'events', title: 'Ждут дат', show: (plan) => <PlanEvents plan={plan} /> },
  { key: 'performers', title: 'Исполнители', show: (plan) => <PlanPerformers plan={plan} /> },
  { key: 'card', title: 'Сведения', show: (plan) => <PlanCard plan={plan} /> },
]

/** One plan: a draft is put in order and approved here; an approved plan is watched. */
export function PlanPage() {
  const planId = useAddressId('planId')
  const answer = useAnswer(getPlan, { params: { planId } })
  return <Loaded answer={answer}>{(plan) => <OpenPlan plan={plan} />}</Loaded>
}

function OpenPlan({ plan }: { plan: PlanView }) {
  const may = useMay()
  const isDraft = plan.status === 'draft'
  const parts = [
    ...(isDraft ? ofDraft : ofApproved),
    ...(plan.source === null
      ? []
      : [{ key: 'source', title: 'Документ', show: () => <PlanSource plan={plan} /> }]),
  ].filter((part) => isPartFor(part, may))
  const [{ part: asked }, setFilters] = useFilters(['part'])
  const open = parts.find((part) => part.key === asked) ?? parts[0]
  return (
    <>
      <PageHeader
        above={
          <>
            <PageLink to="/plans">Планы</PageLink> · {planKindNames[plan.kind]}, {horizonWords(plan.horizon)}
          </>
        }
        title={plan.title}
        meaning={
          isDraft
            ? draftSentence(plan)
            : `Утверждён: ${approvalWords(plan.approval)}. ${progressSentence(plan.progress)}`
        }
        actions={<PlanMenu plan={plan} />}
      />
      {isDraft ? <PlanState plan={plan} /> : <ProgressWords progress={plan.progress} />}
      <Tabs
        value={open?.key ?? null}
        onChange={(key) => setFilters({ part: key === parts[0]?.key ? '' : (key ?? '') })}
        keepMounted={false}
        mt="md"
      >
        <Tabs.List mb="md" className="on-paper-hidden">
          {parts.map((part) => (
            <Tabs.Tab key={part.key} value={part.key}>
              {part.title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {parts.map((part) => (
          <Tabs.Panel key={part.key} value={part.key}>
            {part.key === open?.key && part.show(plan)}
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  )
}

function isPartFor(part: Part, may: (permission: string) => boolean): boolean {
  if (part.key === 'approval') return may('plans.plan.approve')
  if (part.key === 'performers' || part.key === 'events') return may('plans.plan.edit')
  return true
}

function draftSentence(plan: PlanView): string {
  if (plan.manualEntry) {
    return 'Таблицу мероприятий разобрать не удалось: текст файла показан на вкладке «Документ», внесите строки вручную.'
  }
  const check = plan.problemCount > 0 ? ` Строк с замечаниями: ${plan.problemCount}.` : ' Замечаний нет.'
  return `Черновик: проверьте строки, укажите исполнителей и месяцы, затем утвердите.${check}`
}
