import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import { type Form, FormSchema } from '../domain/form/form.ts'
import { refuse } from '../refusals.ts'
import type { Writer } from './writer.ts'
import './tables.ts'

export type FormHead = {
  readonly formId: number
  readonly version: number
  readonly title: string
  readonly purpose: string
  readonly removed: boolean
}

export type FormVersion = {
  readonly number: number
  readonly frozen: boolean
  readonly madeAt: Date
  readonly makerName: string | null
  readonly content: Form
}

/** The forms of the scope's municipality in Russian order, without the removed ones. */
export async function listForms(tx: Tx): Promise<readonly FormHead[]> {
  return await tx
    .selectFrom('monitoring.form')
    .select(['formId', 'version', 'title', 'purpose', 'removed'])
    .where('removed', '=', false)
    .orderBy('title')
    .orderBy('formId')
    .execute()
}

/** A removed one too, so that it can be restored. */
export async function getForm(tx: Tx, formId: number): Promise<FormHead> {
  const form = await tx
    .selectFrom('monitoring.form')
    .select(['formId', 'version', 'title', 'purpose', 'removed'])
    .where('formId', '=', formId)
    .executeTakeFirst()
  if (!form) throw refuse('monitoring/form-not-found')
  return form
}

/** The versions of a form, the newest first. */
export async function listFormVersions(tx: Tx, formId: number): Promise<readonly FormVersion[]> {
  return await tx
    .selectFrom('monitoring.form_version')
    .select(['number', 'frozen', 'madeAt', 'makerName', 'content'])
    .where('formId', '=', formId)
    .orderBy('number', 'desc')
    .execute()
}

/** The newest version of each form, by its id. */
export async function newestVersions(tx: Tx): Promise<ReadonlyMap<number, FormVersion>> {
  const rows = await tx
    .selectFrom('monitoring.form_version')
    .select(['formId', 'number', 'frozen', 'madeAt', 'makerName', 'content'])
    .distinctOn('formId')
    .orderBy('formId')
    .orderBy('number', 'desc')
    .execute()
  return new Map(rows.map(({ formId, ...version }) => [formId, version]))
}

export async function getFormVersion(tx: Tx, formId: number, number: number): Promise<FormVersion> {
  const found = await tx
    .selectFrom('monitoring.form_version')
    .select(['number', 'frozen', 'madeAt', 'makerName', 'content'])
    .where('formId', '=', formId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!found) throw refuse('monitoring/form-not-found')
  return found
}

export type NewForm = { readonly title: string; readonly purpose: string; readonly content: Form }

export async function createForm(tx: Tx, { title, purpose, content }: NewForm, by: Writer): Promise<number> {
  const { municipalityId, name, now } = by
  const { formId } = await tx
    .insertInto('monitoring.form')
    .values({ municipalityId, title, purpose })
    .returning('formId')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('monitoring.form_version')
    .values({ formId, number: 1, municipalityId, content: jsonb(content), madeAt: now, makerName: name })
    .execute()
  return formId
}

/**
 * Keeps a changed form: the newest version when nobody has used it yet, another version otherwise. Refuses with 409 when
 * `version` is not what is stored.
 */
export async function saveForm(
  tx: Tx,
  {
    formId,
    version,
    title,
    purpose,
    content,
  }: NewForm & { readonly formId: number; readonly version: number },
  by: Writer,
): Promise<void> {
  await touchForm(tx, { formId, version }, { title, purpose })
  const [newest] = await listFormVersions(tx, formId)
  const { municipalityId, name, now } = by
  const made = { content: jsonb(content), madeAt: now, makerName: name }
  if (newest && !newest.frozen) {
    await tx
      .updateTable('monitoring.form_version')
      .set(made)
      .where('formId', '=', formId)
      .where('number', '=', newest.number)
      .execute()
    return
  }
  if (newest && isSame(newest.content, content)) return
  await tx
    .insertInto('monitoring.form_version')
    .values({ formId, number: (newest?.number ?? 0) + 1, municipalityId, ...made })
    .execute()
}

export async function touchForm(
  tx: Tx,
  { formId, version }: { readonly formId: number; readonly version: number },
  change: Partial<Pick<FormHead, 'title' | 'purpose' | 'removed'>>,
): Promise<void> {
  const saved = await tx
    .updateTable('monitoring.form')
    .set({ ...change, version: version + 1 })
    .where('formId', '=', formId)
    .where('version', '=', version)
    .returning('formId')
    .executeTakeFirst()
  if (!saved) throw refuse('monitoring/changed-meanwhile', { current: await getForm(tx, formId) })
}

export async function freezeFormVersion(tx: Tx, formId: number, number: number): Promise<void> {
  await tx
    .updateTable('monitoring.form_version')
    .set({ frozen: true })
    .where('formId', '=', formId)
    .where('number', '=', number)
    .where('frozen', '=', false)
    .execute()
}

/** The column keeps no order of keys, so both are read by the schema first. */
function isSame(one: Form, other: Form): boolean {
  return JSON.stringify(FormSchema.parse(one)) === JSON.stringify(FormSchema.parse(other))
}
