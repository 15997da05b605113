import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { ImportPreview, ImportRefusal, ImportState } from '../../domain/import/import-shapes.ts'
import type { WorkSeason } from '../../domain/work-season.ts'
import { refuse } from '../../refusals.ts'
import '../results-tables.ts'

export type StoredImport = {
  readonly importId: number
  readonly municipalityId: number
  readonly fileName: string
  readonly sha256: string
  readonly format: string | null
  readonly mappingId: number | null
  readonly soleOrganizationId: number | null
  readonly saidSeason: WorkSeason | null
  readonly state: ImportState
  readonly progress: number
  readonly starterName: string
  readonly startedAt: Date
  readonly importedAt: Date | null
  readonly closedAt: Date | null
  readonly preview: ImportPreview | null
  readonly refusal: ImportRefusal | null
  /** The file is still here, so it can be imported or marked up. */
  readonly hasUpload: boolean
}

const columns = [
  'importId',
  'municipalityId',
  'fileName',
  'sha256',
  'format',
  'mappingId',
  'soleOrganizationId',
  'saidSeason',
  'state',
  'progress',
  'starterName',
  'startedAt',
  'importedAt',
  'closedAt',
  'preview',
  'refusal',
] as const

function select(tx: Tx) {
  return tx
    .selectFrom('assessment.results_import as i')
    .select(columns)
    .select(
      sql<boolean>`exists (select 1 from assessment.results_upload u where u.import_id = i.import_id)`.as(
        'hasUpload',
      ),
    )
}

/** Newest first, from below `before`. */
export async function listImports(
  tx: Tx,
  page: { readonly before?: number | undefined; readonly most: number },
): Promise<readonly StoredImport[]> {
  let query = select(tx)
  if (page.before !== undefined) query = query.where('importId', '<', page.before)
  return await query.orderBy('importId', 'desc').limit(page.most).execute()
}

/** Refuses with 404 when the scope sees no such import. */
export async function getImport(tx: Tx, importId: number): Promise<StoredImport> {
  const found = await select(tx).where('importId', '=', importId).executeTakeFirst()
  if (!found) throw refuse('assessment/import-not-found')
  return found
}

/** Who sent the file; null for the command line. */
export async function findStarter(
  tx: Tx,
  importId: number,
): Promise<Pick<NewImport, 'municipalityId' | 'startedBy' | 'fileName'>> {
  return await tx
    .selectFrom('assessment.results_import')
    .select(['municipalityId', 'startedBy', 'fileName'])
    .where('importId', '=', importId)
    .executeTakeFirstOrThrow()
}

export type NewImport = {
  readonly municipalityId: number
  readonly fileName: string
  readonly sha256: string
  readonly byteCount: number
  readonly startedBy: string | null
  readonly starterName: string
  readonly startedAt: Date
  readonly mappingId: number | null
  readonly state: ImportState
}

export async function createImport(tx: Tx, values: NewImport): Promise<number> {
  const { importId } = await tx
    .insertInto('assessment.results_import')
    .values({ ...values, soleOrganizationId: null, saidSeason: null })
    .returning('importId')
    .executeTakeFirstOrThrow()
  return importId
}

/** The import of the very same bytes that is still open or still counts in full. */
export async function findSameFile(tx: Tx, sha256: string): Promise<number | undefined> {
  const { rows } = await sql<{ importId: number }>`
    select i.import_id as "importId" from assessment.results_import i
    where i.sha256 = ${sha256} and i.state in ('waiting', 'reading', 'read', 'storing')
      and exists (select 1 from assessment.results_upload u where u.import_id = i.import_id)
    order by i.import_id desc limit 1
  `.execute(tx)
  return rows[0]?.importId
}

/** Moves an import on. Refuses with 409 when it is no longer in one of the states it may come from. */
export async function moveImport(
  tx: Tx,
  importId: number,
  from: readonly ImportState[],
  change: {
    readonly state: ImportState
    readonly format?: string
    readonly progress?: number
    readonly readAt?: Date
    readonly importedAt?: Date
    readonly closedAt?: Date
    readonly preview?: ImportPreview
    readonly refusal?: ImportRefusal | null
    readonly saidSeason?: WorkSeason | null
  },
): Promise<void> {
  const { preview, refusal, ...rest } = change
  const moved = await tx
    .updateTable('assessment.results_import')
    .set({
      ...rest,
      ...(preview === undefined ? {} : { preview: jsonb<ImportPreview | null>(preview) }),
      ...(refusal === undefined
        ? {}
        : { refusal: refusal === null ? null : jsonb<ImportRefusal | null>(refusal) }),
    })
    .where('importId', '=', importId)
    .where('state', 'in', [...from])
    .returning('importId')
    .executeTakeFirst()
  if (!moved) throw refuse('assessment/import-state-wrong')
}

/** Hundredths of the storing that are done. */
export async function saveProgress(tx: Tx, importId: number, progress: number): Promise<void> {
  await tx
    .updateTable('assessment.results_import')
    .set({ progress })
    .where('importId', '=', importId)
    .execute()
}

/** Prints of everything that counts in the municipality now. */
export async function findCurrentPrints(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('assessment.school_part')
    .select('print')
    .where('isCurrent', '=', true)
    .execute()
  return rows.map(({ print }) => print)
}

export async function setImportMapping(tx: Tx, importId: number, mappingId: number): Promise<void> {
  await tx
    .updateTable('assessment.results_import')
    .set({ mappingId })
    .where('importId', '=', importId)
    .execute()
}

/** Whose the rows are that name no school. */
export async function setSoleOrganization(tx: Tx, importId: number, organizationId: number): Promise<void> {
  await tx
    .updateTable('assessment.results_import')
    .set({ soleOrganizationId: organizationId })
    .where('importId', '=', importId)
    .execute()
}
