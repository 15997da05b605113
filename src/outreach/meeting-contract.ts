import { z } from 'zod'
import { mostFileBytes } from '#documents/domain/stored-file.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { idSchema, optionalText, TopicSchema, versionSchema } from './domain/hotline-shapes.ts'
import { meetingForms, meetingKinds } from './domain/meeting.ts'

const meetingFields = {
  heldOn: plainDateSchema,
  kind: z.enum(meetingKinds),
  form: z.enum(meetingForms),
  topicId: z.int().positive(),
  title: z.string().trim().min(1, 'Укажите, о чём была встреча').max(500),
  audience: z.string().trim().max(200).default(''),
  attendanceCount: z.int().min(0).max(100_000).nullable().default(null),
  asked: optionalText(4000),
}

const MeetingSchema = z.object({
  meetingId: z.int(),
  version: versionSchema,
  organizationId: z.int(),
  organizationName: z.string(),
  topicName: z.string(),
  heldOn: plainDateSchema,
  kind: z.enum(meetingKinds),
  form: z.enum(meetingForms),
  topicId: z.int(),
  title: z.string(),
  audience: z.string(),
  attendanceCount: z.int().nullable(),
  asked: z.string().nullable(),
  fileName: z.string().nullable(),
  removed: z.boolean(),
  mayChange: z.boolean(),
})

/** Meetings with parents. */
export type MeetingView = z.output<typeof MeetingSchema>
export type CoverageView = z.output<typeof getMeetingCoverage.answer>['rows'][number]
export type MeetingChoices = z.output<typeof listMeetings.answer>

const period = { from: plainDateSchema, to: plainDateSchema }

/** Meetings held in the period, both days included, and what a new one may be about. */
export const listMeetings = endpoint({
  method: 'GET',
  path: '/outreach/meetings',
  query: z.object(period),
  answer: z.object({
    meetings: z.array(MeetingSchema),
    organizations: z.array(z.object({ organizationId: z.int(), shortName: z.string() })),
    topics: z.array(TopicSchema),
    reach: z.enum(['municipality', 'organizations']),
  }),
})

/** Which schools have told parents of a topic in the period, and which have not. */
export const getMeetingCoverage = endpoint({
  method: 'GET',
  path: '/outreach/meeting-coverage',
  query: z.object({ ...period, topicId: idSchema.optional() }),
  answer: z.object({
    rows: z.array(
      z.object({
        organizationId: z.int(),
        organizationName: z.string(),
        meetingCount: z.int(),
        consultationCount: z.int(),
        attendanceCount: z.int().nullable(),
        lastOn: plainDateSchema.nullable(),
      }),
    ),
  }),
})

const meetingParams = z.object({ meetingId: idSchema })
/** The protocol, or none. */
const protocol = { most: 1, bytesEach: mostFileBytes } as const

export const getMeeting = endpoint({
  method: 'GET',
  path: '/outreach/meetings/:meetingId',
  params: meetingParams,
  answer: MeetingSchema,
})

export const addMeeting = endpoint({
  method: 'POST',
  path: '/outreach/meetings',
  files: protocol,
  body: z.object({ organizationId: z.int().positive(), ...meetingFields }),
  answer: MeetingSchema,
})

/** A file sent along replaces the one there was. */
export const changeMeeting = endpoint({
  method: 'PUT',
  path: '/outreach/meetings/:meetingId',
  params: meetingParams,
  files: protocol,
  body: z.object({ version: versionSchema, ...meetingFields }),
  answer: MeetingSchema,
})

export const moveMeetingAway = endpoint({
  method: 'POST',
  path: '/outreach/meetings/:meetingId/removal',
  params: meetingParams,
  body: z.object({ version: versionSchema, removed: z.boolean() }),
  answer: MeetingSchema,
})

export const downloadProtocol = endpoint({
  method: 'GET',
  path: '/outreach/meetings/:meetingId/protocol',
  params: meetingParams,
  answer: z.void(),
  download: true,
})
