import { percentWords } from '#kernel/number-words.ts'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import type { AnalysisCard } from '../contract.ts'

type Figure = AnalysisCard['figures'][number]

/** What the analysis read, as it was on that day. */
export function FrozenFigures({ figures }: { figures: readonly Figure[] }) {
  return (
    <Part title="Что прочитано">
      <DataTable
        name="frozen-figures"
        caption="Показатели анализа"
        rows={figures}
        columns={columns}
        rowKey={({ key }) => key}
        inAddress="read"
      />
    </Part>
  )
}

const columns: readonly Column<Figure>[] = [
  {
    key: 'name',
    title: 'Показатель',
    isName: true,
    value: ({ name }) => name,
    show: ({ name, link }) => <PageLink to={link}>{name}</PageLink>,
  },
  { key: 'of', title: 'Год', isNumber: true, value: ({ year }) => String(year) },
  { key: 'organizations', title: 'Организаций', isNumber: true, value: ({ organizations }) => organizations },
  { key: 'people', title: 'Участников', isNumber: true, value: ({ count }) => count },
  {
    key: 'share',
    title: 'По муниципалитету',
    isNumber: true,
    value: ({ successes, count }) => (count === 0 ? null : percentWords(successes / count)),
  },
]
