import { Text } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { DateText, MomentText } from '#web-kit/date-text.tsx'
import { termWords, todayHere } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listMySheets, type MySheet } from '../sheets-contract.ts'
import { sheetStateNames } from '../texts.ru.ts'
import { SheetStateBadge } from './sheet-state.tsx'

/** What the authority asks of the person's organisations: to be filled in first, then what was handed in. */
export function MyFormsPage() {
  const answer = useAnswer(listMySheets, {})
  return (
    <>
      <PageHeader
        title="Мои формы"
        meaning={
          answer.data && answer.data.waiting > 0
            ? `Нужно заполнить: ${plural(answer.data.waiting, ['форму', 'формы', 'форм'])}.`
            : 'Данные, которые собирает управление образования.'
        }
      />
      <Loaded answer={answer}>
        {({ sheets }) => (
          <DataTable
            name="my-forms"
            caption="Мои формы"
            rows={sheets}
            columns={columnsOf(sheets)}
            rowKey={({ campaignId, organizationId }) => `${campaignId} ${organizationId}`}
            groupOf={({ waits }) => (waits ? 'Нужно заполнить' : 'Сданные и прошлые')}
            empty={
              <EmptyState title="Форм пока нет">
                Когда управление образования начнёт сбор данных, форма появится здесь, а напоминание — в
                уведомлениях.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </>
  )
}

/** The organisation was closed before it handed the form in. */
function isUnasked({ closedOn, state, campaignState }: MySheet): boolean {
  const isOwed = state === 'empty' || state === 'draft' || state === 'returned'
  return isOwed && campaignState !== 'closed' && closedOn !== null && closedOn <= todayHere()
}

function columnsOf(sheets: readonly MySheet[]): readonly Column<MySheet>[] {
  const hasMany = new Set(sheets.map(({ organizationId }) => organizationId)).size > 1
  return [
    {
      key: 'title',
      title: 'Форма',
      isName: true,
      value: (sheet) => sheet.title,
      show: (sheet) => (
        <PageLink to={`/collections/${sheet.campaignId}/${sheet.organizationId}`}>{sheet.title}</PageLink>
      ),
      width: '36%',
    },
    { key: 'period', title: 'Период', value: (sheet) => sheet.periodName },
    ...(hasMany
      ? [
          {
            key: 'organization',
            title: 'Организация',
            value: (sheet: MySheet) => sheet.organizationName,
            choose: 'Все организации',
          },
        ]
      : []),
    {
      key: 'due',
      title: 'Сдать до',
      isDate: true,
      isWhole: true,
      value: (sheet) => sheet.dueOn,
      show: (sheet) => (
        <>
          <DateText date={sheet.dueOn} />
          {sheet.waits && <>, {termWords(sheet.dueOn, todayHere())}</>}
        </>
      ),
    },
    {
      key: 'state',
      title: 'Состояние',
      value: (sheet) => sheetStateNames[sheet.state],
      show: (sheet) =>
        isUnasked(sheet) ? (
          <StateBadge tone="calm">Организация закрыта, не ждём</StateBadge>
        ) : (
          <SheetStateBadge state={sheet.state} isLate={sheet.waits && sheet.campaignState === 'late'} />
        ),
      choose: 'Все состояния',
    },
    {
      key: 'sent',
      title: 'Отметка о сдаче',
      value: (sheet) => sheet.sentAt,
      show: (sheet) =>
        sheet.sentAt === null ? (
          '—'
        ) : (
          <>
            <MomentText at={sheet.sentAt} />
            <Text size="xs" c="dimmed" className="digits">
              №&nbsp;{sheet.campaignId}‑{sheet.organizationId}‑{sheet.sentNumber}
            </Text>
          </>
        ),
    },
    {
      key: 'comment',
      title: 'Замечание',
      value: (sheet) => (sheet.state === 'returned' ? sheet.comment : null),
    },
  ]
}
