import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { organizationTypes } from '#organizations/domain/organization-type.ts'
import { filledByKinds } from './domain/campaign/campaign.ts'
import { periodKinds } from './domain/campaign/period.ts'
import {
  CampaignHeadSchema,
  CampaignOrganizationSchema,
  idSchema,
  SummarySchema,
  TrendSchema,
  titleSchema,
  versionSchema,
} from './domain/shapes.ts'
import { countings } from './domain/sheet/sheet.ts'

/** Campaigns: which form is asked of whom, for which period, by when; and what came of it. */
export type CampaignHead = z.output<typeof CampaignHeadSchema>
export type CampaignOrganization = z.output<typeof CampaignOrganizationSchema>
export type CampaignCard = z.output<typeof CampaignCardSchema>
export type CampaignChoices = z.output<typeof getCampaignChoices.answer>
export type SummaryView = z.output<typeof SummarySchema>
export type TrendView = z.output<typeof TrendSchema>

const CampaignCardSchema = CampaignHeadSchema.extend({
  organizations: z.array(CampaignOrganizationSchema),
  action: z
    .object({ planId: z.int(), actionId: z.int(), text: z.string(), planTitle: z.string() })
    .nullable(),
})

export const listCampaigns = endpoint({
  method: 'GET',
  path: '/monitoring/campaigns',
  query: z.object({
    /** The campaigns that fulfil one row of a plan. */
    actionId: z.coerce.number().int().positive().optional(),
  }),
  answer: z.object({ campaigns: z.array(CampaignHeadSchema) }),
})

export const getCampaignChoices = endpoint({
  method: 'GET',
  path: '/monitoring/campaign-choices',
  answer: z.object({
    forms: z.array(z.object({ formId: z.int(), title: z.string(), number: z.int() })),
    organizations: z.array(
      z.object({ organizationId: z.int(), shortName: z.string(), type: z.enum(organizationTypes) }),
    ),
    groups: z.array(z.object({ groupId: z.int(), name: z.string(), organizationIds: z.array(z.int()) })),
    actions: z.array(
      z.object({ planId: z.int(), planTitle: z.string(), actionId: z.int(), text: z.string() }),
    ),
  }),
})

const changeable = {
  title: titleSchema,
  note: z.string().trim().max(2000).default(''),
  opensOn: plainDateSchema,
  dueOn: plainDateSchema,
  recurs: z.boolean().default(false),
  actionId: z.int().positive().nullable().default(null),
  organizationIds: z.array(z.int().positive()).min(1, 'Выберите хотя бы одну организацию').max(2000),
}

export const addCampaign = endpoint({
  method: 'POST',
  path: '/monitoring/campaigns',
  body: z.object({
    formId: z.int().positive(),
    filledBy: z.enum(filledByKinds),
    periodKind: z.enum(periodKinds),
    /** Any day of the period. */
    periodDay: plainDateSchema,
    ...changeable,
  }),
  answer: CampaignCardSchema,
})

const campaignParams = z.object({ campaignId: idSchema })

export const getCampaign = endpoint({
  method: 'GET',
  path: '/monitoring/campaigns/:campaignId',
  params: campaignParams,
  answer: CampaignCardSchema,
})

export const changeCampaign = endpoint({
  method: 'PUT',
  path: '/monitoring/campaigns/:campaignId',
  params: campaignParams,
  body: z.object({ version: versionSchema, ...changeable }),
  answer: CampaignCardSchema,
})

const versionBody = z.object({ version: versionSchema })

/** No more answers are taken; what came stays. */
export const closeCampaign = endpoint({
  method: 'POST',
  path: '/monitoring/campaigns/:campaignId/close',
  params: campaignParams,
  body: versionBody,
  answer: CampaignCardSchema,
})

export const reopenCampaign = endpoint({
  method: 'POST',
  path: '/monitoring/campaigns/:campaignId/reopen',
  params: campaignParams,
  body: versionBody,
  answer: CampaignCardSchema,
})

export const removeCampaign = endpoint({
  method: 'DELETE',
  path: '/monitoring/campaigns/:campaignId',
  params: campaignParams,
  query: z.object({ version: idSchema }),
  answer: CampaignCardSchema,
})

export const restoreCampaign = endpoint({
  method: 'POST',
  path: '/monitoring/campaigns/:campaignId/restore',
  params: campaignParams,
  body: versionBody,
  answer: CampaignCardSchema,
})

/** Everybody of the organisations that have not handed in finds a notice at the bell. */
export const remindOfCampaign = endpoint({
  method: 'POST',
  path: '/monitoring/campaigns/:campaignId/remind',
  params: campaignParams,
  body: z.object({}),
  answer: z.object({ people: z.int(), organizations: z.int() }),
})

const summaryQuery = z.object({ counting: z.enum(countings).default('sent') })

/** Organisations × fields, with totals. */
export const getSummary = endpoint({
  method: 'GET',
  path: '/monitoring/campaigns/:campaignId/summary',
  params: campaignParams,
  query: summaryQuery,
  answer: SummarySchema,
})

/** The same as xlsx. */
export const exportSummary = endpoint({
  method: 'GET',
  path: '/monitoring/campaigns/:campaignId/summary/xlsx',
  params: campaignParams,
  query: summaryQuery,
  answer: z.void(),
  download: true,
})

/** One figure over the periods of the same form: period against period. */
export const getTrend = endpoint({
  method: 'GET',
  path: '/monitoring/campaigns/:campaignId/trend',
  params: campaignParams,
  query: summaryQuery.extend({ figure: z.string().max(200).optional() }),
  answer: TrendSchema,
})
