import { z } from 'zod'
import { type Subject, subjects } from '#assessment/domain/work-key.ts'

/** What a region publishes of a work: pupils at each total, items by groups of marks, agreement with the journal. */
export const regionalKinds = ['totals', 'items', 'journal'] as const
export type RegionalKind = (typeof regionalKinds)[number]

const count = z.int().min(0)
const totalRow = z.object({ total: count, count })
const itemRow = z.object({ item: z.string(), group: z.enum(['2', '3', '4', '5', 'all']), share: z.number() })
const journalRow = z.object({ lower: count, same: count, higher: count })

const work = { year: z.int(), grade: z.int(), subject: z.enum(subjects) }

/** The figures of one kind about one work. `share` is of the highest points, 0…1. */
export const regionalFiguresSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('totals'), ...work, rows: z.array(totalRow).readonly() }),
  z.object({ kind: z.literal('items'), ...work, rows: z.array(itemRow).readonly() }),
  z.object({ kind: z.literal('journal'), ...work, rows: z.array(journalRow).readonly() }),
])
export type RegionalFigures = z.output<typeof regionalFiguresSchema>

export type ItemGroup = z.output<typeof itemRow>['group']

/** Pupils behind the figures; null where the kind does not tell. */
export function pupilsOf(figures: RegionalFigures): number | null {
  switch (figures.kind) {
    case 'totals':
      return figures.rows.reduce((sum, row) => sum + row.count, 0)
    case 'journal':
      return figures.rows.reduce((sum, { lower, same, higher }) => sum + lower + same + higher, 0)
    case 'items':
      return null
    default:
      return figures satisfies never
  }
}

/** '2026 7 mathematics': the work without what tells one kind from another. */
export function regionalKey({
  year,
  grade,
  subject,
}: {
  readonly year: number
  readonly grade: number | null
  readonly subject: Subject
}): string {
  return `${year} ${grade ?? ''} ${subject}`
}
