import type { Column } from '#web-kit/data-table/column.ts'
import { DateText } from '#web-kit/date-text.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import type { HearingReportView, HearingView } from '../../hearing-contract.ts'
import { decisionNames, reportStateNames } from '../../texts.ru.ts'
import { ReportBadge } from '../state-badges.tsx'

export type HearingRow = { readonly hearing: HearingView; readonly report: HearingReportView | null }

export const hearingColumns: readonly Column<HearingRow>[] = [
  {
    key: 'held',
    title: 'Когда слушают',
    isDate: true,
    isWhole: true,
    value: ({ hearing }) => hearing.heldOn,
    show: ({ hearing }) => <DateText date={hearing.heldOn} />,
  },
  {
    key: 'theme',
    title: 'Тема',
    isName: true,
    width: '28%',
    value: ({ hearing }) => hearing.theme,
    show: ({ hearing }) => <PageLink to={`/control/hearings/${hearing.hearingId}`}>{hearing.theme}</PageLink>,
  },
  { key: 'place', title: 'Где', value: ({ hearing }) => hearing.place },
  {
    key: 'organization',
    title: 'Кто отчитывается',
    value: ({ report }) => report?.organizationName ?? null,
    choose: 'Все организации',
  },
  { key: 'speaker', title: 'Докладчик', isExtra: true, value: ({ report }) => report?.speaker ?? null },
  {
    key: 'due',
    title: 'Отчёт до',
    isDate: true,
    isWhole: true,
    value: ({ hearing }) => hearing.reportBy,
    show: ({ hearing }) => <DateText date={hearing.reportBy} />,
  },
  {
    key: 'condition',
    title: 'Состояние',
    value: ({ report }) => (report ? reportStateNames[report.state] : null),
    show: ({ report }) => (report ? <ReportBadge state={report.state} /> : '—'),
    choose: 'Все состояния',
  },
  {
    key: 'decision',
    title: 'Решение',
    value: ({ report }) => (report?.decision ? decisionNames[report.decision] : null),
  },
  {
    key: 'follow-up',
    title: 'Исполнить до',
    isDate: true,
    isExtra: true,
    isWhole: true,
    value: ({ report }) => report?.followUpBy ?? null,
    show: ({ report }) => <DateText date={report?.followUpBy} />,
  },
]
