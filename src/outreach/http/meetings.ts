import type { CheckedFile } from '#documents/domain/stored-file.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import {
  type AuditNote,
  type CardPerson,
  preparedRoute,
  type RouteCard,
  route,
  type UploadedFile,
} from '#server-kit/http/route.ts'
import type { Meeting } from '../domain/meeting.ts'
import { coverageOf } from '../domain/meeting-coverage.ts'
import * as contract from '../meeting-contract.ts'
import { refuse } from '../refusals.ts'
import { createMeeting, getMeeting, listMeetings, saveMeeting } from '../storage/meetings.ts'
import { getTopic, listTopics } from '../storage/topics.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { isWithin, municipalityOf, namesOf, ownOrganizations } from './whose-rows.ts'

/** Meetings with parents and which schools have held them. */
export function meetingRoutes(port: NeighboursPort): readonly RouteCard[] {
  const prepare = async ({ files: [file] }: { readonly files: readonly UploadedFile[] }) =>
    file && port.files.check(file)
  return [
    route(contract.listMeetings, {
      may: 'outreach.meeting.read',
      audit: 'none',
      async answer({ query, tx, today, person }) {
        const organizations = ownOrganizations(await port.readOrganizations(tx, today), person.scope)
        const view = await viewer(port, { tx, today, person })
        return {
          meetings: (await listMeetings(tx, query)).map(view),
          organizations: organizations.map(({ organizationId, shortName }) => ({
            organizationId,
            shortName,
          })),
          topics: [...(await listTopics(tx))],
          reach: person.scope.reach,
        }
      },
    }),
    route(contract.getMeetingCoverage, {
      may: 'outreach.meeting.read',
      audit: 'none',
      async answer({ query: { topicId, ...period }, tx, today, person }) {
        const schools = ownOrganizations(await port.readOrganizations(tx, today), person.scope).filter(
          ({ type }) => type === 'school',
        )
        const meetings = (await listMeetings(tx, period)).filter(
          (meeting) => topicId === undefined || meeting.topicId === topicId,
        )
        const names = namesOf(schools)
        return {
          rows: coverageOf([...names.keys()], meetings).map((row) => ({
            ...row,
            organizationName: names.get(row.organizationId) ?? '',
          })),
        }
      },
    }),
    route(contract.getMeeting, {
      may: 'outreach.meeting.read',
      audit: 'none',
      async answer({ params, ...call }) {
        return (await viewer(port, call))(await getMeeting(call.tx, params.meetingId))
      },
    }),
    preparedRoute(contract.addMeeting, {
      may: 'outreach.meeting.own',
      audit: 'outreach.meeting.added',
      prepare,
      async answer({ body, prepared: file, now, ...call }) {
        const { tx, today, person, note } = call
        const own = ownOrganizations(await port.readOrganizations(tx, today), person.scope)
        if (!own.some(({ organizationId }) => organizationId === body.organizationId)) {
          throw refuse('outreach/organization-not-found')
        }
        await getTopic(tx, body.topicId)
        await keep(port, { ...call, now }, body.organizationId, file)
        const created = await createMeeting(tx, municipalityOf(person), { ...body, file: attached(file) })
        note({ subject: created.title, organizationId: created.organizationId, after: created })
        return (await viewer(port, call))(created)
      },
    }),
    preparedRoute(contract.changeMeeting, {
      may: 'outreach.meeting.own',
      audit: 'outreach.meeting.changed',
      prepare,
      async answer({ params, body: { version, ...fields }, prepared: file, now, ...call }) {
        return await changeRegisteredMeeting(port, call, { ...params, version }, async (meeting) => {
          if (fields.topicId !== meeting.topicId) await getTopic(call.tx, fields.topicId)
          await keep(port, { ...call, now }, meeting.organizationId, file)
          return { ...meeting, ...fields, ...(file ? { file: attached(file) } : {}) }
        })
      },
    }),
    route(contract.moveMeetingAway, {
      may: 'outreach.meeting.own',
      audit: 'outreach.meeting.removal',
      async answer({ params, body: { version, removed }, ...call }) {
        return await changeRegisteredMeeting(port, call, { ...params, version }, (meeting) => ({
          ...meeting,
          removed,
        }))
      },
    }),
    route(contract.downloadProtocol, {
      may: 'outreach.meeting.read',
      audit: 'none',
      async answer({ params, tx }) {
        const { organizationId, file } = await getMeeting(tx, params.meetingId)
        const found = file && (await port.files.find(tx, { organizationId, sha256: file.sha256 }))
        if (!found || !file) throw refuse('outreach/file-not-found')
        return { fileName: file.fileName, mediaType: found.mediaType, bytes: found.bytes }
      },
    }),
  ]
}

type ReadCall = { readonly tx: Tx; readonly today: PlainDate; readonly person: CardPerson }

async function changeRegisteredMeeting(
  port: NeighboursPort,
  call: ReadCall & { note(note: AuditNote): void },
  seen: { readonly meetingId: number; readonly version: number },
  decide: (meeting: Meeting) => Meeting | Promise<Meeting>,
): Promise<contract.MeetingView> {
  const { tx, note } = call
  const view = await viewer(port, call)
  const before = await getMeeting(tx, seen.meetingId)
  const saved = before.version === seen.version && (await saveMeeting(tx, await decide(before)))
  if (!saved) {
    const current = view(await getMeeting(tx, seen.meetingId))
    throw refuse('outreach/changed-meanwhile', { current })
  }
  note({ subject: saved.title, organizationId: saved.organizationId, before, after: saved })
  return view(saved)
}

async function viewer(
  port: NeighboursPort,
  { tx, today, person: { scope } }: ReadCall,
): Promise<(meeting: Meeting) => contract.MeetingView> {
  const names = namesOf(await port.readOrganizations(tx, today))
  const topics = new Map((await listTopics(tx)).map(({ topicId, name }) => [topicId, name]))
  return ({ file, ...meeting }) => ({
    ...meeting,
    organizationName: names.get(meeting.organizationId) ?? '',
    topicName: topics.get(meeting.topicId) ?? '',
    fileName: file?.fileName ?? null,
    mayChange: isWithin(scope, meeting.organizationId),
  })
}

async function keep(
  { files }: NeighboursPort,
  { tx, person, now }: { readonly tx: Tx; readonly person: CardPerson; readonly now: Date },
  organizationId: number,
  file: CheckedFile | undefined,
): Promise<void> {
  if (!file) return
  const by = { municipalityId: municipalityOf(person), organizationId, userId: person.userId, now }
  await files.store(tx, file, by)
}

function attached(file: CheckedFile | undefined): Meeting['file'] {
  return file ? { sha256: file.sha256, fileName: file.fileName } : null
}
