import { numberWords } from '#kernel/number-words.ts'
import type { Column } from '#web-kit/data-table/column.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { type Figure, shareFigure } from '../../domain/figures/figure.ts'
import { compareWithJournal } from '../../domain/figures/journal-comparison.ts'
import { type MarkCounts, markedCount } from '../../domain/figures/mark-counts.ts'
import { meanMark } from '../../domain/figures/mean-mark.ts'
import { meanScore } from '../../domain/figures/mean-score.ts'
import { passShare } from '../../domain/figures/pass-share.ts'
import { qualityShare } from '../../domain/figures/quality-share.ts'
import type { SchoolWorkView } from '../../results-contract.ts'
import { procedureNames, subjectNames } from '../../texts.ru.ts'
import { smallWords } from './figure-words.ts'
import { meanColumn, shareColumn } from './share-column.tsx'

type Row = SchoolWorkView

/** A school's works with its own figures and the other schools' beside them. */
export function schoolColumns(works: readonly Row[]): readonly Column<Row>[] {
  const hasTests = works.some(({ own }) => own.testScores.length > 0)
  const of = (marks: MarkCounts | undefined, figure: (marks: MarkCounts) => Figure) =>
    marks && markedCount(marks) > 0 ? figure(marks) : null
  return [
    {
      key: 'work',
      title: 'Работа',
      isName: true,
      width: '14rem',
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
      key: 'subject',
      title: 'Предмет',
      value: ({ key }) => subjectNames[key.subject],
      choose: 'Все предметы',
      isExtra: true,
    },
    {
      key: 'participants',
      title: 'Участников',
      value: ({ own }) => own.participants,
      show: ({ own }) => <Count of={own.participants} />,
      isNumber: true,
    },
    {
      key: 'size',
      title: 'Надёжность',
      value: ({ own }) => smallWords(own.participants) || null,
      isExtra: true,
    },
    { key: 'absent', title: 'Не писали', value: ({ own }) => own.absent, isNumber: true, isExtra: true },
    shareColumn('pass', 'Успеваемость', ({ own }) => of(own.marks, passShare)),
    shareColumn('pass-others', 'Успеваемость, другие школы', ({ others }) => of(others?.marks, passShare), {
      isExtra: true,
    }),
    shareColumn('quality', 'Качество', ({ own }) => of(own.marks, qualityShare)),
    shareColumn('quality-others', 'Качество, другие школы', ({ others }) => of(others?.marks, qualityShare)),
    meanColumn('mean-mark', 'Средняя отметка', ({ own }) => of(own.marks, meanMark), { isExtra: true }),
    ...(hasTests
      ? [
          meanColumn<Row>('mean-test', 'Средний тестовый балл', ({ own }) =>
            own.testScores.length > 0 ? meanScore(own.testScores, 100) : null,
          ),
        ]
      : []),
    shareColumn(
      'failures',
      'Доля «2»',
      ({ own }) => of(own.marks, (marks) => shareFigure(marks[2], markedCount(marks))),
      { isExtra: true },
    ),
    shareColumn('journal', 'Как в журнале', ({ own }) => {
      const { same } = compareWithJournal(own.journal)
      return same.denominator > 0 ? same : null
    }),
    {
      key: 'source',
      title: 'Откуда',
      value: ({ sources }) =>
        sources.map(({ fileName, sheets }) => `${fileName}, ${sheets.join(', ')}`).join('; '),
      isExtra: true,
    },
  ]
}

/** A count, and in words what a small one allows. */
function Count({ of }: { of: number }) {
  const small = smallWords(of)
  return (
    <>
      {numberWords(of)}
      {small !== '' && <small> {small}</small>}
    </>
  )
}
