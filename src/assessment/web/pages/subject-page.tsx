import { Group, Select } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { download } from '#web-kit/api.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { figureTraits, pageFigures } from '../../domain/pages/page-figures.ts'
import { type Subject, subjects } from '../../domain/work-key.ts'
import { downloadSubjectPage, getSubjectPage } from '../../results-pages-contract.ts'
import { subjectNames } from '../../texts.ru.ts'
import { PagePapers } from './page-papers.tsx'
import { ResultsPageView } from './results-page-view.tsx'
import { ResultsWays } from './results-ways.tsx'
import { SubjectSelect } from './subject-select.tsx'
import { WhoseSelect } from './whose-select.tsx'

const markFigures = pageFigures.filter((figure) => figureTraits[figure].basis === 'marks')

/** A subject over the years: by grade, by cohort, what changed. */
export function SubjectPage() {
  const params: { readonly subject?: string } = useParams({ strict: false })
  const subject = subjects.find((one) => one === params.subject) ?? 'other'
  const [{ figure: written, school: schoolText }, setFilters] = useFilters(['figure', 'school'])
  const figure = markFigures.find((one) => one === written) ?? 'quality'
  const school = Number(schoolText) || undefined
  const query = { figure, school }
  const answer = useAnswer(getSubjectPage, { params: { subject }, query })
  return (
    <>
      <PageHeader
        title={title(subject)}
        above={<PageLink to="/results">Результаты</PageLink>}
        meaning={answer.data?.subtitle}
        actions={
          <PagePapers
            take={(format) => download(downloadSubjectPage, { params: { subject, format }, query })}
          />
        }
      />
      <ResultsWays />
      <Group mb="md" className="on-paper-hidden" align="flex-end">
        <SubjectSelect subject={subject} />
        <Select
          label="Показатель на графике"
          data={markFigures.map((one) => ({ value: one, label: figureTraits[one].name }))}
          value={figure}
          allowDeselect={false}
          onChange={(value) => setFilters({ figure: value ?? '' })}
        />
        <WhoseSelect school={school} onChange={(value) => setFilters({ school: value })} />
      </Group>
      <Loaded answer={answer} lines={14}>
        {(page) => <ResultsPageView page={page} />}
      </Loaded>
    </>
  )
}

function title(subject: Subject): string {
  const name = subjectNames[subject]
  return `${name.slice(0, 1).toLocaleUpperCase('ru')}${name.slice(1)} за годы`
}
