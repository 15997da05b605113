import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { markedCount } from '../../domain/figures/mark-counts.ts'
import { passShare } from '../../domain/figures/pass-share.ts'
import { qualityShare } from '../../domain/figures/quality-share.ts'
import { listWorks, type MarksRow, type WorkLine } from '../../results-contract.ts'
import { procedureNames, subjectNames, workSeasonNames } from '../../texts.ru.ts'
import { ResultsWays } from '../pages/results-ways.tsx'
import { shareColumn } from './share-column.tsx'

/** Every work with results: where all pages of results begin. */
export function ResultsPage() {
  const answer = useAnswer(listWorks, {})
  const may = useMay()
  return (
    <>
      <PageHeader
        title="Результаты"
        meaning={answer.data && meaning(answer.data.works)}
        actions={
          <>
            <PageButton to="/results/compare" variant="default">
              Сравнить
            </PageButton>
            {may('assessment.results.import') && (
              <PageButton to="/results/imports">Загрузить файлы</PageButton>
            )}
          </>
        }
      />
      <ResultsWays />
      <Loaded answer={answer} lines={10}>
        {({ works }) => (
          <DataTable
            name="results"
            caption="Работы с результатами"
            rows={works}
            columns={columnsFor(works)}
            rowKey={({ workId }) => workId}
            groupOf={({ key }) => `${key.year} год`}
            empty={<NoResults mayImport={may('assessment.results.import')} />}
          />
        )}
      </Loaded>
    </>
  )
}

function meaning(works: readonly WorkLine[]): string {
  const years = [...new Set(works.map(({ key }) => key.year))].sort((one, other) => one - other)
  const [first, last] = [years.at(0), years.at(-1)]
  if (first === undefined || last === undefined) return 'Здесь будут работы, по которым загружены результаты.'
  const span = first === last ? `за ${first} год` : `за ${first}–${last} годы`
  return `${plural(works.length, ['работа', 'работы', 'работ'])} ${span}. Строка ведёт к показателям, распределению баллов и заданиям.`
}

function NoResults({ mayImport }: { mayImport: boolean }) {
  return (
    <EmptyState
      title="Результатов ещё нет"
      action={mayImport && <PageButton to="/results/imports">Загрузить файлы результатов</PageButton>}
    >
      Здесь появятся работы ВПР, ОГЭ, ЕГЭ и другие: успеваемость и качество, распределение баллов, выполнение
      заданий, сравнение с журналом.
      {!mayImport && ' Файлы результатов загружает управление образования.'}
    </EmptyState>
  )
}

function columnsFor(works: readonly WorkLine[]): readonly Column<WorkLine>[] {
  const hasOwn = works.some(({ own }) => own !== null)
  const pass = (row: MarksRow | null) => (row && markedCount(row.marks) > 0 ? passShare(row.marks) : null)
  const quality = (row: MarksRow | null) =>
    row && markedCount(row.marks) > 0 ? qualityShare(row.marks) : null
  const subject = ({ key }: WorkLine) => subjectNames[key.subject]
  return [
    {
      key: 'work',
      title: 'Работа',
      isName: true,
      value: ({ title }) => title,
      show: ({ workId, title }) => <PageLink to={`/results/works/${workId}`}>{title}</PageLink>,
    },
    { key: 'year', title: 'Год', value: ({ key }) => String(key.year), choose: 'Все годы', isExtra: true },
    {
      key: 'procedure',
      title: 'Процедура',
      value: ({ key }) => procedureNames[key.procedure],
      choose: 'Все процедуры',
      isExtra: true,
    },
    {
      key: 'grade',
      title: 'Класс',
      value: ({ key }) => (key.grade === null ? null : String(key.grade)),
      choose: 'Все классы',
      isExtra: true,
    },
    {
      key: 'subject',
      title: 'Предмет',
      value: subject,
      show: (row) => <PageLink to={`/results/subjects/${row.key.subject}`}>{subject(row)}</PageLink>,
      choose: 'Все предметы',
    },
    {
      key: 'season',
      title: 'Писали',
      value: ({ season }) => (season === null ? 'не сказано' : workSeasonNames[season]),
    },
    { key: 'schools', title: 'Школ', value: ({ schools }) => schools, isNumber: true },
    ...(hasOwn
      ? [
          {
            key: 'own-participants',
            title: 'Участников у нас',
            value: ({ own }: WorkLine) => own?.participants ?? null,
            isNumber: true,
          },
          shareColumn<WorkLine>('own-pass', 'Успеваемость у нас', ({ own }) => pass(own)),
          shareColumn<WorkLine>('own-quality', 'Качество у нас', ({ own }) => quality(own)),
        ]
      : []),
    {
      key: 'participants',
      title: hasOwn ? 'Участников в муниципалитете' : 'Участников',
      value: ({ whole }) => whole?.participants ?? null,
      isNumber: true,
      isExtra: hasOwn,
    },
    {
      key: 'absent',
      title: 'Не писали',
      value: ({ whole, own }) => (hasOwn ? own?.absent : whole?.absent) ?? null,
      isNumber: true,
    },
    shareColumn('pass', hasOwn ? 'Успеваемость в муниципалитете' : 'Успеваемость', ({ whole }) =>
      pass(whole),
    ),
    shareColumn('quality', hasOwn ? 'Качество в муниципалитете' : 'Качество', ({ whole }) => quality(whole)),
  ]
}
