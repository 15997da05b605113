import { z } from 'zod'
import { progressView, sectionView } from './action-view.ts'
import { planDay } from './plan-bounds.ts'

export const horizonShape = z.object({
  kind: z.enum(['calendar-years', 'calendar-year', 'school-year']),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
})

export const approvalShape = z.object({
  documentKind: z.string(),
  number: z.string().nullable(),
  date: z.iso.date().nullable(),
  signatory: z.string().nullable(),
})

const planKind = z.enum(['roadmap', 'programme', 'support-plan', 'integrated-plan', 'other'])

export const planSummary = z.object({
  id: z.int(),
  title: z.string(),
  kind: planKind,
  /** A draft is edited and may be deleted; an approved plan has tasks and is not edited. */
  status: z.enum(['draft', 'approved']),
  horizon: horizonShape.nullable(),
  /** The order's requisites: read from the document in a draft, confirmed by a person once approved. */
  approval: approvalShape.nullable(),
  actionCount: z.int(),
  problemCount: z.int(),
  progress: progressView,
  /** Occurrences without a date: «ждёт дат». */
  waitingCount: z.int(),
  removed: z.boolean(),
  updatedAt: z.iso.datetime(),
  version: z.int(),
})
export type PlanSummary = z.output<typeof planSummary>

export const planView = planSummary.extend({
  authority: z.string().nullable(),
  sections: z.array(sectionView).readonly(),
  /** What the reader noticed in the file as a whole. */
  problems: z
    .array(z.object({ severity: z.enum(['error', 'warning']), where: z.string(), message: z.string() }))
    .readonly(),
  /** «(далее — ОУ)»: short form → full form. */
  aliases: z.record(z.string(), z.string()),
  /** The uploaded file, null for a plan typed in. */
  source: z.object({ fileName: z.string(), bytes: z.int(), uploadedAt: z.iso.datetime() }).nullable(),
  /** Performers' names nobody has mapped yet: approval asks for them first. */
  unmappedPerformers: z.array(z.string()).readonly(),
  /** True when the rows could not be read and the text is shown for manual entry. */
  manualEntry: z.boolean(),
  /** The edition in force. */
  edition: z.int(),
  /** The act of the last amendment; null while the plan is as it was approved. */
  editedBy: approvalShape.nullable(),
  /** Set where this draft is an amendment: of which plan, and which edition it became once approved. */
  amends: z.object({ planId: z.int(), title: z.string(), became: z.int().nullable() }).nullable(),
  /** The amendment of this plan that is being prepared, for those who may see it. */
  amendmentId: z.int().nullable(),
  /** «По образцу плана …» */
  pattern: z.object({ planId: z.int(), title: z.string() }).nullable(),
})
export type PlanView = z.output<typeof planView>

export const planFields = z.object({
  title: z.string().min(1).max(2_000),
  kind: planKind,
  authority: z.string().max(1_000).nullable(),
  horizon: horizonShape.extend({ startsOn: planDay, endsOn: planDay }).nullable(),
  approval: approvalShape.extend({ date: planDay.nullable() }).nullable(),
})
