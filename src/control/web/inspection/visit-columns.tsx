import type { Column } from '#web-kit/data-table/column.ts'
import { DateText } from '#web-kit/date-text.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { ShareBar } from '#web-kit/share-bar.tsx'
import type { VisitView } from '../../contract.ts'
import { visitStateNames } from '../../texts.ru.ts'
import { VisitBadge } from '../state-badges.tsx'

/** How an inspection stands at each organisation. Sorted by name: it is no ranking. */
export const visitColumns: readonly Column<VisitView>[] = [
  {
    key: 'organization',
    title: 'Организация',
    isName: true,
    value: ({ organizationName }) => organizationName,
    show: ({ inspectionId, organizationId, organizationName }) => (
      <PageLink to={`/control/inspections/${inspectionId}/${organizationId}`}>{organizationName}</PageLink>
    ),
  },
  {
    key: 'condition',
    title: 'Этап',
    value: ({ state }) => visitStateNames[state],
    show: ({ state }) => <VisitBadge state={state} />,
    choose: 'Все этапы',
  },
  {
    key: 'fixed',
    title: 'Устранено',
    value: ({ fixedCount, findingCount }) => (findingCount === 0 ? null : `${fixedCount} из ${findingCount}`),
    show: ({ fixedCount, findingCount }) => (
      <ShareBar done={fixedCount} of={findingCount} words="устранено" compact />
    ),
  },
  { key: 'overdue', title: 'Срок прошёл', isNumber: true, value: ({ overdueCount }) => overdueCount },
  {
    key: 'reported',
    title: 'Справка',
    isDate: true,
    isWhole: true,
    value: ({ reportedOn }) => reportedOn,
    show: ({ reportedOn }) => <DateText date={reportedOn} />,
  },
]
