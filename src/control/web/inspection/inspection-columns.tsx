import type { Column } from '#web-kit/data-table/column.ts'
import { DateText } from '#web-kit/date-text.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import type { InspectionCard, VisitView } from '../../contract.ts'
import { inspectionKindNames, inspectionModeNames, visitStateNames } from '../../texts.ru.ts'
import { VisitBadge } from '../state-badges.tsx'

export type InspectionRow = { readonly inspection: InspectionCard; readonly visit: VisitView | null }

export const inspectionColumns: readonly Column<InspectionRow>[] = [
  {
    key: 'theme',
    title: 'Тема',
    isName: true,
    width: '28%',
    value: ({ inspection }) => inspection.theme,
    show: ({ inspection }) => (
      <PageLink to={`/control/inspections/${inspection.inspectionId}`}>{inspection.theme}</PageLink>
    ),
  },
  {
    key: 'organization',
    title: 'Организация',
    value: ({ visit }) => visit?.organizationName ?? null,
    show: ({ inspection, visit }) =>
      visit ? (
        <PageLink to={`/control/inspections/${inspection.inspectionId}/${visit.organizationId}`}>
          {visit.organizationName}
        </PageLink>
      ) : (
        '—'
      ),
    choose: 'Все организации',
  },
  {
    key: 'kind',
    title: 'Вид',
    isExtra: true,
    value: ({ inspection }) => inspectionKindNames[inspection.kind],
    choose: 'Все виды',
  },
  {
    key: 'mode',
    title: 'Как проводится',
    isExtra: true,
    value: ({ inspection }) => inspectionModeNames[inspection.mode],
  },
  {
    key: 'starts',
    title: 'С',
    isDate: true,
    isWhole: true,
    value: ({ inspection }) => inspection.startsOn,
    show: ({ inspection }) => <DateText date={inspection.startsOn} />,
  },
  {
    key: 'ends',
    title: 'По',
    isDate: true,
    isWhole: true,
    value: ({ inspection }) => inspection.endsOn,
    show: ({ inspection }) => <DateText date={inspection.endsOn} />,
  },
  {
    key: 'condition',
    title: 'Этап',
    value: ({ visit }) => (visit ? visitStateNames[visit.state] : null),
    show: ({ visit }) => (visit ? <VisitBadge state={visit.state} /> : '—'),
    choose: 'Все этапы',
  },
  {
    key: 'findings',
    title: 'Замечаний',
    isNumber: true,
    value: ({ visit }) => visit?.findingCount ?? null,
  },
  { key: 'fixed', title: 'Устранено', isNumber: true, value: ({ visit }) => visit?.fixedCount ?? null },
  {
    key: 'overdue',
    title: 'Срок прошёл',
    isNumber: true,
    isExtra: true,
    value: ({ visit }) => visit?.overdueCount ?? null,
  },
  {
    key: 'inspectors',
    title: 'Проверяющие',
    isExtra: true,
    value: ({ inspection }) => inspection.inspectors.join('; ') || null,
  },
  { key: 'basis', title: 'Основание', isExtra: true, value: ({ inspection }) => inspection.basis },
]
