import type { Tx } from '#server-kit/database/database.ts'
import { type KindSetting, settingOfNobody } from '../domain/edition.ts'
import type { PaperKind } from '../domain/paper-kind.ts'
import './tables.ts'

const columns = ['kind', 'version', 'editionId', 'numberPrefix', 'numberSuffix'] as const

/** Kinds nobody has set are not among them: the shipped template and a bare number. */
export async function listKindSettings(tx: Tx): Promise<ReadonlyMap<PaperKind, KindSetting>> {
  const rows = await tx.selectFrom('templates.kind_setting').select(columns).execute()
  return new Map(rows.map(({ kind, ...setting }) => [kind, setting]))
}

export async function findKindSetting(tx: Tx, kind: PaperKind): Promise<KindSetting> {
  return (await listKindSettings(tx)).get(kind) ?? settingOfNobody
}

/** False when another person changed it first. `version` is the one that was seen, 0 where nobody had set it. */
export async function saveKindSetting(
  tx: Tx,
  municipalityId: number,
  kind: PaperKind,
  { version, ...fields }: KindSetting,
): Promise<boolean> {
  const saved =
    version === 0
      ? await tx
          .insertInto('templates.kind_setting')
          .values({ ...fields, municipalityId, kind })
          .onConflict((conflict) => conflict.doNothing())
          .returning('kind')
          .executeTakeFirst()
      : await tx
          .updateTable('templates.kind_setting')
          .set({ ...fields, version: version + 1 })
          .where('kind', '=', kind)
          .where('version', '=', version)
          .returning('kind')
          .executeTakeFirst()
  return saved !== undefined
}
