import type { Column } from '#web-kit/data-table/column.ts'
import { DateText } from '#web-kit/date-text.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { CoverageView, MeetingView } from '../../meeting-contract.ts'
import { meetingFormNames, meetingKindNames } from '../../texts.ru.ts'

export const meetingColumns: readonly Column<MeetingView>[] = [
  {
    key: 'held',
    title: 'Дата',
    isDate: true,
    isWhole: true,
    value: ({ heldOn }) => heldOn,
    show: ({ heldOn }) => <DateText date={heldOn} />,
  },
  {
    key: 'title',
    title: 'О чём',
    isName: true,
    width: '30%',
    value: ({ title }) => title,
    show: ({ meetingId, title }) => <PageLink to={`/outreach/meetings/${meetingId}`}>{title}</PageLink>,
  },
  {
    key: 'organization',
    title: 'Организация',
    value: ({ organizationName }) => organizationName,
    choose: 'Все организации',
  },
  { key: 'topic', title: 'Тема', value: ({ topicName }) => topicName, choose: 'Все темы' },
  { key: 'kind', title: 'Вид', value: ({ kind }) => meetingKindNames[kind], choose: 'Все виды' },
  { key: 'form', title: 'Форма', value: ({ form }) => meetingFormNames[form] },
  { key: 'count', title: 'Участников', isNumber: true, value: ({ attendanceCount }) => attendanceCount },
  { key: 'audience', title: 'Кто участвовал', isExtra: true, value: ({ audience }) => audience || null },
  { key: 'asked', title: 'О чём спрашивали', isExtra: true, value: ({ asked }) => asked },
  { key: 'protocol', title: 'Протокол', isExtra: true, value: ({ fileName }) => fileName },
]

export const coverageColumns: readonly Column<CoverageView>[] = [
  {
    key: 'school',
    title: 'Школа',
    isName: true,
    value: ({ organizationName }) => organizationName,
    show: ({ organizationId, organizationName }) => (
      <PageLink to={`/organizations/${organizationId}`}>{organizationName}</PageLink>
    ),
  },
  {
    key: 'held',
    title: 'Проводила',
    value: (row) => (isCovered(row) ? 'Да' : 'Нет'),
    show: (row) =>
      isCovered(row) ? (
        <StateBadge tone="good">Да</StateBadge>
      ) : (
        <StateBadge tone="attention">Нет</StateBadge>
      ),
    choose: 'Все школы',
  },
  { key: 'meetings', title: 'Собраний', isNumber: true, value: ({ meetingCount }) => meetingCount },
  {
    key: 'consultations',
    title: 'Консультаций',
    isNumber: true,
    value: ({ consultationCount }) => consultationCount,
  },
  { key: 'count', title: 'Участников', isNumber: true, value: ({ attendanceCount }) => attendanceCount },
  {
    key: 'last',
    title: 'Последняя встреча',
    isDate: true,
    isWhole: true,
    value: ({ lastOn }) => lastOn,
    show: ({ lastOn }) => <DateText date={lastOn} />,
  },
]

export function isCovered({ meetingCount, consultationCount }: CoverageView): boolean {
  return meetingCount + consultationCount > 0
}
