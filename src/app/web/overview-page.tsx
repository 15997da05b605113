import { SimpleGrid } from '@mantine/core'
import { listOrganizations } from '#organizations/contract.ts'
import { PageHeader } from '#web-kit/page-header.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { CollectionsCard, MyFormsCard } from './collection-cards.tsx'
import { ControlCard, OutreachCard } from './control-cards.tsx'
import { CycleCard } from './cycle-card.tsx'
import { ObjectivityCard } from './objectivity-card.tsx'
import { ObservationCard } from './observation-card.tsx'
import { OverviewCard } from './overview-card.tsx'
import { AttentionCard, MyTasksCard, PlansCard } from './plan-cards.tsx'
import { ResultsCard } from './results-card.tsx'
import { SupportCard } from './support-card.tsx'
import { BoardCard, OwnOrganizationCards } from './whole-cards.tsx'

/** The first page after signing in: what matters now, one card for each part of the work. */
export function OverviewPage() {
  const may = useMay()
  return (
    <>
      <PageHeader title="Обзор" meaning="Что происходит в системе оценки качества и что ждёт вас." />
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
        {may('plans.task.readOwn') && <MyTasksCard />}
        {may('appraisal.round.read') && <ObservationCard />}
        {may('plans.task.readAll') && <AttentionCard />}
        <OwnOrganizationCards />
        {may('monitoring.collection.readAll') ? (
          <CollectionsCard />
        ) : (
          may('monitoring.sheet.fill') && <MyFormsCard />
        )}
        {may('cycle.finding.read') && <CycleCard />}
        {may('objectivity.dossier.read') && <ObjectivityCard />}
        {may('support.case.read') && <SupportCard />}
        {may('control.inspection.read') && <ControlCard />}
        {may('outreach.publication.read') && <OutreachCard />}
        {may('assessment.results.import') && <ResultsCard />}
        {may('plans.plan.read') && <PlansCard />}
        {may('plans.task.readAll') && <BoardCard />}
        {may('organizations.registry.read') && <OrganizationsCard />}
      </SimpleGrid>
    </>
  )
}

function OrganizationsCard() {
  const answer = useAnswer(listOrganizations, {})
  return (
    <OverviewCard title="Организации" to="/organizations" answer={answer}>
      {({ organizations }) => {
        const schools = organizations.filter((one) => one.type === 'school').length
        const kindergartens = organizations.filter((one) => one.type === 'kindergarten').length
        if (schools + kindergartens === 0)
          return 'С них удобно начать: загрузите список школ и детских садов из файла или добавьте по одному.'
        return `В реестре ${plural(organizations.length, ['организация', 'организации', 'организаций'])}: ${plural(
          schools,
          ['школа', 'школы', 'школ'],
        )}, ${plural(kindergartens, ['детский сад', 'детских сада', 'детских садов'])}.`
      }}
    </OverviewCard>
  )
}
