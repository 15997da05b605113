import { z } from 'zod'
import { CYCLE_STAGES, TRACKS } from '../track.ts'
import { deadlineView } from './deadline-view.ts'

export const performerShape = z.object({
  kind: z.enum([
    'authority',
    'authority-staff',
    'method-centre',
    'schools',
    'kindergartens',
    'heads',
    'method-unions',
    'extra-education',
    'person',
    'other',
  ]),
  name: z.string(),
})

export const placeShape = z.object({
  page: z.int().optional(),
  table: z.int().optional(),
  sheet: z.string().optional(),
  row: z.int().optional(),
  line: z.int().optional(),
})

/** How far the tasks of a plan or of one action have come. Of the signed-in person's rows: a school sees its own counts. */
export const progressView = z.object({
  /** Tasks under control: handed out, neither closed for want of a case nor released. */
  total: z.int(),
  /** Tasks whose performers reported, accepted ones included. */
  reported: z.int(),
  /** Tasks whose reports the authority accepted. */
  accepted: z.int(),
  /** Tasks whose reports were returned and not sent again yet. */
  returned: z.int(),
  /** Closed for want of a case; taken off control. Neither is among `total`. */
  notRequired: z.int(),
  released: z.int(),
  /** Open tasks past their working due date. */
  overdue: z.int(),
  /** Open tasks due within seven days. */
  dueSoon: z.int(),
  /** Nearest working due date among open tasks that are not overdue. */
  nextDueOn: z.iso.date().nullable(),
})
export type ProgressView = z.output<typeof progressView>

/** One row of the plan: of the editable grid while it is a draft, of the plan page afterwards. */
export const actionView = z.object({
  id: z.int(),
  sectionId: z.int().nullable(),
  position: z.int(),
  number: z.string().nullable(),
  text: z.string(),
  points: z.array(z.string()).readonly(),
  deadlineText: z.string(),
  deadlines: z.array(deadlineView).readonly(),
  performersText: z.string(),
  performers: z.array(performerShape).readonly(),
  expectedResultText: z.string().nullable(),
  /** Columns the product has no name for, by their own headings. */
  extra: z.record(z.string(), z.string()),
  place: placeShape.nullable(),
  /** «таблица 2, строка 14»; null for a row that was typed in. */
  placeText: z.string().nullable(),
  /** The row's own track, or its section's where the row has none. */
  track: z.enum(TRACKS).nullable(),
  /** True when the track comes from the section and not from the row. */
  trackInherited: z.boolean(),
  cycleStages: z.array(z.enum(CYCLE_STAGES)).readonly(),
  /** What to look at before approving. `field` names the grid's column. */
  problems: z
    .array(
      z.object({
        severity: z.enum(['error', 'warning']),
        field: z.enum(['text', 'deadlineText', 'performersText', 'track', 'row']),
        message: z.string(),
      }),
    )
    .readonly(),
  removed: z.boolean(),
  version: z.int(),
  progress: progressView,
  /** «ВПР», «план совещаний»: events without dates that this action waits for. Empty in a draft. */
  waitsFor: z.array(z.string()).readonly(),
})
export type ActionView = z.output<typeof actionView>

/** What a person may type into a row. A changed deadline or performers cell is read anew by the server. */
export const actionFields = z.object({
  sectionId: z.int().nullable(),
  number: z.string().max(40).nullable(),
  text: z.string().max(10_000),
  points: z.array(z.string().max(10_000)).max(100).readonly(),
  deadlineText: z.string().max(2_000),
  performersText: z.string().max(4_000),
  expectedResultText: z.string().max(10_000).nullable(),
  track: z.enum(TRACKS).nullable(),
  cycleStages: z.array(z.enum(CYCLE_STAGES)).max(7).readonly(),
})
export type ActionFields = z.output<typeof actionFields>

export const sectionView = z.object({
  id: z.int(),
  position: z.int(),
  number: z.string().nullable(),
  title: z.string(),
  track: z.enum(TRACKS).nullable(),
  removed: z.boolean(),
  version: z.int(),
})
export type SectionView = z.output<typeof sectionView>

export const sectionFields = z.object({
  number: z.string().max(40).nullable(),
  title: z.string().min(1).max(2_000),
  track: z.enum(TRACKS).nullable(),
})
export type SectionFields = z.output<typeof sectionFields>
