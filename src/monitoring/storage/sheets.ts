import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Answers } from '../domain/form/answers.ts'
import { type Counting, countedNumber, type Sheet, type SheetAct } from '../domain/sheet/sheet.ts'
import { refuse } from '../refusals.ts'
import type { Writer } from './writer.ts'
import './tables.ts'

export type SheetKey = { readonly organizationId: number; readonly campaignId: number }

const columns = [
  'organizationId',
  'campaignId',
  'version',
  'state',
  'answers',
  'savedAt',
  'saverName',
  'sentNumber',
  'sentAt',
  'senderName',
  'acceptedNumber',
  'comment',
] as const

/** The sheets of a campaign that the scope sees. */
export async function listSheets(tx: Tx, campaignId: number): Promise<readonly Sheet[]> {
  return await tx
    .selectFrom('monitoring.sheet')
    .select(columns)
    .where('campaignId', '=', campaignId)
    .where('removed', '=', false)
    .orderBy('organizationId')
    .execute()
}

export async function getSheet(tx: Tx, { organizationId, campaignId }: SheetKey): Promise<Sheet> {
  const sheet = await tx
    .selectFrom('monitoring.sheet')
    .select(columns)
    .where('organizationId', '=', organizationId)
    .where('campaignId', '=', campaignId)
    .where('removed', '=', false)
    .executeTakeFirst()
  if (!sheet) throw refuse('monitoring/sheet-not-found')
  return sheet
}

export type SheetHead = Omit<Sheet, 'answers'>

/** Every sheet the scope sees, of campaigns that are not removed; without the answers. */
export async function listSheetHeads(tx: Tx): Promise<readonly SheetHead[]> {
  const [, ...rest] = columns
  return await tx
    .selectFrom('monitoring.sheet')
    .select(['organizationId', ...rest.filter((column) => column !== 'answers')])
    .where('removed', '=', false)
    .execute()
}

/** Keeps what is being written. Refuses with 409 and what is stored when somebody else wrote in between. */
export async function keepAnswers(
  tx: Tx,
  sheet: Pick<Sheet, 'organizationId' | 'campaignId' | 'version' | 'state'>,
  answers: Answers,
  { name, now }: Writer,
): Promise<Sheet> {
  const saved = await tx
    .updateTable('monitoring.sheet')
    .set({
      answers: jsonb(answers),
      state: sheet.state === 'empty' ? 'draft' : sheet.state,
      savedAt: now,
      saverName: name,
      version: sheet.version + 1,
    })
    .where('organizationId', '=', sheet.organizationId)
    .where('campaignId', '=', sheet.campaignId)
    .where('version', '=', sheet.version)
    .returning(columns)
    .executeTakeFirst()
  if (!saved) throw await collision(tx, sheet)
  return saved
}

