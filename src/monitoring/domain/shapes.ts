import { z } from 'zod'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { organizationTypes } from '#organizations/domain/organization-type.ts'
import { campaignStates, filledByKinds } from './campaign/campaign.ts'
import { periodKinds } from './campaign/period.ts'
import { AnswersSchema } from './form/answers.ts'
import { FormSchema } from './form/form.ts'
import { sheetActs, sheetStates } from './sheet/sheet.ts'

/** Shapes of collections that cross between server and pages. Moments are ISO texts, days 'YYYY-MM-DD'. */
export const idSchema = z.coerce.number().int().positive()
export const versionSchema = z.int().positive()
export const titleSchema = z.string().trim().min(1, 'Укажите название').max(300)
export const commentSchema = z.string().trim().min(1, 'Напишите, в чём дело').max(2000)

export const PortionSchema = z.object({ part: z.number(), whole: z.number() })

export const FormRowSchema = z.object({
  formId: z.int(),
  version: versionSchema,
  title: z.string(),
  purpose: z.string(),
  number: z.int(),
  fieldCount: z.int(),
  campaignCount: z.int(),
  madeAt: z.string(),
  makerName: z.string().nullable(),
})

export const FormCardSchema = z.object({
  formId: z.int(),
  version: versionSchema,
  title: z.string(),
  purpose: z.string(),
  removed: z.boolean(),
  /** The version shown. */
  number: z.int(),
  frozen: z.boolean(),
  content: FormSchema,
  versions: z.array(
    z.object({ number: z.int(), frozen: z.boolean(), madeAt: z.string(), makerName: z.string().nullable() }),
  ),
})

export const CampaignHeadSchema = z.object({
  campaignId: z.int(),
  version: versionSchema,
  title: z.string(),
  note: z.string(),
  formId: z.int(),
  formNumber: z.int(),
  formTitle: z.string(),
  filledBy: z.enum(filledByKinds),
  periodKind: z.enum(periodKinds),
  periodFrom: plainDateSchema,
  periodName: z.string(),
  opensOn: plainDateSchema,
  dueOn: plainDateSchema,
  recurs: z.boolean(),
  seriesId: z.int().nullable(),
  state: z.enum(campaignStates),
  removed: z.boolean(),
  /** How many are asked, and how many have handed in (accepted ones too), accepted, returned. */
  asked: z.int(),
  /** Organisations closed before they handed in: no longer asked, and not among `asked`. */
  closed: z.int(),
  handedIn: z.int(),
  accepted: z.int(),
  returned: z.int(),
})

export const CampaignOrganizationSchema = z.object({
  organizationId: z.int(),
  name: z.string(),
  type: z.enum(organizationTypes),
  isActive: z.boolean(),
  /** The first day on which it no longer works; also one to come. */
  closedOn: plainDateSchema.nullable(),
  /** Whether it is counted among those asked: not once it was closed before it handed in. */
  isAsked: z.boolean(),
  state: z.enum(sheetStates),
  version: versionSchema,
  completeness: PortionSchema,
  /** Of a check list: «да» of «да» and «нет». */
  yes: PortionSchema.nullable(),
  sentNumber: z.int(),
  sentAt: z.string().nullable(),
  senderName: z.string().nullable(),
  /** Of what was handed in last, as its receipt has it; null where nothing stands handed in. */
  checksum: z.string().nullable(),
  comment: z.string().nullable(),
})

export const FindingSchema = z.object({
  code: z.string(),
  level: z.enum(['stop', 'warning']),
  field: z.string(),
  row: z.string().nullable(),
  column: z.string().nullable(),
  check: z.string().nullable(),
  message: z.string(),
  explained: z.boolean(),
})

/** What stands in a 409 of answers: how they are stored now. */
export const StoredAnswersSchema = z.object({
  version: versionSchema,
  answers: AnswersSchema,
  saverName: z.string().nullable(),
  savedAt: z.string().nullable(),
  state: z.enum(sheetStates),
})

export const SheetViewSchema = StoredAnswersSchema.extend({
  campaignId: z.int(),
  campaignTitle: z.string(),
  campaignState: z.enum(campaignStates),
  note: z.string(),
  organizationId: z.int(),
  organizationName: z.string(),
  /** The first day on which the organisation no longer works; null while none is known. */
  closedOn: plainDateSchema.nullable(),
  periodName: z.string(),
  dueOn: plainDateSchema,
  filledBy: z.enum(filledByKinds),
  formTitle: z.string(),
  form: FormSchema,
  previous: z.object({ periodName: z.string(), answers: AnswersSchema }).nullable(),
  findings: z.array(FindingSchema),
  completeness: PortionSchema,
  yes: PortionSchema.nullable(),
  sentNumber: z.int(),
  sentAt: z.string().nullable(),
  senderName: z.string().nullable(),
  acceptedNumber: z.int().nullable(),
  comment: z.string().nullable(),
  mayFill: z.boolean(),
  mayReview: z.boolean(),
  events: z.array(
    z.object({
      act: z.enum(sheetActs),
      number: z.int(),
      at: z.string(),
      personName: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  versions: z.array(
    z.object({
      number: z.int(),
      sentAt: z.string(),
      senderName: z.string().nullable(),
      checksum: z.string(),
      answers: AnswersSchema,
    }),
  ),
})

const FigureValueSchema = z.object({ part: z.number(), whole: z.number().nullable() })

export const SummarySchema = z.object({
  columns: z.array(
    z.object({ key: z.string(), section: z.string(), label: z.string(), unit: z.string(), kind: z.string() }),
  ),
  figureNames: z.array(
    z.object({ key: z.string(), title: z.string(), unit: z.string(), isShare: z.boolean() }),
  ),
  rows: z.array(
    z.object({
      organizationId: z.int(),
      name: z.string(),
      /** Closed before it answered: not among `asked`. */
      closedOn: plainDateSchema.nullable(),
      state: z.enum(sheetStates),
      hasAnswered: z.boolean(),
      cells: z.array(z.union([z.number(), z.string(), z.null()])),
      figures: z.array(FigureValueSchema.nullable()),
    }),
  ),
  totals: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('sum'), sum: z.number().nullable(), known: z.int() }),
      z.object({ kind: z.literal('yes'), yes: z.int(), no: z.int(), notApplicable: z.int() }),
      z.object({ kind: z.literal('count'), known: z.int() }),
    ]),
  ),
  figures: z.array(FigureValueSchema.extend({ known: z.int() }).nullable()),
  answered: z.int(),
  asked: z.int(),
  /** Organisations closed before they answered. */
  closed: z.int(),
})

export const TrendSchema = z.object({
  /** What may be looked at over time: figures first, then numbers. */
  choices: z.array(z.object({ key: z.string(), label: z.string(), unit: z.string(), isShare: z.boolean() })),
  chosen: z.string(),
  periods: z.array(z.object({ campaignId: z.int(), name: z.string(), asked: z.int() })),
  rows: z.array(
    z.object({ organizationId: z.int(), name: z.string(), values: z.array(FigureValueSchema.nullable()) }),
  ),
  totals: z.array(FigureValueSchema.extend({ known: z.int() }).nullable()),
})
