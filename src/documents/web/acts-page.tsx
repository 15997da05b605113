import { Select } from '@mantine/core'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { type ActRow, listActs } from '../contract.ts'
import { actColumns } from './act-columns.tsx'
import { OwnRequiredActs } from './own-required-acts.tsx'

/** The register of acts; an organisation's people see first what they must have. */
export function ActsPage() {
  const may = useMay()
  const [filters, setFilters] = useFilters(['signed', 'plan'])
  const answer = useAnswer(listActs, {
    query: {
      ...(filters.signed === '' ? {} : { year: Number(filters.signed) }),
      ...(filters.plan === '' ? {} : { planId: Number(filters.plan) }),
    },
  })
  return (
    <>
      <PageHeader
        title="Документы"
        meaning={answer.data && registerWords(answer.data.acts)}
        actions={
          <>
            <PageButton to="/documents/required" variant="default">
              Обязательные акты
            </PageButton>
            {may('documents.act.own') && <PageButton to="/documents/add">Добавить документ</PageButton>}
          </>
        }
      />
      <Loaded answer={answer} lines={12}>
        {({ acts, registerCount, years, reach }) => (
          <>
            {reach === 'organizations' && <OwnRequiredActs />}
            {registerCount === 0 ? (
              <EmptyRegister />
            ) : (
              <DataTable
                name="acts"
                caption="Документы"
                rows={acts}
                columns={actColumns}
                rowKey={(act) => act.actId}
                firstSort="-signed"
                tools={
                  <>
                    <Select
                      aria-label="Год"
                      placeholder="Любой год"
                      data={years.map(String)}
                      value={filters.signed || null}
                      onChange={(value) => setFilters({ signed: value ?? '' })}
                      clearable
                      clearButtonProps={{ 'aria-label': 'Очистить: год' }}
                      w={{ base: 'calc(50% - 0.25rem)', xs: 130 }}
                    />
                    {filters.plan !== '' && (
                      <PageButton to="/documents" variant="default">
                        Документы всех планов
                      </PageButton>
                    )}
                  </>
                }
              />
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

function EmptyRegister() {
  const may = useMay()
  return (
    <EmptyState
      title="Документов пока нет"
      action={may('documents.act.own') && <PageButton to="/documents/add">Добавить документ</PageButton>}
    >
      Здесь будут приказы, положения, программы и локальные акты: с реквизитами, редакциями и файлами. Система
      подскажет, какие из них пора пересмотреть и у кого нет обязательных.
    </EmptyState>
  )
}

function registerWords(acts: readonly ActRow[]): string {
  const count = (state: ActRow['state']) => acts.filter((act) => act.state === state).length
  const review = count('review')
  const inForce = `Действует ${plural(count('active') + review, ['документ', 'документа', 'документов'])}`
  return review === 0 ? `${inForce}.` : `${inForce}, из них пора пересмотреть: ${review}.`
}
