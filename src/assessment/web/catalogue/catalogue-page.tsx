import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listCatalogue } from '../../catalogue-contract.ts'
import { catalogueColumns } from './catalogue-columns.tsx'

/** The catalogue of works: what the system knows of each paper. */
export function CataloguePage() {
  const may = useMay()
  const answer = useAnswer(listCatalogue, {})
  return (
    <>
      <PageHeader
        title="Каталог работ"
        meaning="Задания, наибольшие баллы и шкалы. По ним система читает файлы результатов и переводит баллы в отметки. Черновик ещё никто не сверил с документом."
        actions={
          <>
            <PageButton to="/catalogue/minima" variant="default">
              Минимальные баллы
            </PageButton>
            {may('assessment.catalogue.edit') && <PageButton to="/catalogue/add">Добавить работу</PageButton>}
          </>
        }
      />
      <Loaded answer={answer} lines={12}>
        {({ works }) => (
          <DataTable
            name="catalogue"
            caption="Каталог работ"
            rows={works}
            columns={catalogueColumns}
            rowKey={(work) => work.address}
            empty={
              <EmptyState title="Работ пока нет">Добавьте работу, чтобы загружать её результаты.</EmptyState>
            }
          />
        )}
      </Loaded>
    </>
  )
}
