import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Methodology } from '../../domain/methodology/methodology.ts'
import { refuse } from '../../refusals.ts'
import type { Writer } from '../writer.ts'
import './tables.ts'

export type MethodologyHead = {
  readonly methodologyId: number
  readonly version: number
  readonly title: string
  readonly purpose: string
  readonly origin: string | null
  readonly removed: boolean
}

export type Edition = {
  readonly methodologyId: number
  readonly number: number
  readonly content: Methodology
  readonly approvedOn: PlainDate | null
  readonly actId: number | null
  readonly actWords: string | null
  readonly fromYear: number | null
  readonly madeAt: Date
  readonly makerName: string | null
}

const headColumns = ['methodologyId', 'version', 'title', 'purpose', 'origin', 'removed'] as const
const editionHead = [
  'methodologyId',
  'number',
  'approvedOn',
  'actId',
  'actWords',
  'fromYear',
  'madeAt',
  'makerName',
] as const

export async function listMethodologies(tx: Tx): Promise<readonly MethodologyHead[]> {
  return await tx
    .selectFrom('monitoring.methodology')
    .select(headColumns)
    .where('removed', '=', false)
    .orderBy('methodologyId')
    .execute()
}

/** A removed one too, so that it can be restored. */
export async function getMethodology(tx: Tx, methodologyId: number): Promise<MethodologyHead> {
  const found = await tx
    .selectFrom('monitoring.methodology')
    .select(headColumns)
    .where('methodologyId', '=', methodologyId)
    .executeTakeFirst()
  if (!found) throw refuse('monitoring/methodology-not-found')
  return found
}

/** Every edition without its content, the newest first. */
export async function listEditionHeads(tx: Tx): Promise<readonly Omit<Edition, 'content'>[]> {
  return await tx
    .selectFrom('monitoring.methodology_edition')
    .select(editionHead)
    .orderBy('methodologyId')
    .orderBy('number', 'desc')
    .execute()
}

export async function getEdition(tx: Tx, methodologyId: number, number: number): Promise<Edition> {
  const found = await tx
    .selectFrom('monitoring.methodology_edition')
    .select([...editionHead, 'content'])
    .where('methodologyId', '=', methodologyId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!found) throw refuse('monitoring/methodology-not-found')
  return found
}

/** Stores a methodology with its first edition, a draft. */
export async function createMethodology(
  tx: Tx,
  made: {
    readonly title: string
    readonly purpose: string
    readonly origin: string | null
    readonly content: Methodology
  },
  { municipalityId, name, now }: Writer,
): Promise<number> {
  const { content, ...head } = made
  const { methodologyId } = await tx
    .insertInto('monitoring.methodology')
    .values({ municipalityId, ...head })
    .returning('methodologyId')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('monitoring.methodology_edition')
    .values({
      methodologyId,
      number: 1,
      municipalityId,
      content: jsonb(content),
      approvedOn: null,
      actId: null,
      actWords: null,
      fromYear: null,
      madeAt: now,
      makerName: name,
    })
    .execute()
  return methodologyId
}

/** Keeps changed content: in the draft where there is one, else in another edition. */
export async function saveDraft(
  tx: Tx,
  methodologyId: number,
  content: Methodology,
  { municipalityId, name, now }: Writer,
): Promise<void> {
  const [newest] = (await listEditionHeads(tx)).filter((one) => one.methodologyId === methodologyId)
  const made = { content: jsonb(content), madeAt: now, makerName: name }
  if (newest && newest.approvedOn === null) {
    await tx
      .updateTable('monitoring.methodology_edition')
      .set(made)
      .where('methodologyId', '=', methodologyId)
      .where('number', '=', newest.number)
      .execute()
    return
  }
  const nothing = { approvedOn: null, actId: null, actWords: null, fromYear: null }
  await tx
    .insertInto('monitoring.methodology_edition')
    .values({ methodologyId, number: (newest?.number ?? 0) + 1, municipalityId, ...made, ...nothing })
    .execute()
}

export async function approveEdition(
  tx: Tx,
  { methodologyId, number }: Pick<Edition, 'methodologyId' | 'number'>,
  approval: {
    readonly approvedOn: PlainDate
    readonly actId: number | null
    readonly actWords: string
    readonly fromYear: number
  },
): Promise<void> {
  await tx
    .updateTable('monitoring.methodology_edition')
    .set(approval)
    .where('methodologyId', '=', methodologyId)
    .where('number', '=', number)
    .execute()
}

/** Refuses with 409 when `version` is not what is stored. */
export async function touchMethodology(
  tx: Tx,
  { methodologyId, version }: { readonly methodologyId: number; readonly version: number },
  change: Partial<Pick<MethodologyHead, 'title' | 'purpose' | 'removed'>>,
): Promise<void> {
  const saved = await tx
    .updateTable('monitoring.methodology')
    .set({ ...change, version: version + 1 })
    .where('methodologyId', '=', methodologyId)
    .where('version', '=', version)
    .returning('methodologyId')
    .executeTakeFirst()
  if (!saved) {
    throw refuse('monitoring/changed-meanwhile', { current: await getMethodology(tx, methodologyId) })
  }
}
