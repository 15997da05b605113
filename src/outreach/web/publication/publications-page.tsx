import { Button } from '@mantine/core'
import { confirmAct } from '#web-kit/confirm-act.tsx'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton } from '#web-kit/page-link.tsx'
import { PeriodFields } from '#web-kit/period-fields.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type Period, usePeriod } from '#web-kit/use-period.ts'
import { listPublications, type PublicationView, repeatPublications } from '../../publication-contract.ts'
import { OutreachParts } from '../outreach-parts.tsx'
import { publicationColumns } from './publication-columns.tsx'

/** What must be published where and by when, and what has been. */
export function PublicationsPage() {
  const may = useMay()
  const period = usePeriod()
  const [days] = period
  const answer = useAnswer(listPublications, { query: days })
  const yearlyCount = answer.data?.publications.filter(({ isYearly }) => isYearly).length ?? 0
  return (
    <>
      <PageHeader
        title="Публикации"
        meaning={answer.data && registerWords(answer.data.publications)}
        actions={
          <>
            {may('outreach.publication.manage') && yearlyCount > 0 && (
              <RepeatYearly count={yearlyCount} days={days} />
            )}
            {may('outreach.publication.own') && (
              <PageButton to="/outreach/publications/add">Добавить публикацию</PageButton>
            )}
          </>
        }
      />
      <OutreachParts current="publications" />
      <PeriodFields period={period} />
      <Loaded answer={answer} lines={12}>
        {({ publications }) => (
          <DataTable
            name="publications"
            caption="Публикации"
            rows={publications}
            columns={publicationColumns}
            rowKey={({ publicationId }) => publicationId}
            firstSort="due"
            empty={
              <EmptyState title="За эти дни публикаций нет">
                Здесь будет, что, где и до какого дня нужно опубликовать: на сайте, в газете, на странице в
                социальной сети. Опубликовали — укажите ссылку.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </>
  )
}

function RepeatYearly({ count, days }: { count: number; days: Period }) {
  const repeat = useAction(repeatPublications, {
    said: ({ addedCount }) =>
      addedCount === 0
        ? 'Все ежегодные публикации на следующий год уже есть'
        : `Добавлено на следующий год: ${plural(addedCount, ['публикация', 'публикации', 'публикаций'])}`,
  })
  const ask = async () => {
    const isSure = await confirmAct({
      question: 'Повторить ежегодные публикации?',
      object: plural(count, ['ежегодная публикация', 'ежегодные публикации', 'ежегодных публикаций']),
      consequence:
        'На следующий год появятся такие же, со сроком на год позже. Те, что уже повторены, не удвоятся.',
      act: 'Повторить',
    })
    if (isSure) repeat.mutate({ body: days })
  }
  return (
    <Button variant="default" loading={repeat.isPending} onClick={() => void ask()}>
      Повторить на следующий год
    </Button>
  )
}

function registerWords(publications: readonly PublicationView[]): string {
  const count = (state: PublicationView['state']) => publications.filter((one) => one.state === state).length
  const overdue = count('overdue')
  return `Опубликовано ${count('published')} из ${publications.length}. ${
    overdue === 0 ? 'Просроченных нет.' : `Просрочено: ${overdue}.`
  }`
}
