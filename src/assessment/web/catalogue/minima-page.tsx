import { Button, Paper } from '@mantine/core'
import { useState } from 'react'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listMinima, type MinimumView } from '../../catalogue-contract.ts'
import {
  catalogueStatusNames,
  minimumPurposeNames,
  procedureNames,
  subjectNames,
  workLevelNames,
} from '../../texts.ru.ts'
import { CatalogueStatus } from './catalogue-status.tsx'
import { MinimumActs } from './minimum-acts.tsx'
import { MinimumForm } from './minimum-form.tsx'

/** Least scores by year, subject and purpose. */
export function MinimaPage() {
  const mayEdit = useMay()('assessment.catalogue.edit')
  const answer = useAnswer(listMinima, {})
  const [editing, setEditing] = useState<MinimumView | 'new' | null>(null)
  return (
    <>
      <PageHeader
        title="Минимальные баллы"
        above={<PageLink to="/catalogue">Каталог работ</PageLink>}
        meaning="С какого балла экзамен сдан и принимают вузы. Значения меняются каждый год и утверждаются разными документами."
        actions={
          mayEdit && editing === null && <Button onClick={() => setEditing('new')}>Добавить балл</Button>
        }
      />
      {editing !== null && (
        <Paper className="surface" p="lg" mb="lg">
          <MinimumForm minimum={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />
        </Paper>
      )}
      <Loaded answer={answer} lines={12}>
        {({ minima }) => (
          <DataTable
            name="minima"
            caption="Минимальные баллы"
            rows={minima}
            columns={columnsOf(mayEdit ? setEditing : undefined)}
            rowKey={(one) =>
              `${one.minimumId} ${one.year} ${one.procedure} ${one.subject} ${one.level} ${one.purpose}`
            }
          />
        )}
      </Loaded>
    </>
  )
}

function columnsOf(onEdit: ((minimum: MinimumView) => void) | undefined): readonly Column<MinimumView>[] {
  const columns: readonly Column<MinimumView>[] = [
    {
      key: 'subject',
      title: 'Предмет',
      isName: true,
      value: ({ subject, level }) =>
        level === null ? subjectNames[subject] : `${subjectNames[subject]}, ${workLevelNames[level]}`,
      choose: 'Все предметы',
    },
    { key: 'exam', title: 'Экзамен', value: ({ procedure }) => procedureNames[procedure] },
    { key: 'examYear', title: 'Год', value: ({ year }) => String(year), choose: 'Все годы' },
    {
      key: 'purpose',
      title: 'Для чего',
      value: ({ purpose }) => minimumPurposeNames[purpose],
      choose: 'Все цели',
    },
    {
      key: 'value',
      title: 'Балл',
      isNumber: true,
      value: ({ value }) => value,
      show: ({ value, unit }) => (unit === 'mark' ? `«${value}»` : value),
    },
    {
      key: 'status',
      title: 'Состояние',
      value: ({ status }) => catalogueStatusNames[status],
      show: ({ status }) => <CatalogueStatus status={status} />,
      choose: 'Все состояния',
    },
    { key: 'source', title: 'Источник', isExtra: true, value: ({ source }) => source },
  ]
  if (!onEdit) return columns
  return [
    ...columns,
    {
      key: 'acts',
      title: 'Действия',
      isActs: true,
      value: () => null,
      show: (minimum) => <MinimumActs minimum={minimum} onEdit={() => onEdit(minimum)} />,
    },
  ]
}
