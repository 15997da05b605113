import { Paper, Text } from '@mantine/core'
import { download } from '#web-kit/api.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { pageFigures } from '../../domain/pages/page-figures.ts'
import { downloadComparison, getComparison, getResultsChoices } from '../../results-pages-contract.ts'
import { CompareFields } from './compare-fields.tsx'
import { PagePapers } from './page-papers.tsx'
import { ResultsPageView } from './results-page-view.tsx'
import { ResultsWays } from './results-ways.tsx'

/** What is compared stands in the address: it can be sent and kept. */
export function ComparePage() {
  const [filters, setFilters] = useFilters(['figure', 'works', 'schools', 'with', 'group'])
  const figure = pageFigures.find((one) => one === filters.figure) ?? 'quality'
  const query = {
    figure,
    works: filters.works,
    schools: filters.schools,
    with: filters.with,
    group: Number(filters.group) || undefined,
  }
  const choices = useAnswer(getResultsChoices, {})
  const isChosen = filters.works !== ''
  const answer = useAnswer(getComparison, { query }, { when: isChosen })
  return (
    <>
      <PageHeader
        title="Сравнение результатов"
        above={<PageLink to="/results">Результаты</PageLink>}
        meaning="Выберите показатель, работы и с кем сравнить. Адрес страницы хранит выбор: его можно послать коллеге."
        actions={
          isChosen && (
            <PagePapers take={(format) => download(downloadComparison, { params: { format }, query })} />
          )
        }
      />
      <ResultsWays />
      <Paper className="surface on-paper-hidden" p="md" mb="md">
        <Loaded answer={choices} lines={3}>
          {(known) => (
            <CompareFields choices={known} figure={figure} filters={filters} onChange={setFilters} />
          )}
        </Loaded>
      </Paper>
      {isChosen ? (
        <Loaded answer={answer} lines={10}>
          {(page) => <ResultsPageView page={page} />}
        </Loaded>
      ) : (
        <Text>Выберите хотя бы одну работу — здесь появятся график, таблица и выводы.</Text>
      )}
    </>
  )
}
