import { Group } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { DateText } from '#web-kit/date-text.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { type CampaignHead, listCampaigns } from '../contract.ts'
import { CampaignStateBadge, campaignStateWords } from './sheet-state.tsx'

/** What is being collected: campaigns with how many have handed in. */
export function CollectionsPage() {
  const may = useMay()
  const [{ action }] = useFilters(['action'])
  const answer = useAnswer(listCampaigns, { query: action === '' ? {} : { actionId: Number(action) } })
  return (
    <>
      <PageHeader
        title="Сбор данных"
        meaning="Формы, которые заполняют организации, и проверочные листы специалистов: кто сдал, что получилось."
        actions={
          <Group gap="xs">
            {may('monitoring.form.manage') && (
              <PageButton to="/collections/forms" variant="default">
                Формы
              </PageButton>
            )}
            {may('monitoring.collection.manage') && (
              <PageButton to="/collections/new">Начать сбор</PageButton>
            )}
          </Group>
        }
      />
      <Loaded answer={answer}>
        {({ campaigns }) => (
          <DataTable
            name="collections"
            caption="Сбор данных"
            rows={campaigns}
            columns={columns}
            rowKey={({ campaignId }) => campaignId}
            {...(action === ''
              ? {}
              : {
                  tools: (
                    <PageButton to="/collections" variant="default">
                      Все сборы
                    </PageButton>
                  ),
                })}
            empty={
              <EmptyState
                title="Сборов пока нет"
                action={
                  may('monitoring.collection.manage') && (
                    <PageButton to="/collections/new">Начать сбор</PageButton>
                  )
                }
              >
                Выберите готовую форму (посещаемость, сайт школы, допуск к ГИА) или составьте свою, укажите
                организации, период и срок. Организации увидят её в разделе «Мои формы».
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </>
  )
}

const columns: readonly Column<CampaignHead>[] = [
  {
    key: 'title',
    title: 'Сбор',
    isName: true,
    value: (one) => one.title,
    show: (one) => <PageLink to={`/collections/${one.campaignId}`}>{one.title}</PageLink>,
    width: '34%',
  },
  { key: 'period', title: 'Период', value: (one) => one.periodName, choose: 'Все периоды' },
  {
    key: 'state',
    title: 'Состояние',
    value: campaignStateWords,
    show: (one) => <CampaignStateBadge campaign={one} />,
    choose: 'Все состояния',
  },
  {
    key: 'due',
    title: 'Срок',
    isDate: true,
    isWhole: true,
    value: (one) => one.dueOn,
    show: (one) => <DateText date={one.dueOn} />,
  },
  {
    key: 'handed',
    title: 'Сдали',
    value: (one) => one.handedIn,
    show: (one) => (
      <ShareBar
        done={one.handedIn}
        of={one.asked}
        words={one.filledBy === 'authority' ? 'проверено' : 'сдали'}
        tone={one.state === 'late' ? 'bad' : 'active'}
        compact
      />
    ),
  },
  { key: 'accepted', title: 'Принято', isNumber: true, value: (one) => one.accepted },
  { key: 'returned', title: 'Возвращено', isNumber: true, isExtra: true, value: (one) => one.returned },
  { key: 'form', title: 'Форма', isExtra: true, value: (one) => one.formTitle, choose: 'Все формы' },
  {
    key: 'recurs',
    title: 'Повторяется',
    isExtra: true,
    value: (one) => (one.recurs ? 'да' : 'нет'),
  },
]
