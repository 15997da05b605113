import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Meeting } from '../domain/meeting.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

/** Meetings of the scope from one day to another, the latest first; without the removed ones. */
export async function listMeetings(
  tx: Tx,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly Meeting[]> {
  const rows = await select(tx)
    .where('removed', '=', false)
    .where('heldOn', '>=', from)
    .where('heldOn', '<=', to)
    .orderBy('heldOn', 'desc')
    .orderBy('meetingId', 'desc')
    .execute()
  return rows.map(meetingOf)
}

/** A removed one too. Refuses with 404 when the scope sees no such meeting. */
export async function getMeeting(tx: Tx, meetingId: number): Promise<Meeting> {
  const row = await select(tx).where('meetingId', '=', meetingId).executeTakeFirst()
  if (!row) throw refuse('outreach/meeting-not-found')
  return meetingOf(row)
}

export type NewMeeting = Omit<Meeting, 'meetingId' | 'version' | 'removed'>

/** Its file must be in the store already. */
export async function createMeeting(tx: Tx, municipalityId: number, meeting: NewMeeting): Promise<Meeting> {
  const { organizationId, file, ...fields } = meeting
  const { meetingId } = await tx
    .insertInto('outreach.meeting')
    .values({ organizationId, municipalityId, ...fields, ...fileColumns(file) })
    .returning('meetingId')
    .executeTakeFirstOrThrow()
  return await getMeeting(tx, meetingId)
}

/** Undefined when the stored version is not `meeting.version`. */
export async function saveMeeting(tx: Tx, meeting: Meeting): Promise<Meeting | undefined> {
  const { organizationId, meetingId, version, file, ...fields } = meeting
  const saved = await tx
    .updateTable('outreach.meeting')
    .set({ ...fields, ...fileColumns(file), version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('meetingId', '=', meetingId)
    .where('version', '=', version)
    .returning('meetingId')
    .executeTakeFirst()
  return saved && (await getMeeting(tx, meetingId))
}

function select(tx: Tx) {
  return tx
    .selectFrom('outreach.meeting')
    .select([
      'organizationId',
      'meetingId',
      'version',
      'heldOn',
      'kind',
      'form',
      'topicId',
      'title',
      'audience',
      'attendanceCount',
      'asked',
      'sha256',
      'fileName',
      'removed',
    ])
}

type Row = Omit<Meeting, 'file'> & { readonly sha256: string | null; readonly fileName: string | null }

function meetingOf({ sha256, fileName, ...rest }: Row): Meeting {
  return { ...rest, file: sha256 !== null && fileName !== null ? { sha256, fileName } : null }
}

function fileColumns(file: Meeting['file']) {
  return { sha256: file?.sha256 ?? null, fileName: file?.fileName ?? null }
}
