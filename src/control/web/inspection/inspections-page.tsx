import { Stack } from '@mantine/core'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton } from '#web-kit/page-link.tsx'
import { PeriodFields } from '#web-kit/period-fields.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { usePeriod } from '#web-kit/use-period.ts'
import { type InspectionCard, listInspections } from '../../contract.ts'
import { ControlParts } from '../control-parts.tsx'
import { type InspectionRow, inspectionColumns } from './inspection-columns.tsx'

/** The plan of inspections: a row for each organisation, because each goes its own way. */
export function InspectionsPage() {
  const may = useMay()
  const period = usePeriod()
  const answer = useAnswer(listInspections, { query: period[0] })
  return (
    <>
      <PageHeader
        title="Проверки"
        meaning={answer.data && planWords(answer.data.inspections)}
        actions={
          <>
            {may('templates.paper.make') && (
              <PageButton to="/papers/new" search={{ kind: 'inspection-plan' }} variant="default">
                План проверок по шаблону
              </PageButton>
            )}
            {may('control.inspection.manage') && (
              <PageButton to="/control/inspections/add">Запланировать проверку</PageButton>
            )}
          </>
        }
      />
      <ControlParts current="inspections" />
      <PeriodFields period={period} />
      <Loaded answer={answer} lines={12}>
        {({ inspections }) => (
          <Stack>
            <DataTable
              name="inspections"
              caption="План проверок"
              rows={rowsOf(inspections)}
              columns={inspectionColumns}
              rowKey={({ inspection, visit }) => `${inspection.inspectionId} ${visit?.organizationId ?? 0}`}
              empty={
                <EmptyState title="За эти дни проверок нет">
                  Здесь будет план проверок: тема, кого и когда проверяют, на каком этапе проверка, сколько
                  замечаний устранено.
                </EmptyState>
              }
            />
          </Stack>
        )}
      </Loaded>
    </>
  )
}

function rowsOf(inspections: readonly InspectionCard[]): readonly InspectionRow[] {
  return inspections.flatMap((inspection): readonly InspectionRow[] =>
    inspection.visits.length === 0
      ? [{ inspection, visit: null }]
      : inspection.visits.map((visit) => ({ inspection, visit })),
  )
}

function planWords(inspections: readonly InspectionCard[]): string {
  const visits = inspections.flatMap((one) => one.visits)
  const found = visits.reduce((sum, { findingCount }) => sum + findingCount, 0)
  const fixed = visits.reduce((sum, { fixedCount }) => sum + fixedCount, 0)
  const overdue = visits.reduce((sum, { overdueCount }) => sum + overdueCount, 0)
  const begin = `За период ${plural(inspections.length, ['проверка', 'проверки', 'проверок'])}.`
  if (found === 0) return begin
  return `${begin} Устранено ${fixed} из ${found}${overdue > 0 ? `, срок прошёл у ${overdue}` : ''}.`
}
