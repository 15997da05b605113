import { Stack } from '@mantine/core'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getCompleteness } from '../contract.ts'
import { completenessColumns } from './completeness-columns.tsx'
import { RequiredActs } from './required-acts.tsx'

/** Who has which required act: in force, to be looked at again, or missing (N-8). */
export function RequiredActsPage() {
  const may = useMay()
  const answer = useAnswer(getCompleteness, {})
  return (
    <>
      <PageHeader
        title="Обязательные акты"
        above={<PageLink to="/documents">Документы</PageLink>}
        meaning="У кого есть действующий акт, у кого его пора пересмотреть и у кого нет. Акт засчитывается, если в его сведениях указано, каким обязательным актом он является."
      />
      <Loaded answer={answer} lines={12}>
        {({ rows, requiredActs }) => (
          <Stack gap="lg">
            <RequiredActs requiredActs={requiredActs} rows={rows} mayManage={may('documents.act.manage')} />
            {requiredActs.length > 0 && (
              <DataTable
                name="completeness"
                caption="Обязательные акты"
                rows={rows}
                columns={completenessColumns(may('documents.act.own'))}
                rowKey={(row) => `${row.organizationId} ${row.requiredActId}`}
                empty={
                  <EmptyState title="Проверять некого">
                    В реестре нет организаций того типа, для которого акт обязателен.
                  </EmptyState>
                }
              />
            )}
          </Stack>
        )}
      </Loaded>
    </>
  )
}
