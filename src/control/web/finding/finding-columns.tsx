import type { Column } from '#web-kit/data-table/column.ts'
import { DateText } from '#web-kit/date-text.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import type { FindingView } from '../../finding-contract.ts'
import { findingKindNames, findingStateNames, severityNames } from '../../texts.ru.ts'
import { FindingBadge } from '../state-badges.tsx'

export const findingColumns: readonly Column<FindingView>[] = [
  {
    key: 'what',
    title: 'Что устранить',
    isName: true,
    width: '30%',
    value: ({ what }) => what,
    show: ({ inspectionId, organizationId, what }) => (
      <PageLink to={`/control/inspections/${inspectionId}/${organizationId}`}>{what}</PageLink>
    ),
  },
  {
    key: 'organization',
    title: 'Организация',
    value: ({ organizationName }) => organizationName,
    choose: 'Все организации',
  },
  { key: 'theme', title: 'Проверка', value: ({ theme }) => theme, choose: 'Все проверки' },
  {
    key: 'due',
    title: 'Срок',
    isDate: true,
    isWhole: true,
    value: ({ fixBy }) => fixBy,
    show: ({ fixBy }) => <DateText date={fixBy} />,
  },
  {
    key: 'condition',
    title: 'Состояние',
    value: ({ state }) => findingStateNames[state],
    show: ({ state }) => <FindingBadge state={state} />,
    choose: 'Все состояния',
  },
  { key: 'place', title: 'Где', isExtra: true, value: ({ place }) => place },
  { key: 'requirement', title: 'Требование', isExtra: true, value: ({ requirement }) => requirement },
  { key: 'kind', title: 'Вид', isExtra: true, value: ({ kind }) => findingKindNames[kind] },
  { key: 'severity', title: 'Значимость', isExtra: true, value: ({ severity }) => severityNames[severity] },
  { key: 'mended', title: 'Что сделано', isExtra: true, value: ({ mendedText }) => mendedText },
  { key: 'objection', title: 'Возражение', isExtra: true, value: ({ objection }) => objection },
  {
    key: 'fixed',
    title: 'Устранено',
    isDate: true,
    isExtra: true,
    isWhole: true,
    value: ({ fixedOn }) => fixedOn,
    show: ({ fixedOn }) => <DateText date={fixedOn} />,
  },
]
