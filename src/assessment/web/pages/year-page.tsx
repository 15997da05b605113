import { Group, Select } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { download } from '#web-kit/api.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { downloadYearPage, getResultsChoices, getYearPage } from '../../results-pages-contract.ts'
import { PagePapers } from './page-papers.tsx'
import { ResultsPageView } from './results-page-view.tsx'
import { ResultsWays } from './results-ways.tsx'
import { WhoseSelect } from './whose-select.tsx'

/** All procedures of a year on one page. */
export function YearPage() {
  const params: { readonly year?: string } = useParams({ strict: false })
  const year = Number(params.year) || 2000
  const [{ school: schoolText }, setFilters] = useFilters(['school'])
  const school = Number(schoolText) || undefined
  const query = { school }
  const answer = useAnswer(getYearPage, { params: { year }, query })
  const { data: choices } = useAnswer(getResultsChoices, {})
  const go = useGo()
  const years = [...new Set([year, ...(choices?.works ?? []).map((work) => work.year)])].sort(
    (one, other) => other - one,
  )
  return (
    <>
      <PageHeader
        title={`Результаты ${year} года`}
        above={<PageLink to="/results">Результаты</PageLink>}
        meaning={answer.data?.subtitle}
        actions={
          <PagePapers take={(format) => download(downloadYearPage, { params: { year, format }, query })} />
        }
      />
      <ResultsWays />
      <Group mb="md" className="on-paper-hidden" align="flex-end">
        <Select
          label="Год"
          data={years.map(String)}
          value={String(year)}
          allowDeselect={false}
          w={120}
          onChange={(value) =>
            value && go(`/results/years/${value}`, schoolText ? { school: schoolText } : {})
          }
        />
        <WhoseSelect school={school} onChange={(value) => setFilters({ school: value })} />
      </Group>
      <Loaded answer={answer} lines={14}>
        {(page) => <ResultsPageView page={page} />}
      </Loaded>
    </>
  )
}
