import type { Column } from '#web-kit/data-table/column.ts'
import { DateText } from '#web-kit/date-text.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import type { CompletenessView } from '../contract.ts'
import { completenessStateNames } from '../texts.ru.ts'
import { CompletenessState } from './completeness-state.tsx'
import { requisiteWords } from './requisite-words.ts'

/** One line for each organisation and act it must have. */
export function completenessColumns(mayWrite: boolean): Column<CompletenessView>[] {
  const columns: Column<CompletenessView>[] = [
    { key: 'organization', title: 'Организация', isName: true, value: (row) => row.organizationName },
    { key: 'required', title: 'Обязательный акт', value: (row) => row.requiredName, choose: 'Все акты' },
    {
      key: 'condition',
      title: 'Состояние',
      value: (row) => completenessStateNames[row.state],
      show: (row) => <CompletenessState state={row.state} />,
      choose: 'Все состояния',
    },
    {
      key: 'act',
      title: 'Документ',
      value: (row) => row.act && (requisiteWords(row.act) || row.act.title),
      show: (row) =>
        row.act ? (
          <PageLink to={`/documents/${row.act.actId}`}>{requisiteWords(row.act) || row.act.title}</PageLink>
        ) : (
          '—'
        ),
    },
    {
      key: 'from',
      title: 'Действует с',
      isDate: true,
      isWhole: true,
      value: (row) => row.act?.validFrom ?? null,
      show: (row) => <DateText date={row.act?.validFrom} />,
    },
    {
      key: 'due',
      title: 'Пересмотреть с',
      isDate: true,
      isWhole: true,
      value: (row) => row.dueOn,
      show: (row) => <DateText date={row.dueOn} />,
    },
  ]
  if (!mayWrite) return columns
  return [
    ...columns,
    {
      key: 'acts',
      title: 'Что сделать',
      isActs: true,
      value: () => null,
      show: (row) => <WhatToDo row={row} />,
    },
  ]
}

function WhatToDo({ row }: { row: CompletenessView }) {
  const { act, organizationId, organizationName, requiredActId, requiredName } = row
  const words = act === null ? 'Добавить' : 'Открыть'
  const way =
    act === null
      ? {
          to: '/documents/add',
          search: { organization: String(organizationId), required: String(requiredActId) },
        }
      : { to: `/documents/${act.actId}` }
  return (
    <PageButton
      {...way}
      variant="subtle"
      size="compact-sm"
      aria-label={`${words}: ${requiredName}, ${organizationName}`}
    >
      {words}
    </PageButton>
  )
}
