import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { download } from '#web-kit/api.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { RemovalActs } from '#web-kit/removal-acts.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import {
  downloadInspectionReport,
  getInspection,
  type InspectionCard,
  moveInspectionAway,
} from '../../contract.ts'
import { EditInspection } from './edit-inspection.tsx'
import { InspectionFacts } from './inspection-facts.tsx'
import { visitColumns } from './visit-columns.tsx'

/** One inspection: what, when, why, and how it stands at each organisation. */
export function InspectionPage() {
  const inspectionId = useAddressId('inspectionId')
  const answer = useAnswer(getInspection, { params: { inspectionId } })
  return (
    <Loaded answer={answer} lines={12}>
      {(inspection) => <Card key={inspectionId} inspection={inspection} />}
    </Loaded>
  )
}

function Card({ inspection }: { inspection: InspectionCard }) {
  const mayManage = useMay()('control.inspection.manage')
  const [isEditing, setEditing] = useState(false)
  return (
    <>
      <PageHeader
        title={inspection.theme}
        above={<PageLink to="/control/inspections">Проверки</PageLink>}
        meaning={
          inspection.removed ? (
            <StateBadge tone="calm">Удалена</StateBadge>
          ) : (
            `С ${dateWords(inspection.startsOn)} по ${dateWords(inspection.endsOn)}`
          )
        }
        actions={mayManage && !isEditing && <Acts inspection={inspection} onEdit={() => setEditing(true)} />}
      />
      <Stack gap="lg">
        <Part title="Сведения">
          {isEditing ? (
            <EditInspection inspection={inspection} onDone={() => setEditing(false)} />
          ) : (
            <InspectionFacts inspection={inspection} />
          )}
        </Part>
        <div>
          <DataTable
            name="visits"
            caption="Организации"
            rows={inspection.visits}
            columns={visitColumns}
            rowKey={({ organizationId }) => organizationId}
          />
        </div>
      </Stack>
    </>
  )
}

function Acts({ inspection, onEdit }: { inspection: InspectionCard; onEdit: () => void }) {
  return (
    <RemovalActs
      of={inspection}
      by={moveInspectionAway}
      params={{ inspectionId: inspection.inspectionId }}
      words={{
        gone: `Проверка «${inspection.theme}» удалена`,
        back: 'Проверка возвращена',
        bring: 'Вернуть проверку',
      }}
      list="/control/inspections"
    >
      <Button
        variant="default"
        onClick={() =>
          void download(downloadInspectionReport, {
            params: { inspectionId: inspection.inspectionId },
          }).catch(notifyProblem)
        }
      >
        Сводная справка .docx
      </Button>
      <Button variant="default" onClick={onEdit}>
        Изменить
      </Button>
    </RemovalActs>
  )
}
