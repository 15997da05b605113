import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { DateText } from '#web-kit/date-text.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { usePeriod } from '#web-kit/use-period.ts'
import { listSurveys, type SurveyHead } from '../contract.ts'
import { entranceNames, surveyStateNames } from '../texts.ru.ts'
import { SurveyBadge } from './survey-badge.tsx'

/** Anonymous surveys of the school year. */
export function SurveysPage() {
  const may = useMay()
  const [period] = usePeriod()
  const answer = useAnswer(listSurveys, { query: period })
  return (
    <>
      <PageHeader
        title="Опросы"
        meaning={answer.data && surveysWords(answer.data.surveys)}
        actions={may('surveys.survey.manage') && <PageButton to="/surveys/new">Новый опрос</PageButton>}
      />
      <Loaded answer={answer} lines={8}>
        {({ surveys }) => (
          <DataTable
            name="surveys"
            caption="Опросы"
            rows={surveys}
            columns={columns}
            rowKey={({ surveyId }) => surveyId}
            empty={
              <EmptyState title="Опросов в этом году нет">
                Здесь будут анонимные опросы родителей, обучающихся и педагогов: кого спрашивают, сколько
                человек ответили, а после завершения — итоги.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </>
  )
}

function surveysWords(surveys: readonly SurveyHead[]): string {
  const open = surveys.filter(({ state }) => state === 'open')
  if (open.length === 0) return 'Сейчас опросов нет.'
  const answered = open.reduce((sum, one) => sum + one.answered, 0)
  return `Идёт ${plural(open.length, ['опрос', 'опроса', 'опросов'])}, пришло ${plural(answered, ['ответ', 'ответа', 'ответов'])}.`
}

const columns: readonly Column<SurveyHead>[] = [
  {
    key: 'title',
    title: 'Опрос',
    isName: true,
    width: '34%',
    value: ({ title }) => title,
    show: ({ surveyId, title }) => <PageLink to={`/surveys/${surveyId}`}>{title}</PageLink>,
  },
  {
    key: 'state',
    title: 'Состояние',
    value: ({ state }) => surveyStateNames[state],
    show: ({ state }) => <SurveyBadge state={state} />,
    choose: 'Все состояния',
  },
  {
    key: 'answered',
    title: 'Ответили',
    isNumber: true,
    value: ({ answered }) => answered,
    show: ({ answered, asked }) =>
      asked === null ? answered : <ShareBar done={answered} of={asked} words="ответили" compact />,
  },
  { key: 'organizations', title: 'Организаций', isNumber: true, value: ({ organizations }) => organizations },
  {
    key: 'opens',
    title: 'Начало',
    isDate: true,
    isWhole: true,
    value: ({ opensOn }) => opensOn,
    show: ({ opensOn }) => <DateText date={opensOn} />,
  },
  {
    key: 'closes',
    title: 'Последний день',
    isDate: true,
    isWhole: true,
    value: ({ closesOn }) => closesOn,
    show: ({ closesOn }) => <DateText date={closesOn} />,
  },
  { key: 'entrance', title: 'Как отвечают', isExtra: true, value: ({ entrance }) => entranceNames[entrance] },
]
