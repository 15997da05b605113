import { Group } from '@mantine/core'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getResultsChoices } from '../../results-pages-contract.ts'
import { subjectNames } from '../../texts.ru.ts'

/** From one page of results to the others: the years there are, subjects over years, the comparison. */
export function ResultsWays() {
  const { data } = useAnswer(getResultsChoices, {})
  if (!data || data.works.length === 0) return null
  const years = [...new Set(data.works.map(({ year }) => year))].sort((one, other) => other - one)
  const subjects = [...new Set(data.works.map(({ subject }) => subject))]
  return (
    <nav aria-label="Другие страницы результатов" className="on-paper-hidden">
      <Group gap="md" mb="md">
        {years.slice(0, 3).map((year) => (
          <PageLink key={year} to={`/results/years/${year}`}>
            {year} год
          </PageLink>
        ))}
        {subjects.slice(0, 4).map((subject) => (
          <PageLink key={subject} to={`/results/subjects/${subject}`}>
            {subjectNames[subject]} за годы
          </PageLink>
        ))}
        <PageLink to="/results/compare">Сравнить</PageLink>
      </Group>
    </nav>
  )
}
