import { Button, Stack, Text } from '@mantine/core'
import { addressOf } from '#web-kit/api.ts'
import { DotPlot } from '#web-kit/charts/dots-chart.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { exportSurveyResults, getSurveyResults, type ResultsView } from '../contract.ts'
import { GroupsTable } from './groups-table.tsx'
import { SectionTable } from './section-table.tsx'

/** What came of a survey: by sections, by questions, by organisations and groups; small groups are not shown. */
export function SurveyResultsPage() {
  const surveyId = useAddressId('surveyId')
  const [{ organization }] = useFilters(['organization'])
  const request = {
    params: { surveyId },
    query: organization ? { organizationId: Number(organization) } : {},
  }
  const answer = useAnswer(getSurveyResults, request)
  return (
    <Loaded answer={answer} lines={14}>
      {(results) => (
        <>
          <PageHeader
            title={`Итоги: ${results.title}`}
            above={
              organization ? (
                <PageLink to={`/surveys/${surveyId}/results`}>Итоги по всем организациям</PageLink>
              ) : (
                <PageLink to={`/surveys/${surveyId}`}>{results.title}</PageLink>
              )
            }
            meaning={meaningOf(results)}
            actions={
              <>
                <Button component="a" href={addressOf(exportSurveyResults, request)} variant="default">
                  Скачать .xlsx
                </Button>
                <Button variant="default" onClick={() => window.print()}>
                  Напечатать
                </Button>
              </>
            }
          />
          <Results results={results} surveyId={surveyId} />
        </>
      )}
    </Loaded>
  )
}

function meaningOf({ organizationName, answered, asked, isShown, threshold }: ResultsView): string {
  const who = organizationName === null ? '' : `${organizationName}. `
  const rate = asked === null ? '' : ` из ${asked} (${Math.round((answered / asked) * 100)} %)`
  const came = `${who}${plural(answered, ['ответ', 'ответа', 'ответов'])}${rate}.`
  return isShown ? came : `${came} Итоги не показаны: нужно хотя бы ${threshold} ответов.`
}

function Results({ results, surveyId }: { results: ResultsView; surveyId: number }) {
  if (!results.isShown) {
    return (
      <EmptyState title="Итоги не показаны">
        Ответов меньше, чем нужно, чтобы никого нельзя было узнать, или по ним можно было бы вычислить
        соседнюю небольшую группу.
      </EmptyState>
    )
  }
  const bars = results.sections.flatMap(({ title, favourable }) =>
    favourable && favourable.whole > 0 ? [{ label: title, value: favourable.part / favourable.whole }] : [],
  )
  const weakest = bars.toSorted((a, b) => a.value - b.value)[0]
  return (
    <Stack gap="lg">
      {bars.length > 1 && weakest && (
        <Part title="По разделам">
          <DotPlot
            title={`Доля благоприятных ответов, ${plural(results.answered, ['ответ', 'ответа', 'ответов'])}`}
            sentence={`Ниже всего раздел «${weakest.label}»: ${Math.round(weakest.value * 100)} % благоприятных ответов.`}
            data={{
              unit: 'percent',
              rowName: 'Раздел',
              rows: bars.map(({ label }) => label),
              series: [{ name: 'Благоприятных', values: bars.map(({ value }) => value) }],
              max: 1,
            }}
          />
        </Part>
      )}
      {results.byOrganization.length > 0 && (
        <Part title="По организациям">
          <Text size="sm" mb="xs">
            Порядок — по названию: это не рейтинг. Организации с малым числом ответов скрыты; иногда скрыта и
            соседняя, чтобы малую нельзя было вычислить вычитанием.
          </Text>
          <GroupsTable
            name="survey-organizations"
            caption="Итоги по организациям"
            nameTitle="Организация"
            results={results}
            rows={results.byOrganization}
            linkOf={({ key, hidden }) =>
              hidden === null ? { to: `/surveys/${surveyId}/results`, search: { organization: key } } : null
            }
          />
        </Part>
      )}
      {results.byGroup && (
        <Part title={`По ответам на вопрос «${results.byGroup.text}»`}>
          <GroupsTable
            name="survey-groups"
            caption={results.byGroup.text}
            nameTitle="Группа"
            results={results}
            rows={results.byGroup.rows}
            linkOf={() => null}
          />
        </Part>
      )}
      {results.sections.map((section) => (
        <Part key={section.key} title={section.title}>
          <SectionTable section={section} threshold={results.threshold} />
        </Part>
      ))}
    </Stack>
  )
}
