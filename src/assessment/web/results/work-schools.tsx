import { Text } from '@mantine/core'
import { numberWords } from '#kernel/number-words.ts'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { type Figure, meanFigure, shareFigure } from '../../domain/figures/figure.ts'
import { markedCount } from '../../domain/figures/mark-counts.ts'
import { meanMark } from '../../domain/figures/mean-mark.ts'
import { passShare } from '../../domain/figures/pass-share.ts'
import { qualityShare } from '../../domain/figures/quality-share.ts'
import type { SchoolRow, SourceView, WorkCard } from '../../results-contract.ts'
import { smallWords } from './figure-words.ts'
import { meanColumn, shareColumn } from './share-column.tsx'

/** Schools by name. Where the work must not become a rating, figures give no order, and the page says why. */
export function WorkSchools({ card }: { card: WorkCard }) {
  const { schools, noRating, about } = card
  if (schools.length === 0) return null
  return (
    <Part title={about === 'municipality' ? 'Школы' : 'Ваша организация'}>
      {about === 'municipality' && noRating && (
        <Text size="sm" mb="sm">
          Школы стоят по названию. {noRating}
        </Text>
      )}
      <DataTable
        name="work-schools"
        caption={`${card.title}: школы`}
        inAddress="schools"
        rows={schools}
        columns={columnsFor(card)}
        rowKey={({ organizationId }) => organizationId}
      />
    </Part>
  )
}

function columnsFor(card: WorkCard): readonly Column<SchoolRow>[] {
  const { shown, noRating, minimum, sources } = card
  const isUnsorted = noRating !== null
  const hasMarks = markedCount(shown.marks) > 0
  const hasTests = shown.testScores.length > 0
  const hasJournal = card.schools.some(({ journal }) => journal.lower + journal.same + journal.higher > 0)
  const both = ({ journal }: SchoolRow) => journal.lower + journal.same + journal.higher
  const marked = (figure: (row: SchoolRow) => Figure) => (row: SchoolRow) =>
    markedCount(row.marks) > 0 ? figure(row) : null
  return [
    {
      key: 'name',
      title: 'Организация',
      isName: true,
      value: ({ name }) => name,
      show: ({ organizationId, name }) => (
        <PageLink to={`/results/schools/${organizationId}`}>{name}</PageLink>
      ),
    },
    {
      key: 'participants',
      title: 'Участников',
      value: ({ participants }) => participants,
      show: ({ participants }) => (
        <>
          {numberWords(participants)}
          {participants < 10 && <small> мало данных</small>}
        </>
      ),
      isNumber: true,
    },
    { key: 'absent', title: 'Не писали', value: ({ absent }) => absent, isNumber: true },
    {
      key: 'size',
      title: 'Число участников',
      value: ({ participants }) => smallWords(participants) || 'достаточно',
      isUnsorted,
      isExtra: true,
    },
    ...(hasMarks
      ? [
          shareColumn(
            'pass',
            'Успеваемость',
            marked(({ marks }) => passShare(marks)),
            { isUnsorted },
          ),
          shareColumn(
            'quality',
            'Качество',
            marked(({ marks }) => qualityShare(marks)),
            { isUnsorted },
          ),
          shareColumn(
            'failures',
            'Доля «2»',
            marked(({ marks }) => shareFigure(marks[2], markedCount(marks))),
            { isUnsorted },
          ),
          meanColumn(
            'mean-mark',
            'Средняя отметка',
            marked(({ marks }) => meanMark(marks)),
            { isUnsorted },
          ),
        ]
      : []),
    hasTests
      ? meanColumn<SchoolRow>(
          'mean-test',
          'Средний тестовый балл',
          (row) =>
            meanFigure(
              { count: row.testScored, sum: row.testSum, squares: row.testSquares },
              { low: 0, high: 100 },
            ),
          { isUnsorted },
        )
      : meanColumn<SchoolRow>(
          'mean-score',
          'Средний балл',
          (row) =>
            meanFigure(
              { count: row.scored, sum: row.scoreSum, squares: row.scoreSquares },
              { low: 0, high: card.maxScore ?? Number.POSITIVE_INFINITY },
            ),
          { isUnsorted },
        ),
    {
      key: 'median',
      title: 'Медиана',
      value: ({ median }) => median,
      isNumber: true,
      isUnsorted,
      isExtra: true,
    },
    ...(minimum === null
      ? []
      : [
          shareColumn<SchoolRow>(
            'below',
            'Ниже минимума',
            (row) => shareFigure(row.belowMinimum, row.testScored),
            { isUnsorted },
          ),
        ]),
    ...(hasJournal
      ? [
          shareColumn<SchoolRow>(
            'journal-lower',
            'Ниже журнала',
            (row) => shareFigure(row.journal.lower, both(row)),
            { isUnsorted },
          ),
          shareColumn<SchoolRow>(
            'journal-higher',
            'Выше журнала',
            (row) => shareFigure(row.journal.higher, both(row)),
            { isUnsorted, isExtra: true },
          ),
        ]
      : []),
    {
      key: 'source',
      title: 'Откуда',
      value: (row) => sourceWords(row, sources),
      isExtra: sources.length < 2,
    },
  ]
}

function sourceWords({ sources: places }: SchoolRow, sources: readonly SourceView[]): string {
  return places
    .map((at) => sources[at])
    .filter((source) => source !== undefined)
    .map(({ fileName }) => fileName)
    .join('; ')
}
