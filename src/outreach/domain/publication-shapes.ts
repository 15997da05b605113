import { z } from 'zod'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { isWebLink } from '#plans/domain/reporting/is-web-link.ts'
import { optionalText, versionSchema } from './hotline-shapes.ts'
import { publicationPlaces, publicationStates } from './publication.ts'

export const linkSchema = z
  .string()
  .trim()
  .max(2000)
  .refine(isWebLink, 'Укажите адрес страницы целиком: https://…')

export const publicationFields = {
  title: z.string().trim().min(1, 'Укажите, что нужно опубликовать').max(500),
  place: z.enum(publicationPlaces),
  placeName: z.string().trim().max(200).default(''),
  dueOn: plainDateSchema,
  responsible: optionalText(200),
  note: optionalText(2000),
  planId: z.int().positive().nullable().default(null),
  actionId: z.int().positive().nullable().default(null),
  isYearly: z.boolean().default(false),
}

export const PublicationSchema = z.object({
  publicationId: z.int(),
  version: versionSchema,
  organizationId: z.int(),
  organizationName: z.string(),
  title: z.string(),
  place: z.enum(publicationPlaces),
  placeName: z.string(),
  dueOn: plainDateSchema,
  responsible: z.string().nullable(),
  note: z.string().nullable(),
  planId: z.int().nullable(),
  actionId: z.int().nullable(),
  isYearly: z.boolean(),
  isAssigned: z.boolean(),
  link: z.string().nullable(),
  publishedOn: plainDateSchema.nullable(),
  checkedOn: plainDateSchema.nullable(),
  checkedBy: z.string().nullable(),
  removed: z.boolean(),
  state: z.enum(publicationStates),
  /** The title, the place and the term: the organisation's own, or the authority's for what it has set. */
  mayChange: z.boolean(),
  /** The link and the day of publication. */
  mayReport: z.boolean(),
})
