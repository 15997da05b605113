import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { DateText } from '#web-kit/date-text.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type EffectReviewView, listEffectReviews } from '../../decision-contract.ts'
import { verdictNames } from '../../texts.ru.ts'
import { CycleParts } from '../cycle-parts.tsx'
import { placeColumns } from '../place-columns.ts'
import { VerdictBadge } from '../state-badges.tsx'

/** Reviews of effect, the newest first. */
export function EffectPage() {
  const answer = useAnswer(listEffectReviews, {})
  return (
    <>
      <PageHeader
        title="Эффект"
        meaning="Что изменилось там, где были меры, по сравнению с похожими организациями без мер."
      />
      <CycleParts current="effect" />
      <Loaded answer={answer} lines={10}>
        {({ reviews }) => (
          <DataTable
            name="effect-reviews"
            caption="Оценки эффекта"
            rows={reviews}
            columns={columns}
            rowKey={({ reviewId }) => reviewId}
            empty={
              <EmptyState title="Эффект ещё не оценивали">
                Откройте решение с мерами и нажмите «Оценить эффект», когда загружены результаты следующего
                года.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </>
  )
}

const columns: readonly Column<EffectReviewView>[] = [
  {
    key: 'figure',
    title: 'Показатель',
    isName: true,
    width: '34%',
    value: ({ figureName }) => figureName,
    show: ({ reviewId, figureName }) => <PageLink to={`/cycle/effect/${reviewId}`}>{figureName}</PageLink>,
  },
  {
    key: 'decision',
    title: 'Решение',
    value: ({ decisionTitle }) => decisionTitle,
    show: ({ decisionId, decisionTitle }) => (
      <PageLink to={`/cycle/decisions/${decisionId}`}>{decisionTitle}</PageLink>
    ),
  },
  {
    key: 'years',
    title: 'Годы',
    isWhole: true,
    value: ({ beforeYear, afterYear }) => `${beforeYear} и ${afterYear}`,
  },
  {
    key: 'verdict',
    title: 'Вывод',
    value: ({ verdict }) => verdictNames[verdict],
    show: ({ verdict }) => <VerdictBadge verdict={verdict} />,
    choose: 'Все выводы',
  },
  ...placeColumns,
  { key: 'proposal', title: 'Что изменить в программе', isExtra: true, value: ({ proposal }) => proposal },
  {
    key: 'reviewed',
    title: 'Дата',
    isDate: true,
    isWhole: true,
    value: ({ reviewedOn }) => reviewedOn,
    show: ({ reviewedOn }) => <DateText date={reviewedOn} />,
  },
]
