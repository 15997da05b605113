import { Stack } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { DotPlot } from '#web-kit/charts/dots-chart.tsx'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getSchoolResults, type SchoolCard } from '../../results-contract.ts'
import { PartView } from '../pages/part-view.tsx'
import { SchoolPapers } from '../pages/school-papers.tsx'
import { schoolColumns } from './school-columns.tsx'
import { newestYear, qualityDots } from './school-view.ts'
import { SentenceList } from './sentence-list.tsx'

/** All works of a school: what changed, beside the others, in a table. */
export function SchoolResultsPage() {
  const params: { readonly organizationId?: string } = useParams({ strict: false })
  const organizationId = Number(params.organizationId) || 0
  const answer = useAnswer(getSchoolResults, { params: { organizationId } })
  return (
    <Loaded answer={answer} lines={14}>
      {(card) => <WholeSchool card={card} />}
    </Loaded>
  )
}

function WholeSchool({ card }: { card: SchoolCard }) {
  const { works, organizationId, name } = card
  const year = newestYear(works)
  return (
    <>
      <PageHeader
        title={`${name}: результаты`}
        above={
          <>
            <PageLink to="/results">Результаты</PageLink> ·{' '}
            <PageLink to={`/organizations/${organizationId}`}>Страница организации</PageLink>
          </>
        }
        meaning={
          works.length > 0 &&
          `${plural(works.length, ['работа', 'работы', 'работ'])}. Сравнение — с другими школами муниципалитета и со своим прошлым, не с местом в списке.`
        }
        actions={
          year !== null && (
            <>
              <PageButton
                to={`/results/years/${year}`}
                search={{ school: String(organizationId) }}
                variant="default"
                size="compact-sm"
              >
                {year} год подробно
              </PageButton>
              <SchoolPapers organizationId={organizationId} />
            </>
          )
        }
      />
      {year === null ? (
        <EmptyState title="Результатов этой организации ещё нет">
          Здесь появятся её работы ВПР, ОГЭ, ЕГЭ и другие, когда управление загрузит файлы.
        </EmptyState>
      ) : (
        <Stack gap="md">
          <WhatChanged card={card} year={year} />
          <BesideOthers card={card} year={year} />
          {card.parts.map((part) => (
            <PartView key={part.id} part={part} />
          ))}
          <Part title="Все работы">
            <DataTable
              name="school-results"
              caption={`${name}: работы`}
              rows={works}
              columns={schoolColumns(works)}
              rowKey={({ workId }) => workId}
              groupOf={({ key }) => `${key.year} год`}
            />
          </Part>
        </Stack>
      )}
    </>
  )
}

function WhatChanged({ card: { works }, year }: { card: SchoolCard; year: number }) {
  const said = works.filter(({ key, sentences }) => key.year === year && sentences.length > 0)
  return (
    <Part title={`Что заметно в ${year} году`}>
      {said.length === 0 ? (
        <SentenceList sentences={[]} />
      ) : (
        <Stack gap="sm">
          {said.map(({ workId, title, sentences }) => (
            <div key={workId}>
              <PageLink to={`/results/works/${workId}`}>{title}</PageLink>
              <SentenceList sentences={sentences} />
            </div>
          ))}
        </Stack>
      )}
    </Part>
  )
}

function BesideOthers({ card: { works }, year }: { card: SchoolCard; year: number }) {
  const shown = useMemo(() => qualityDots(works, year), [works, year])
  if (shown === null) return null
  return (
    <Part title={`Рядом с муниципалитетом, ${year} год`}>
      <DotPlot
        title="Качество: доля отметок «4» и «5», %"
        sentence={shown.sentence}
        data={shown.data}
        legend="Отрезок — интервал 95 %. Если он захватывает точку муниципалитета, разница может быть случайной."
      />
    </Part>
  )
}
