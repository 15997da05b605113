import { z } from 'zod'

export const ImportProblemSchema = z.object({
  /** Spreadsheet row, counted from 1; null when it is about the whole file. */
  row: z.int().nullable(),
  /** 'E14' */
  cell: z.string().nullable(),
  /** The column as the file names it. */
  column: z.string().nullable(),
  severity: z.enum(['error', 'warning']),
  detail: z.string(),
})
export const ImportRowSchema = z.object({
  row: z.int(),
  status: z.enum(['new', 'changed', 'same', 'error', 'skipped']),
  /** As the file writes it. */
  name: z.string(),
  organizationId: z.int().nullable(),
  /** What the row would change, in words: «Телефон: «…» → «…»». */
  changes: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  problems: z.array(ImportProblemSchema),
})
export const ImportPreviewSchema = z.object({
  fileName: z.string(),
  sheet: z.string(),
  headerRow: z.int(),
  /** Which column was understood as what; `field` null is a column the registry does not keep. */
  columns: z.array(z.object({ cell: z.string(), header: z.string(), field: z.string().nullable() })),
  counts: z.object({
    new: z.int(),
    changed: z.int(),
    same: z.int(),
    error: z.int(),
    skipped: z.int(),
  }),
  rows: z.array(ImportRowSchema),
  problems: z.array(ImportProblemSchema),
  /** Sent back with `applyImport`: exactly what was shown is applied, or nothing. */
  digest: z.string(),
})
export const ImportRecordSchema = z.object({
  importId: z.int(),
  fileName: z.string(),
  appliedAt: z.iso.datetime(),
  createdCount: z.int(),
  changedCount: z.int(),
  undone: z.boolean(),
})
