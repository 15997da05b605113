import { plainDate } from '#kernel/plain-date.ts'
import type { PrintedColumn, PrintedDocument, PrintedTable } from '#kernel/printed-document.ts'
import { outcomeNames } from '../../texts.ru.ts'
import { russianDay } from '../russian-day.ts'
import type { ExecutionReport, ReportCounts } from '../views/execution-report-view.ts'

/** The execution report as a paper; docx, pdf and xlsx are made of it. */
export function documentOfReport(planTitle: string, report: ExecutionReport): PrintedDocument {
  return {
    orientation: 'landscape',
    mark: [],
    title: `Отчёт об исполнении плана ${report.periodWords}`,
    subtitles: [planTitle],
    paragraphs: [
      report.sentence,
      `Поручения учтены по сроку исполнения. Состояние на ${russianDay(plainDate(report.madeOn))}.`,
    ],
    tables: tablesOfReport(report),
  }
}

function tablesOfReport(report: ExecutionReport): readonly PrintedTable[] {
  const withEvidence = report.reports.some(({ evidence }) => evidence.length > 0)
  return [
    countsTable(
      'По разделам',
      'Раздел',
      report.bySection.map(({ title, ...counts }) => [title, counts]),
      report.whole,
    ),
    countsTable(
      'По исполнителям',
      'Исполнитель',
      report.byPerformer.map(({ name, ...counts }) => [name, counts]),
      report.whole,
    ),
    countsTable(
      'По направлениям',
      'Направление',
      report.byTrack.map(({ title, ...counts }) => [title, counts]),
      report.whole,
    ),
    {
      title: cut('Просрочено', report.overdue.length, report),
      columns: [...actionColumns, text('Исполнитель', 22), date('Срок', 10), number('Дней просрочки', 12)],
      rows: report.overdue.map((line) => ({
        kind: 'cells',
        cells: [...actionCells(line), line.performer, line.dueOn, line.overdueDays],
      })),
      empty: 'Просроченных поручений нет.',
    },
    {
      title: cut('Ждёт дат', report.waiting.length, report),
      columns: [...actionColumns, text('Чего ждёт', 30)],
      rows: report.waiting.map((line) => ({
        kind: 'cells',
        cells: [line.actionNumber, line.actionText, line.waitsFor],
      })),
      empty: 'Мероприятий без даты за этот период нет.',
    },
    {
      title: cut('Что сделано', report.reports.length, report),
      columns: [
        text('№', 7),
        text('Мероприятие', 34),
        text('Исполнитель', 20),
        date('Срок', 12),
        date('Отчитались', 13),
        text('Отчёт', 34),
        ...(withEvidence ? [text('Подтверждения', 18)] : []),
      ],
      rows: report.reports.map((line) => ({
        kind: 'cells',
        cells: [
          ...actionCells(line),
          line.performer,
          line.dueOn,
          line.reportedOn,
          reportWords(line),
          ...(withEvidence ? [line.evidence.join('\n')] : []),
        ],
      })),
      empty: 'Отчётов за этот период нет.',
    },
  ]
}

/** «Выполнено частично. Текст отчёта. Причина: …»; a plain «выполнено» goes without saying. */
function reportWords({ outcome, text, reason }: ExecutionReport['reports'][number]): string {
  return [
    outcome === 'done' ? '' : `${outcomeNames[outcome]}.`,
    text,
    reason === null ? '' : `Причина: ${reason}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

const actionColumns = [text('№', 7), text('Мероприятие', 50)]

function actionCells(line: {
  readonly actionNumber: string | null
  readonly actionText: string
  readonly occurrenceLabel: string
}) {
  const label = line.occurrenceLabel === '' ? '' : ` (${line.occurrenceLabel})`
  return [line.actionNumber, `${line.actionText}${label}`]
}

function countsTable(
  title: string,
  what: string,
  rows: readonly (readonly [string, ReportCounts])[],
  whole: ReportCounts,
): PrintedTable {
  const line = ([name, counts]: readonly [string, ReportCounts]) =>
    ({
      kind: 'cells',
      cells: [name, counts.total, counts.reported, counts.reportedShare, counts.overdue],
    }) as const
  return {
    title,
    columns: [
      text(what, 52),
      number('Поручений', 14),
      number('Отчитались', 14),
      { header: 'Доля', kind: 'share', weight: 12 },
      number('Просрочено', 14),
    ],
    rows: rows.length === 0 ? [] : [...rows.map(line), line(['Всего', whole])],
    empty: 'За этот период поручений со сроком нет.',
  }
}

/** A list that was cut says so in its title. */
function cut(title: string, count: number, { mostLines }: ExecutionReport): string {
  return count < mostLines ? title : `${title} (первые ${mostLines})`
}

function text(header: string, weight: number): PrintedColumn {
  return { header, weight, kind: 'text' }
}

function number(header: string, weight: number): PrintedColumn {
  return { header, weight, kind: 'number' }
}

function date(header: string, weight: number): PrintedColumn {
  return { header, weight, kind: 'date' }
}
