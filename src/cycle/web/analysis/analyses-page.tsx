import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import { trackNames } from '#plans/texts.ru.ts'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { DateText } from '#web-kit/date-text.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type AnalysisView, listAnalyses } from '../../contract.ts'
import { CycleParts } from '../cycle-parts.tsx'

/** Analyses of the tracks by year. */
export function AnalysesPage() {
  const may = useMay()
  const answer = useAnswer(listAnalyses, {})
  return (
    <>
      <PageHeader
        title="Анализы"
        meaning="Анализ направления за учебный год: какие показатели прочитаны и что обнаружено. Прочитанное хранится таким, каким было в день анализа."
        actions={
          may('cycle.analysis.manage') && <PageButton to="/cycle/analyses/add">Новый анализ</PageButton>
        }
      />
      <CycleParts current="analyses" />
      <Loaded answer={answer} lines={10}>
        {({ analyses }) => (
          <DataTable
            name="analyses"
            caption="Анализы"
            rows={analyses}
            columns={columns}
            rowKey={({ analysisId }) => analysisId}
            empty={
              <EmptyState title="Анализов пока нет">
                Создайте анализ: укажите направление и учебный год, и система предложит находки по тем данным,
                которые уже загружены.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </>
  )
}

const columns: readonly Column<AnalysisView>[] = [
  {
    key: 'title',
    title: 'Анализ',
    isName: true,
    width: '40%',
    value: ({ title }) => title,
    show: ({ analysisId, title }) => <PageLink to={`/cycle/analyses/${analysisId}`}>{title}</PageLink>,
  },
  { key: 'track', title: 'Направление', value: ({ track }) => trackNames[track], choose: 'Все направления' },
  {
    key: 'of',
    title: 'Учебный год',
    isWhole: true,
    value: (analysis) => schoolYearName(schoolYear(analysis.schoolYear)),
    choose: 'Все годы',
  },
  { key: 'findings', title: 'Находок', isNumber: true, value: ({ findingCount }) => findingCount },
  { key: 'open', title: 'Без ответа', isNumber: true, value: ({ openCount }) => openCount },
  {
    key: 'made',
    title: 'Дата',
    isDate: true,
    isWhole: true,
    value: ({ madeOn }) => madeOn,
    show: ({ madeOn }) => <DateText date={madeOn} />,
  },
  { key: 'by', title: 'Кто проводил', isExtra: true, value: ({ madeBy }) => madeBy },
]
