import type { Column } from '#web-kit/data-table/column.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import type { CatalogueRow } from '../../catalogue-contract.ts'
import { workTitle } from '../../domain/work-title.ts'
import { authorityNames, catalogueStatusNames, procedureNames, subjectNames } from '../../texts.ru.ts'
import { CatalogueStatus } from './catalogue-status.tsx'

export const catalogueColumns: readonly Column<CatalogueRow>[] = [
  {
    key: 'title',
    title: 'Работа',
    isName: true,
    value: ({ key }) => workTitle(key),
    show: ({ key, address }) => <PageLink to={`/catalogue/${address}`}>{workTitle(key)}</PageLink>,
    width: '36%',
  },
  {
    key: 'procedure',
    title: 'Процедура',
    isExtra: true,
    value: ({ key }) => procedureNames[key.procedure],
    choose: 'Все процедуры',
  },
  { key: 'workYear', title: 'Год', isExtra: true, value: ({ key }) => String(key.year), choose: 'Все годы' },
  {
    key: 'grade',
    title: 'Класс',
    isExtra: true,
    value: ({ key }) => (key.grade === null ? null : `${key.grade} класс`),
    choose: 'Все классы',
  },
  {
    key: 'subject',
    title: 'Предмет',
    isExtra: true,
    value: ({ key }) => subjectNames[key.subject],
    choose: 'Все предметы',
  },
  {
    key: 'items',
    title: 'Заданий',
    isNumber: true,
    value: ({ itemCount }) => (itemCount === 0 ? null : itemCount),
  },
  { key: 'max', title: 'Наибольший балл', isNumber: true, value: ({ maxScore }) => maxScore },
  { key: 'scale', title: 'Шкала', value: scaleWords },
  {
    key: 'status',
    title: 'Состояние',
    value: ({ status }) => catalogueStatusNames[status],
    show: ({ status }) => <CatalogueStatus status={status} />,
    choose: 'Все состояния',
  },
  {
    key: 'whose',
    title: 'Чья версия',
    value: ({ isOwn }) => (isOwn ? 'своя' : 'из поставки'),
    choose: 'Все версии',
  },
  {
    key: 'authority',
    title: 'Кто решил',
    isExtra: true,
    value: ({ authority }) => authorityNames[authority],
  },
  { key: 'source', title: 'Источник', isExtra: true, value: ({ source }) => source },
  { key: 'confirmedBy', title: 'Кто подтвердил', isExtra: true, value: ({ confirmedBy }) => confirmedBy },
]

function scaleWords({ hasScale, hasTestScores }: CatalogueRow): string | null {
  if (hasScale) return 'в отметки'
  return hasTestScores ? 'в тестовые' : null
}
