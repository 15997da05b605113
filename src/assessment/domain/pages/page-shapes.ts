import { z } from 'zod'

// A page of results is data: sentences, charts and tables. The screen, the workbook and the paper are made of the same one,
// so they cannot disagree.

const CellSchema = z.union([z.string(), z.number(), z.null()])
export type PageCell = z.output<typeof CellSchema>

const ColumnSchema = z.object({
  key: z.string(),
  header: z.string(),
  kind: z.enum(['text', 'number']),
  /** Digits after the comma; shares stand in per cent, so that the workbook has the number that the screen shows. */
  digits: z.int(),
})
export type PageColumn = z.output<typeof ColumnSchema>

const SeriesSchema = z.object({
  name: z.string(),
  /** One a category. */
  values: z.array(z.number().nullable()).readonly(),
  lows: z.array(z.number().nullable()).readonly(),
  highs: z.array(z.number().nullable()).readonly(),
})
export type PageSeries = z.output<typeof SeriesSchema>

const ChartSchema = z.object({
  kind: z.enum(['lines', 'bars']),
  title: z.string(),
  /** What the axis counts: '%', 'балл'. */
  unit: z.string(),
  categories: z.array(z.string()).readonly(),
  series: z.array(SeriesSchema).readonly(),
})
export type PageChart = z.output<typeof ChartSchema>

const PartSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** What the part rests on and how to read it. */
  note: z.string().nullable(),
  chart: ChartSchema.nullable(),
  /** The first column names the row. */
  columns: z.array(ColumnSchema).readonly(),
  rows: z.array(z.object({ to: z.string().nullable(), cells: z.array(CellSchema).readonly() })).readonly(),
  /** Stands in the place of a table without rows. */
  empty: z.string(),
})
export type PagePart = z.output<typeof PartSchema>

const SentenceSchema = z.object({
  rule: z.string(),
  text: z.string(),
  weight: z.enum(['worth-a-look', 'plain']),
})

export const ResultsPageSchema = z.object({
  title: z.string(),
  subtitle: z.string(),
  sentences: z.array(SentenceSchema).readonly(),
  /** Why something is not shown. */
  refusals: z.array(z.string()).readonly(),
  parts: z.array(PartSchema).readonly(),
})
export type ResultsPage = z.output<typeof ResultsPageSchema>
