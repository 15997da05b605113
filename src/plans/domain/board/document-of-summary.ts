import { plainDate } from '#kernel/plain-date.ts'
import type { PrintedColumn, PrintedDocument } from '#kernel/printed-document.ts'
import { russianDay } from '../russian-day.ts'
import type { SummaryView } from '../views/summary-view.ts'
import { smallBoardTable } from './document-of-board.ts'

/** Lines of what is to come that fit on the page beside the rest. */
const MOST_UPCOMING = 10

/** The summary as a paper. Long lists become one paragraph each, so that the whole is about a page. */
export function documentOfSummary(summary: SummaryView): PrintedDocument {
  const on = russianDay(plainDate(summary.madeOn))
  return {
    orientation: 'portrait',
    mark: [],
    title: `Сводка на ${on}`,
    subtitles: [summary.municipality],
    paragraphs: [summary.sentences.join(' '), ...lists(summary)],
    tables: [
      {
        title: 'Планы в работе',
        columns: [
          text('План', 60),
          number('Поручений', 13),
          number('Отчитались', 13),
          number('Просрочено', 13),
        ],
        rows: summary.plans.map(({ title, progress }) => ({
          kind: 'cells',
          cells: [title, progress.total, progress.reported, progress.overdue],
        })),
        empty: 'Утверждённых планов пока нет.',
      },
      {
        title:
          summary.upcoming.length > MOST_UPCOMING
            ? `Ближайшие 30 дней (первые ${MOST_UPCOMING} из ${summary.upcomingCount})`
            : 'Ближайшие 30 дней',
        columns: [
          { header: 'Срок', kind: 'date', weight: 12 },
          text('№', 7),
          text('Мероприятие', 66),
          number('Ждём отчётов', 14),
        ],
        rows: summary.upcoming.slice(0, MOST_UPCOMING).map((line) => ({
          kind: 'cells',
          cells: [line.dueOn, line.actionNumber, line.actionText, line.waiting],
        })),
        empty: 'Сроков в ближайшие 30 дней нет.',
      },
      smallBoardTable(summary.board),
    ],
  }
}

function lists(summary: SummaryView): readonly string[] {
  const { overdueByOrganization, overdueByTrack, silent, missingActs } = summary
  const counts = (lines: readonly { readonly name: string; readonly count: number }[]) =>
    lines.map(({ name, count }) => `${name} (${count})`).join(', ')
  return [
    overdueByOrganization.length === 0 ? '' : `Просрочено по исполнителям: ${counts(overdueByOrganization)}.`,
    overdueByTrack.length === 0
      ? ''
      : `Просрочено по направлениям: ${counts(overdueByTrack.map(({ title, count }) => ({ name: title, count })))}.`,
    silent.length === 0 ? '' : `Не отвечают больше 30 дней: ${silent.map(({ name }) => name).join(', ')}.`,
    ...missingActs.map(
      ({ name, organizations }) => `Нет действующего акта «${name}»: ${organizations.join(', ')}.`,
    ),
  ].filter((line) => line !== '')
}

function text(header: string, weight: number): PrintedColumn {
  return { header, weight, kind: 'text' }
}

function number(header: string, weight: number): PrintedColumn {
  return { header, weight, kind: 'number' }
}
