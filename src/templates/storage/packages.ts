import type { Kysely } from 'kysely'
import type { Database, Tx } from '#server-kit/database/database.ts'
import type { PaperPackage } from '../domain/paper-package.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

const columns = [
  'packageId',
  'state',
  'done',
  'total',
  'title',
  'workId',
  'starterName',
  'startedAt',
  'finishedAt',
  'failure',
  'byteCount',
] as const

/** The newest first. */
export async function listPackages(tx: Tx): Promise<readonly PaperPackage[]> {
  return await tx
    .selectFrom('templates.package')
    .select(columns)
    .orderBy('packageId', 'desc')
    .limit(100)
    .execute()
}

export async function getPackage(tx: Tx, packageId: number): Promise<PaperPackage> {
  const row = await tx
    .selectFrom('templates.package')
    .select(columns)
    .where('packageId', '=', packageId)
    .executeTakeFirst()
  if (!row) throw refuse('templates/package-not-found')
  return row
}

export async function addPackage(
  tx: Tx,
  of: {
    readonly municipalityId: number
    readonly title: string
    readonly workId: number | null
    readonly starterId: string
    readonly starterName: string
    readonly startedAt: Date
  },
): Promise<PaperPackage> {
  const { packageId } = await tx
    .insertInto('templates.package')
    .values({ ...of, finishedAt: null, failure: null, bytes: null, byteCount: null })
    .returning('packageId')
    .executeTakeFirstOrThrow()
  return await getPackage(tx, packageId)
}

export async function movePackage(
  tx: Tx,
  packageId: number,
  change: Partial<Pick<PaperPackage, 'state' | 'done' | 'total' | 'failure' | 'finishedAt'>>,
): Promise<void> {
  await tx.updateTable('templates.package').set(change).where('packageId', '=', packageId).execute()
}

export async function finishPackage(
  tx: Tx,
  packageId: number,
  {
    bytes,
    finishedAt,
    done,
  }: { readonly bytes: Uint8Array; readonly finishedAt: Date; readonly done: number },
): Promise<void> {
  await tx
    .updateTable('templates.package')
    .set({ state: 'done', bytes: Buffer.from(bytes), byteCount: bytes.length, finishedAt, done, total: done })
    .where('packageId', '=', packageId)
    .execute()
}

/** Whose work the package is, for the background and the bell. */
export async function findPackageStarter(owner: Kysely<Database>, packageId: number) {
  return await owner
    .selectFrom('templates.package')
    .select(['municipalityId', 'starterId', 'workId', 'state'])
    .where('packageId', '=', packageId)
    .executeTakeFirst()
}

export async function getPackageBytes(tx: Tx, packageId: number): Promise<Uint8Array> {
  const row = await tx
    .selectFrom('templates.package')
    .select(['bytes'])
    .where('packageId', '=', packageId)
    .executeTakeFirst()
  if (!row) throw refuse('templates/package-not-found')
  if (row.bytes === null) throw refuse('templates/package-not-ready')
  return row.bytes
}
