import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { idSchema, versionSchema } from './domain/hotline-shapes.ts'
import { linkSchema, PublicationSchema, publicationFields } from './domain/publication-shapes.ts'

/** The register of publications. */
export type PublicationView = z.output<typeof PublicationSchema>
export type PublicationChoices = z.output<typeof getPublicationChoices.answer>

/** Publications due in the period, both days included. */
export const listPublications = endpoint({
  method: 'GET',
  path: '/outreach/publications',
  query: z.object({ from: plainDateSchema, to: plainDateSchema }),
  answer: z.object({
    publications: z.array(PublicationSchema),
    reach: z.enum(['municipality', 'organizations']),
  }),
})

/** What the form offers: own organisations, plans in force with their points and the days these fall due. */
export const getPublicationChoices = endpoint({
  method: 'GET',
  path: '/outreach/publication-choices',
  answer: z.object({
    organizations: z.array(z.object({ organizationId: z.int(), shortName: z.string() })),
    plans: z.array(z.object({ planId: z.int(), title: z.string() })),
    actions: z.array(
      z.object({
        planId: z.int(),
        actionId: z.int(),
        title: z.string(),
        dueOn: z.array(plainDateSchema),
      }),
    ),
  }),
})

const publicationParams = z.object({ publicationId: idSchema })

export const getPublication = endpoint({
  method: 'GET',
  path: '/outreach/publications/:publicationId',
  params: publicationParams,
  answer: PublicationSchema,
})

/** One for each organisation named. */
export const addPublications = endpoint({
  method: 'POST',
  path: '/outreach/publications',
  body: z.object({
    organizationIds: z.array(z.int().positive()).min(1, 'Выберите, кто публикует').max(500),
    ...publicationFields,
  }),
  answer: z.object({ publications: z.array(PublicationSchema) }),
})

export const changePublication = endpoint({
  method: 'PUT',
  path: '/outreach/publications/:publicationId',
  params: publicationParams,
  body: z.object({ version: versionSchema, ...publicationFields }),
  answer: PublicationSchema,
})

/** Says where and when it was published; null takes it back. */
export const reportPublication = endpoint({
  method: 'POST',
  path: '/outreach/publications/:publicationId/report',
  params: publicationParams,
  body: z.object({
    version: versionSchema,
    published: z.object({ link: linkSchema, publishedOn: plainDateSchema }).nullable(),
  }),
  answer: PublicationSchema,
})

/** A person has opened the link and seen the page; the program itself goes nowhere. */
export const checkPublicationLink = endpoint({
  method: 'POST',
  path: '/outreach/publications/:publicationId/link-check',
  params: publicationParams,
  body: z.object({ version: versionSchema, isChecked: z.boolean() }),
  answer: PublicationSchema,
})

export const movePublicationAway = endpoint({
  method: 'POST',
  path: '/outreach/publications/:publicationId/removal',
  params: publicationParams,
  body: z.object({ version: versionSchema, removed: z.boolean() }),
  answer: PublicationSchema,
})

/** Makes next year's publications of the yearly ones due in the period; those made already are left as they are. */
export const repeatPublications = endpoint({
  method: 'POST',
  path: '/outreach/publication-repeats',
  body: z.object({ from: plainDateSchema, to: plainDateSchema }),
  answer: z.object({ addedCount: z.int() }),
})
