import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { DateText } from '#web-kit/date-text.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listRecommendations, type RecommendationView } from '../../recommendation-contract.ts'
import { addresseeNames, recommendationStateNames } from '../../texts.ru.ts'
import { CycleParts } from '../cycle-parts.tsx'
import { placeColumns } from '../place-columns.ts'
import { RecommendationBadge } from '../state-badges.tsx'
import { PackRecommendations } from './pack-recommendations.tsx'

/** Recommendations by term: for an organisation its own, for the authority everybody's. */
export function RecommendationsPage() {
  const answer = useAnswer(listRecommendations, {})
  return (
    <>
      <PageHeader
        title="Рекомендации"
        meaning={answer.data && standingWords(answer.data.recommendations)}
        actions={answer.data?.recommendations.some(isWaiting) && <PackRecommendations />}
      />
      <CycleParts current="recommendations" />
      <Loaded answer={answer} lines={12}>
        {({ recommendations }) => (
          <DataTable
            name="recommendations"
            caption="Рекомендации"
            rows={recommendations}
            columns={columns}
            rowKey={({ recommendationId }) => recommendationId}
            firstSort="due"
            empty={
              <EmptyState title="Рекомендаций пока нет">
                Рекомендацию дают по находкам: отметьте их в списке находок. Здесь будет видно, кто
                ознакомлен, кто ответил и чей ответ принят.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </>
  )
}

const columns: readonly Column<RecommendationView>[] = [
  {
    key: 'text',
    title: 'Рекомендация',
    isName: true,
    width: '40%',
    value: ({ text }) => text,
    show: ({ recommendationId, text }) => (
      <PageLink to={`/cycle/recommendations/${recommendationId}`}>{text}</PageLink>
    ),
  },
  {
    key: 'organization',
    title: 'Организация',
    value: ({ organizationName }) => organizationName,
    choose: 'Все организации',
  },
  {
    key: 'addressee',
    title: 'Кому',
    value: ({ addressee, addresseeWords }) => addresseeWords ?? addresseeNames[addressee],
  },
  {
    key: 'due',
    title: 'Срок',
    isDate: true,
    isWhole: true,
    value: ({ dueOn }) => dueOn,
    show: ({ dueOn }) => <DateText date={dueOn} />,
  },
  {
    key: 'condition',
    title: 'Состояние',
    value: ({ state }) => recommendationStateNames[state],
    show: ({ state }) => <RecommendationBadge state={state} />,
    choose: 'Все состояния',
  },
  ...placeColumns,
  { key: 'answer', title: 'Ответ', isExtra: true, value: ({ answer }) => answer },
  {
    key: 'answered',
    title: 'Дата ответа',
    isDate: true,
    isWhole: true,
    isExtra: true,
    value: ({ answeredOn }) => answeredOn,
    show: ({ answeredOn }) => <DateText date={answeredOn} />,
  },
]

function standingWords(recommendations: readonly RecommendationView[]): string {
  const count = (state: RecommendationView['state']) =>
    recommendations.filter((one) => one.state === state).length
  const waiting = count('issued') + count('acknowledged') + count('overdue')
  return `Без ответа: ${waiting}, из них срок прошёл: ${count('overdue')}. Ответов на проверке: ${count('answered')}.`
}

function isWaiting({ state }: RecommendationView): boolean {
  return state === 'issued' || state === 'acknowledged' || state === 'overdue'
}
