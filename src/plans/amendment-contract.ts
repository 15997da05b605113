import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { actionView } from './domain/views/action-view.ts'
import {
  amendmentEffect,
  comparisonView,
  editionRows,
  editionView,
  rowHistory,
} from './domain/views/amendment-view.ts'
import { idInPath, planDay } from './domain/views/plan-bounds.ts'
import { approvalShape } from './domain/views/plan-view.ts'

// Changing an approved plan: an amendment is a draft with an id of its own, edited by the cards of `contract.ts`.

const planParams = z.object({ planId: idInPath })
const actionParams = planParams.extend({ actionId: idInPath })

/** Begins an amendment of an approved plan, or finds the one that is being prepared. */
export const openAmendment = endpoint({
  method: 'POST',
  path: '/plans/:planId/amendment',
  params: planParams,
  answer: z.object({ planId: z.int(), outcome: z.enum(['begun', 'already-open']) }),
})

/** What approving the amendment `planId` would change: rows, days, tasks, and what it would leave hanging. */
export const getAmendmentEffect = endpoint({
  method: 'GET',
  path: '/plans/:planId/amendment-effect',
  params: planParams,
  answer: amendmentEffect,
})

export const approveAmendment = endpoint({
  method: 'POST',
  path: '/plans/:planId/amendment-approval',
  params: planParams,
  body: approvalShape.extend({
    documentKind: z.string().min(1).max(100),
    number: z.string().min(1).max(100),
    date: planDay,
    version: z.int(),
    /** What becomes of begun tasks the plan no longer asks for, by row. Rows left out are refused and named. */
    orphans: z
      .array(z.object({ actionId: z.int(), decision: z.enum(['keep', 'release']) }))
      .max(2_000)
      .readonly(),
  }),
  answer: z.object({
    planId: z.int(),
    edition: z.int(),
    handedOut: z.int(),
    takenBack: z.int(),
    released: z.int(),
  }),
})

export const listEditions = endpoint({
  method: 'GET',
  path: '/plans/:planId/editions',
  params: planParams,
  answer: z.object({ editions: z.array(editionView).readonly() }),
})

/** The plan as it was on a day, or in an edition. */
export const getEdition = endpoint({
  method: 'GET',
  path: '/plans/:planId/edition',
  params: planParams,
  query: z.object({ on: planDay.optional(), number: z.coerce.number().int().positive().optional() }),
  answer: editionRows,
})

export const compareEditions = endpoint({
  method: 'GET',
  path: '/plans/:planId/comparison',
  params: planParams,
  query: z.object({
    from: z.coerce.number().int().positive(),
    to: z.coerce.number().int().positive(),
  }),
  answer: comparisonView,
})

export const getRowHistory = endpoint({
  method: 'GET',
  path: '/plans/:planId/actions/:actionId/versions',
  params: actionParams,
  answer: rowHistory,
})

/** The annex «О внесении изменений»: of an edition, or of the amendment that is being prepared. */
export const printAmendment = endpoint({
  method: 'GET',
  path: '/plans/:planId/amendment.docx',
  params: planParams,
  query: z.object({ edition: z.coerce.number().int().positive().optional() }),
  answer: z.void(),
  download: true,
})

/** Moves a row of a draft among its neighbours, or to the end of another section. */
export const moveAction = endpoint({
  method: 'POST',
  path: '/plans/:planId/actions/:actionId/place',
  params: actionParams,
  body: z.object({
    version: z.int(),
    to: z.union([z.enum(['up', 'down']), z.object({ sectionId: z.int() })]),
  }),
  answer: actionView,
})

/** «Новый год по образцу»: a new draft with the same rows, its years shifted. */
export const copyPlan = endpoint({
  method: 'POST',
  path: '/plans/:planId/copies',
  params: planParams,
  body: z.object({ years: z.int().min(1).max(10) }),
  answer: z.object({ planId: z.int(), markedRows: z.int() }),
})
