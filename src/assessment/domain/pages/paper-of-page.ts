import { numberWords } from '#kernel/number-words.ts'
import type { PrintedBars, PrintedDocument, PrintedTable } from '#kernel/printed-document.ts'
import { cellWords } from './columns.ts'
import type { PageChart, PagePart, ResultsPage } from './page-shapes.ts'

/** The page as a paper: sentences first, then each part with its chart as bars and its table. Wide tables want a landscape sheet. */
export function paperOfPage(
  page: ResultsPage,
  { title, mark = [] }: { readonly title: string; readonly mark?: readonly string[] },
): PrintedDocument {
  const isWide = page.parts.some(({ columns }) => columns.length > 6)
  return {
    orientation: isWide ? 'landscape' : 'portrait',
    mark,
    title,
    subtitles: [page.subtitle],
    paragraphs: [
      ...(page.sentences.length === 0
        ? ['Изменений и отклонений, о которых стоило бы сказать отдельно, по правилам не найдено.']
        : page.sentences.map(({ text }) => text)),
      ...page.refusals,
    ],
    tables: page.parts.map(tableOf),
  }
}

function tableOf({ title, note, columns, rows, empty, chart }: PagePart): PrintedTable {
  return {
    title,
    ...(note === null ? {} : { note }),
    columns: columns.map(({ header, kind }, at) => ({
      header,
      kind,
      weight: kind === 'number' ? 12 : at === 0 ? 30 : 20,
    })),
    rows: rows.map(({ cells }) => ({
      kind: 'cells',
      cells: cells.map((cell, at) => cellWords(cell, columns[at])),
    })),
    empty,
    ...(chart === null ? {} : { bars: barsOf(chart) }),
  }
}

/** Lines become bars too: their groups are the lines, so that the years of one stand together. */
export function barsOf({ kind, title, unit, categories, series }: PageChart): PrintedBars {
  const digits = unit === '%' ? 1 : 2
  const written = (value: number) => numberWords(value, { digits })
  const bar = (name: string, value: number | null | undefined) =>
    value === null || value === undefined ? [] : [{ name, value, written: written(value) }]
  const groups =
    kind === 'lines'
      ? series.map(({ name, values }) => ({
          name,
          bars: categories.flatMap((category, at) => bar(category, values[at])),
        }))
      : categories.map((category, at) => ({
          name: category,
          bars: series.flatMap(({ name, values }) => bar(name, values[at])),
        }))
  const shown = groups.filter(({ bars }) => bars.length > 0)
  const most = Math.max(0, ...shown.flatMap(({ bars }) => bars.map(({ value }) => value)))
  return { title: `${title}, ${unit}`, longest: unit === '%' ? 100 : most, groups: shown }
}
