import { Text } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { momentWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import type { SourceView } from '../../results-contract.ts'

/** The files behind the page's numbers; who loads files goes on to the import with its rows and cells. */
export function SourcesTable({ sources }: { sources: readonly SourceView[] }) {
  const mayOpen = useMay()('assessment.results.import')
  const columns: readonly Column<SourceView>[] = [
    {
      key: 'file',
      title: 'Файл',
      isName: true,
      value: ({ fileName }) => fileName,
      show: ({ importId, fileName }) =>
        mayOpen ? <PageLink to={`/results/imports/${importId}`}>{fileName}</PageLink> : fileName,
    },
    { key: 'sheets', title: 'Листы', value: ({ sheets }) => sheets.join(', ') },
    { key: 'schools', title: 'Школ', value: ({ schools }) => schools, isNumber: true },
    {
      key: 'loaded',
      title: 'Загружен',
      value: ({ appliedAt }) => appliedAt,
      show: ({ appliedAt }) => momentWords(appliedAt),
      isWhole: true,
    },
  ]
  return (
    <div id="sources">
      <Part title="Откуда эти числа">
        <Text size="sm" mb="sm">
          Показатели считаются по строкам этих файлов: сумма по школам, делённая на сумму по школам, без
          усреднения процентов. Интервал 95 % показывает, насколько отличался бы результат другой группы
          такого же размера.
        </Text>
        <DataTable
          name="work-sources"
          caption="Источники"
          inAddress="sources"
          rows={sources}
          columns={columns}
          rowKey={({ importId }) => importId}
          empty={<Text>Файлов вашей организации для этой работы нет.</Text>}
        />
      </Part>
    </div>
  )
}
