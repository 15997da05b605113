import { z } from 'zod'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'

const count = z.int().min(1)
const day = plainDateSchema
const ofOrganization = z.object({ organizationId: z.int(), count, since: day })

/** обращения · публикации · замечания · отчёты руководителей · досье · рекомендации · меры · сопровождение · опросы · аттестация педагогов: what beside plans has a term. */
export const matters = [
  'appeals',
  'publications',
  'findings',
  'hearing-reports',
  'dossiers',
  'recommendations',
  'measures',
  'support',
  'support-reviews',
  'surveys',
  'attestations',
] as const
export type Matter = (typeof matters)[number]

const about = z.enum(matters)

/**
 * What a digest tells: counts and dates, never the text of a task or a name. One line of each kind a day, but for
 * `due-soon`, which has one for each date.
 */
export const digestLine = z.discriminatedUnion('kind', [
  /** Own tasks due in so many working days. */
  z.object({ kind: z.literal('due-soon'), dueOn: day, workingDays: count, count }),
  z.object({ kind: z.literal('due-today'), count }),
  /** Own tasks that are late, the oldest due on `since`. */
  z.object({ kind: z.literal('overdue'), count, since: day }),
  /** What organisations are late with, for those who control them; the latest organisation first. */
  z.object({ kind: z.literal('controlled'), count, organizations: z.array(ofOrganization).readonly() }),
  /** The part of it that has just become late by `workingDays`. */
  z.object({
    kind: z.literal('escalated'),
    count,
    workingDays: count,
    organizations: z.array(ofOrganization).readonly(),
  }),
  /** Forms of collections the organisation has not handed in: by the date, today, late. */
  z.object({ kind: z.literal('form-soon'), dueOn: day, workingDays: count, count }),
  z.object({ kind: z.literal('form-today'), count }),
  z.object({ kind: z.literal('form-overdue'), count, since: day }),
  /** The authority has reminded of a form. */
  z.object({ kind: z.literal('form-asked'), dueOn: day, count }),
  /** The authority has reminded of a survey in which not all have answered. */
  z.object({ kind: z.literal('survey-asked'), dueOn: day, count }),
  /** Other matters with a term, told like tasks. */
  z.object({ kind: z.literal('matter-soon'), about, dueOn: day, workingDays: count, count }),
  z.object({ kind: z.literal('matter-today'), about, count }),
  z.object({ kind: z.literal('matter-overdue'), about, count, since: day }),
  /** What organisations are late with, for those who control them. */
  z.object({ kind: z.literal('matter-controlled'), about, count, organizationCount: count }),
  /** A file of results this person sent is in, brought nothing new, or could not be read or stored. */
  z.object({
    kind: z.literal('results-loaded'),
    importId: z.int(),
    /** Notices of before have none. */
    fileName: z.string().optional(),
    outcome: z.enum(['imported', 'same', 'stopped']),
  }),
  /** An archive of papers this person asked for is ready, or could not be made. */
  z.object({
    kind: z.literal('papers-packed'),
    packageId: z.int(),
    outcome: z.enum(['packed', 'stopped']),
  }),
])
export type DigestLine = z.output<typeof digestLine>
export type OrganizationCount = z.output<typeof ofOrganization>