/** Moves a sheet on and writes down who did it; a sending leaves a version behind. */
export async function saveMove(
  tx: Tx,
  before: Sheet,
  after: Pick<Sheet, 'state' | 'acceptedNumber' | 'comment' | 'sentNumber'>,
  event: { readonly act: SheetAct; readonly note: string | null },
  { municipalityId, userId, name, now }: Writer,
): Promise<Sheet> {
  const { organizationId, campaignId, version, answers } = before
  const isSent = after.sentNumber > before.sentNumber
  const saved = await tx
    .updateTable('monitoring.sheet')
    .set({ ...after, ...(isSent ? { sentAt: now, senderName: name } : {}), version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('campaignId', '=', campaignId)
    .where('version', '=', version)
    .returning(columns)
    .executeTakeFirst()
  if (!saved) throw await collision(tx, before)
  const number = after.sentNumber
  if (isSent) {
    await tx
      .insertInto('monitoring.sheet_version')
      .values({
        organizationId,
        campaignId,
        number,
        municipalityId,
        answers: jsonb(answers),
        sentAt: now,
        sentBy: userId,
        senderName: name,
      })
      .execute()
  }
  await tx
    .insertInto('monitoring.sheet_event')
    .values({ organizationId, campaignId, municipalityId, number, at: now, personName: name, ...event })
    .execute()
  return saved
}

/** Who wrote in between, with what is stored now. */
export async function collision(tx: Tx, key: SheetKey) {
  const { version, answers, saverName, savedAt, state } = await getSheet(tx, key)
  return refuse('monitoring/answers-changed-meanwhile', {
    ...(saverName === null ? {} : { detail: `Последним записал: ${saverName}` }),
    current: { version, answers, saverName, savedAt: savedAt?.toISOString() ?? null, state },
  })
}

export type SheetVersion = {
  readonly number: number
  readonly answers: Answers
  readonly sentAt: Date
  readonly senderName: string | null
}

/** Every version sent, the newest first. */
export async function listSheetVersions(
  tx: Tx,
  { organizationId, campaignId }: SheetKey,
): Promise<readonly SheetVersion[]> {
  return await tx
    .selectFrom('monitoring.sheet_version')
    .select(['number', 'answers', 'sentAt', 'senderName'])
    .where('organizationId', '=', organizationId)
    .where('campaignId', '=', campaignId)
    .orderBy('number', 'desc')
    .execute()
}

export type SheetEvent = {
  readonly act: SheetAct
  readonly number: number
  readonly at: Date
  readonly personName: string | null
  readonly note: string | null
}

export async function listSheetEvents(
  tx: Tx,
  { organizationId, campaignId }: SheetKey,
): Promise<readonly SheetEvent[]> {
  return await tx
    .selectFrom('monitoring.sheet_event')
    .select(['act', 'number', 'at', 'personName', 'note'])
    .where('organizationId', '=', organizationId)
    .where('campaignId', '=', campaignId)
    .orderBy('eventId', 'desc')
    .execute()
}

export type CountedAnswers = {
  readonly campaignId: number
  readonly organizationId: number
  /** Null: nothing that counts was given. */
  readonly answers: Answers | null
}

/** The answers that count, of every organisation asked in the campaigns. */
export async function listCountedAnswers(
  tx: Tx,
  campaignIds: readonly number[],
  counting: Counting,
): Promise<readonly CountedAnswers[]> {
  if (campaignIds.length === 0) return []
  const heads = (await listSheetHeads(tx)).filter(({ campaignId }) => campaignIds.includes(campaignId))
  const versions = await tx
    .selectFrom('monitoring.sheet_version as v')
    .innerJoin('monitoring.sheet as s', (join) =>
      join
        .onRef('s.organizationId', '=', 'v.organizationId')
        .onRef('s.campaignId', '=', 'v.campaignId')
        .on((eb) =>
          eb.or([
            eb('v.number', '=', eb.ref('s.acceptedNumber')),
            eb('v.number', '=', eb.ref('s.sentNumber')),
          ]),
        ),
    )
    .select(['v.campaignId', 'v.organizationId', 'v.number', 'v.answers'])
    .where('v.campaignId', 'in', campaignIds)
    .execute()
  const answersOf = new Map(
    versions.map(({ campaignId, organizationId, number, answers }) => [
      `${campaignId} ${organizationId} ${number}`,
      answers,
    ]),
  )
  return heads.map((head) => {
    const { campaignId, organizationId } = head
    const number = countedNumber(head, counting)
    return {
      campaignId,
      organizationId,
      answers: answersOf.get(`${campaignId} ${organizationId} ${number}`) ?? null,
    }
  })
}

/**
 * What the organisation last answered to the same form for an earlier period: what was accepted, else what was sent.
 * Undefined when there is nothing.
 */
export async function findPreviousAnswers(
  tx: Tx,
  key: { readonly organizationId: number; readonly formId: number; readonly before: PlainDate },
): Promise<{ readonly campaignId: number; readonly answers: Answers } | undefined> {
  const { rows } = await sql<{ campaignId: number; answers: Answers }>`
    select c.campaign_id, v.answers
    from monitoring.campaign c
    join monitoring.sheet s on s.campaign_id = c.campaign_id and s.organization_id = ${key.organizationId}
    join monitoring.sheet_version v
      on v.organization_id = s.organization_id and v.campaign_id = s.campaign_id
     and v.number = case when s.state = 'submitted' then s.sent_number else s.accepted_number end
    where c.form_id = ${key.formId} and c.period_from < ${key.before}::date and not c.removed and not s.removed
    order by c.period_from desc, c.campaign_id desc
    limit 1`.execute(tx)
  return rows[0]
}
