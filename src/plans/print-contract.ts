import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { annexTemplateView, triedTemplateView } from './domain/views/annex-view.ts'
import { planDay } from './domain/views/plan-bounds.ts'

// Plans on paper: the annex to the order and the template it is printed by.

const planParams = z.object({ planId: z.coerce.number().int() })
/** The edition of a day, or by its number; without either, the present one. */
const editionQuery = z.object({
  on: planDay.optional(),
  number: z.coerce.number().int().positive().optional(),
})
const oneDocx = { most: 1, bytesEach: 5_000_000 }
const seenVersion = z.object({ version: z.coerce.number().int().min(0) })

/** The plan as the annex to its order, by the authority's template; of a draft too, marked «Проект». */
export const printAnnex = endpoint({
  method: 'GET',
  path: '/plans/:planId/annex.docx',
  params: planParams,
  query: editionQuery,
  answer: z.void(),
  download: true,
})

/** The same as a tagged pdf, by the program's own layout. */
export const printPlanPdf = endpoint({
  method: 'GET',
  path: '/plans/:planId/annex.pdf',
  params: planParams,
  query: editionQuery,
  answer: z.void(),
  download: true,
})

export const getAnnexTemplate = endpoint({
  method: 'GET',
  path: '/plan-settings/annex-template',
  answer: annexTemplateView,
})

/** The authority's own template as it was uploaded; without one, the program's to begin with. */
export const downloadAnnexTemplate = endpoint({
  method: 'GET',
  path: '/plan-settings/annex-template/file.docx',
  query: z.object({ which: z.enum(['own', 'sample']) }),
  answer: z.void(),
  download: true,
})

/** Tries a template on an invented plan; nothing is saved. */
export const tryAnnexTemplate = endpoint({
  method: 'POST',
  path: '/plan-settings/annex-template/trial',
  files: oneDocx,
  answer: triedTemplateView,
})

/** Refused with the list of errors when the template cannot be used. */
export const saveAnnexTemplate = endpoint({
  method: 'PUT',
  path: '/plan-settings/annex-template',
  query: seenVersion,
  files: oneDocx,
  answer: annexTemplateView,
})

/** Back to the program's template. */
export const removeAnnexTemplate = endpoint({
  method: 'DELETE',
  path: '/plan-settings/annex-template',
  query: seenVersion,
  answer: annexTemplateView,
})
