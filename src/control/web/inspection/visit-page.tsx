import { Stack, Text } from '@mantine/core'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getVisit, type VisitCard } from '../../contract.ts'
import { FindingsPart } from '../finding/findings-part.tsx'
import { ReportPart } from '../hearing/report-part.tsx'
import { VisitBadge } from '../state-badges.tsx'
import { ChecklistPart } from './checklist-part.tsx'
import { VisitMoves } from './visit-moves.tsx'

/** An inspection at one organisation: the check list, what is to be mended, the report. */
export function VisitPage() {
  const inspectionId = useAddressId('inspectionId')
  const organizationId = useAddressId('organizationId')
  const answer = useAnswer(getVisit, { params: { inspectionId, organizationId } })
  return (
    <Loaded answer={answer} lines={12}>
      {(visit) => <Card key={`${inspectionId} ${organizationId}`} visit={visit} />}
    </Loaded>
  )
}

function Card({ visit }: { visit: VisitCard }) {
  const mayManage = useMay()('control.inspection.manage')
  return (
    <>
      <PageHeader
        title={visit.organizationName}
        above={
          <PageLink to={`/control/inspections/${visit.inspectionId}`}>{visit.inspection.theme}</PageLink>
        }
        meaning={
          <Stack gap={6} align="flex-start">
            <VisitBadge state={visit.state} />
            {!mayManage && visit.shownOn === null && (
              <Text>Проверка ещё идёт. Замечания появятся здесь, когда их покажут.</Text>
            )}
          </Stack>
        }
        actions={mayManage && <VisitMoves visit={visit} />}
      />
      <Stack gap="lg">
        <FindingsPart visit={visit} mayManage={mayManage} />
        {visit.checklist && visit.answers && <ChecklistPart visit={visit} mayManage={mayManage} />}
        <ReportPart visit={visit} mayManage={mayManage} />
      </Stack>
    </>
  )
}
