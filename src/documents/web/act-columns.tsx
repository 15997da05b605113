import type { Column } from '#web-kit/data-table/column.ts'
import { DateText } from '#web-kit/date-text.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import type { ActRow } from '../contract.ts'
import { actKindNames, actStateNames } from '../texts.ru.ts'
import { ActState } from './act-state.tsx'
import { FileLink } from './file-link.tsx'

/** What the register's table shows; the rest waits in «Столбцы». */
export const actColumns: readonly Column<ActRow>[] = [
  {
    key: 'title',
    title: 'Документ',
    isName: true,
    value: (act) => act.title,
    show: (act) => <PageLink to={`/documents/${act.actId}`}>{act.title}</PageLink>,
    width: '34%',
  },
  { key: 'kind', title: 'Вид', value: (act) => actKindNames[act.kind], choose: 'Все виды' },
  { key: 'number', title: 'Номер', isWhole: true, value: (act) => act.number },
  {
    key: 'signed',
    title: 'Дата',
    isDate: true,
    isWhole: true,
    value: (act) => act.signedOn,
    show: (act) => <DateText date={act.signedOn} />,
  },
  {
    key: 'organization',
    title: 'Организация',
    value: (act) => act.organizationName,
    choose: 'Все организации',
  },
  {
    key: 'condition',
    title: 'Состояние',
    value: (act) => actStateNames[act.state],
    show: (act) => <ActState state={act.state} />,
    choose: 'Все состояния',
  },
  {
    key: 'review',
    title: 'Пересмотреть с',
    isDate: true,
    isExtra: true,
    isWhole: true,
    value: (act) => act.reviewDueOn,
    show: (act) => <DateText date={act.reviewDueOn} />,
  },
  {
    key: 'file',
    title: 'Файл',
    value: (act) => act.file?.kind ?? null,
    show: (act) =>
      act.file ? <FileLink actId={act.actId} editionId={act.file.editionId} file={act.file} compact /> : '—',
  },
  {
    key: 'from',
    title: 'Действует с',
    isDate: true,
    isExtra: true,
    isWhole: true,
    value: (act) => act.validFrom,
    show: (act) => <DateText date={act.validFrom} />,
  },
  {
    key: 'to',
    title: 'Действует по',
    isDate: true,
    isExtra: true,
    isWhole: true,
    value: (act) => act.validTo,
    show: (act) => <DateText date={act.validTo} />,
  },
  { key: 'issuer', title: 'Кто издал', isExtra: true, value: (act) => act.issuer },
  { key: 'responsible', title: 'Ответственный', isExtra: true, value: (act) => act.responsible },
  { key: 'tags', title: 'Метки', isExtra: true, value: (act) => act.tags.join(', ') || null },
  { key: 'required', title: 'Обязательный акт', isExtra: true, value: (act) => act.requiredName },
]
