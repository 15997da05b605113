import { z } from 'zod'
import { procedures, subjects } from '../../../work-key.ts'
import { mappedFields, type TableMapping } from './table-mapping.ts'

/** The JSON of a mapping, as it is kept and as another installation may send it. */
export const TableMappingSchema = z.object({
  version: z.literal(1),
  sheet: z.string().max(200).nullable(),
  headerRow: z.int().min(1).max(1_000_000),
  headerHeight: z.union([z.literal(1), z.literal(2)]),
  columns: z
    .array(
      z.object({
        column: z.int().min(0).max(16_384),
        header: z.string().min(1).max(500),
        field: z.enum(mappedFields),
        label: z.string().min(1).max(40).nullable(),
        max: z.int().min(1).max(999).nullable(),
      }),
    )
    .min(1)
    .max(500),
  work: z.object({
    procedure: z.enum(procedures),
    year: z.int().min(2000).max(2100),
    grade: z.int().min(1).max(12).nullable(),
    subject: z.enum(subjects).nullable(),
    level: z.enum(['base', 'advanced', 'profile']).nullable(),
    series: z.string().min(1).max(100).nullable(),
    title: z.string().min(1).max(500),
    maxScore: z.int().min(1).max(999).nullable(),
  }),
  school: z
    .string()
    .regex(/^\d{4,6}$/)
    .nullable(),
})

/** Null = not a mapping, or one of a later version. */
export function parseTableMapping(json: unknown): TableMapping | null {
  return TableMappingSchema.safeParse(json).data ?? null
}
