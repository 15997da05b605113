import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Campaign } from '../domain/campaign/campaign.ts'
import type { Answers } from '../domain/form/answers.ts'
import type { Sheet } from '../domain/sheet/sheet.ts'
import { refuse } from '../refusals.ts'
import { collision, type SheetKey } from './sheets.ts'
import type { Writer } from './writer.ts'
import './tables.ts'

/** What decides whether a sheet may be written in; without the answers and the form, which are large. */
export type WritableHead = Pick<
  Sheet,
  'organizationId' | 'campaignId' | 'state' | 'acceptedNumber' | 'version'
> &
  Pick<Campaign, 'opensOn' | 'dueOn' | 'closedAt' | 'filledBy'> & { readonly campaignRemoved: boolean }

export async function getWritableHead(
  tx: Tx,
  { organizationId, campaignId }: SheetKey,
): Promise<WritableHead> {
  const head = await tx
    .selectFrom('monitoring.sheet as s')
    .innerJoin('monitoring.campaign as c', 'c.campaignId', 's.campaignId')
    .select(['s.organizationId', 's.campaignId', 's.state', 's.acceptedNumber', 's.version'])
    .select(['c.opensOn', 'c.dueOn', 'c.closedAt', 'c.filledBy', 'c.removed as campaignRemoved'])
    .where('s.organizationId', '=', organizationId)
    .where('s.campaignId', '=', campaignId)
    .where('s.removed', '=', false)
    .executeTakeFirst()
  if (!head) throw refuse('monitoring/sheet-not-found')
  return head
}

/**
 * Keeps what is being written and answers the new version alone: a hundred people do it every second, and what they sent
 * need not come back. Refuses with 409 and what is stored when somebody else wrote in between.
 */
export async function keepTyped(
  tx: Tx,
  sheet: Pick<Sheet, 'organizationId' | 'campaignId' | 'version' | 'state'>,
  answers: Answers,
  { name, now }: Writer,
): Promise<number> {
  const version = sheet.version + 1
  const saved = await tx
    .updateTable('monitoring.sheet')
    .set({
      answers: jsonb(answers),
      state: sheet.state === 'empty' ? 'draft' : sheet.state,
      savedAt: now,
      saverName: name,
      version,
    })
    .where('organizationId', '=', sheet.organizationId)
    .where('campaignId', '=', sheet.campaignId)
    .where('version', '=', sheet.version)
    .returning('version')
    .executeTakeFirst()
  if (!saved) throw await collision(tx, sheet)
  return version
}
