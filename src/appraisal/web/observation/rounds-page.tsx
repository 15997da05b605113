import { Group, Stack, Text } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { DateText } from '#web-kit/date-text.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { usePeriod } from '#web-kit/use-period.ts'
import { listRounds, type MyRating, type RoundHead } from '../../observation-contract.ts'

/** Rounds of observation, and above them what the signed-in expert has to fill in. */
export function RoundsPage() {
  const may = useMay()
  const isOffice = may('appraisal.round.manage')
  const [period] = usePeriod()
  const answer = useAnswer(listRounds, { query: period })
  return (
    <>
      <PageHeader
        title="Качество дошкольного образования"
        meaning="Обходы экспертов: что увидели в детских садах по областям и уровням."
        actions={isOffice && <PageButton to="/observation/new">Новый обход</PageButton>}
      />
      <Loaded answer={answer} lines={10}>
        {({ rounds, mine, own }) => (
          <Stack gap="lg">
            {own.length > 0 && <Own own={own} />}
            {mine.length > 0 && <Mine mine={mine} />}
            <DataTable
              name="rounds"
              caption="Обходы экспертов"
              rows={rounds}
              columns={columns}
              rowKey={({ roundId }) => roundId}
              empty={
                isOffice ? (
                  <EmptyState title="Обходов в этом году нет">
                    Здесь будут обходы: какие детские сады смотрят, кто эксперты, совпали ли их оценки и какой
                    получился профиль по областям.
                  </EmptyState>
                ) : (
                  <EmptyState title="Итогов обходов в этом году нет">
                    Уровни вашей организации по областям появятся здесь, когда обход завершат.
                  </EmptyState>
                )
              }
            />
          </Stack>
        )}
      </Loaded>
    </>
  )
}

/** Sheets a kindergarten fills about itself. */
function Own({ own }: { own: readonly MyRating[] }) {
  return (
    <Part title="Самооценка">
      <Stack gap="sm">
        {own.map(({ roundId, organizationId, organizationName, title, endsOn, marked, whole, sentOn }) => (
          <Group key={`${roundId} ${organizationId}`} justify="space-between">
            <div>
              <PageLink to={`/observation/${roundId}/self/${organizationId}`}>{organizationName}</PageLink>
              <Text size="sm" c="dimmed">
                {title}, до {dateWords(endsOn)}
              </Text>
            </div>
            {sentOn === null ? (
              <ShareBar done={marked} of={whole} words="показателей" compact />
            ) : (
              <StateBadge tone="good">Сдана</StateBadge>
            )}
          </Group>
        ))}
      </Stack>
    </Part>
  )
}

function Mine({ mine }: { mine: readonly MyRating[] }) {
  const left = mine.filter(({ sentOn }) => sentOn === null).length
  return (
    <Part title="Мои листы">
      <DataTable
        name="my-ratings"
        inAddress="mine"
        caption="Мои листы наблюдения"
        rows={mine}
        columns={myColumns}
        rowKey={({ roundId, organizationId }) => `${roundId} ${organizationId}`}
        tools={left > 0 ? `Осталось заполнить: ${plural(left, ['лист', 'листа', 'листов'])}` : undefined}
      />
    </Part>
  )
}

const myColumns: readonly Column<MyRating>[] = [
  {
    key: 'name',
    title: 'Где смотреть',
    isName: true,
    value: ({ organizationName }) => organizationName,
    show: ({ roundId, organizationId, organizationName }) => (
      <PageLink to={`/observation/${roundId}/sheets/${organizationId}`}>{organizationName}</PageLink>
    ),
  },
  { key: 'title', title: 'Обход', value: ({ title }) => title },
  {
    key: 'marked',
    title: 'Отмечено',
    isNumber: true,
    value: ({ marked }) => marked,
    show: ({ marked, whole }) => <ShareBar done={marked} of={whole} words="показателей" compact />,
  },
  {
    key: 'sent',
    title: 'Состояние',
    value: ({ sentOn }) => (sentOn === null ? 'Заполняется' : 'Отправлен'),
    show: ({ sentOn }) =>
      sentOn === null ? (
        <StateBadge tone="active">Заполняется</StateBadge>
      ) : (
        <StateBadge tone="good">Отправлен</StateBadge>
      ),
  },
  {
    key: 'ends',
    title: 'До',
    isDate: true,
    isWhole: true,
    value: ({ endsOn }) => endsOn,
    show: ({ endsOn }) => <DateText date={endsOn} />,
  },
]

const columns: readonly Column<RoundHead>[] = [
  {
    key: 'title',
    title: 'Обход',
    isName: true,
    width: '32%',
    value: ({ title }) => title,
    show: ({ roundId, title }) => <PageLink to={`/observation/${roundId}`}>{title}</PageLink>,
  },
  {
    key: 'when',
    title: 'Когда',
    isDate: true,
    value: ({ startsOn }) => startsOn,
    show: ({ startsOn, endsOn }) => `${dateWords(startsOn)} — ${dateWords(endsOn)}`,
  },
  {
    key: 'sheets',
    title: 'Листы',
    isNumber: true,
    value: ({ sent }) => sent,
    show: ({ sent, sheets }) => <ShareBar done={sent} of={sheets} words="отправлено" compact />,
  },
  {
    key: 'settled',
    title: 'Сведено',
    isNumber: true,
    value: ({ settled }) => settled,
    show: ({ settled, organizations }) => (
      <ShareBar done={settled} of={organizations} words="организаций" compact />
    ),
  },
  {
    key: 'state',
    title: 'Состояние',
    value: ({ finishedOn }) => (finishedOn === null ? 'Идёт' : 'Завершён'),
    show: ({ finishedOn }) =>
      finishedOn === null ? (
        <StateBadge tone="active">Идёт</StateBadge>
      ) : (
        <StateBadge tone="good">Завершён</StateBadge>
      ),
  },
]
