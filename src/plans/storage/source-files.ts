import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { SourceLine } from '../domain/source-lines.ts'
import { refuse } from '../refusals.ts'
import type { Writer } from './plans.ts'
import './tables.ts'

export type SourceFile = {
  readonly sourceFileId: number
  readonly fileName: string
  readonly uploadedAt: Date
  readonly byteCount: number
}

/** The plan that a file with the same content already made; a removed draft does not count. */
export async function findPlanOfFile(
  tx: Tx,
  sha256: string,
): Promise<{ readonly planId: number; readonly approved: boolean } | undefined> {
  return await tx
    .selectFrom('plans.plan as p')
    .innerJoin('plans.source_file as f', 'f.sourceFileId', 'p.sourceFileId')
    .select(['p.planId', 'p.approved'])
    .where('f.sha256', '=', sha256)
    .where('p.removedAt', 'is', null)
    .orderBy('p.planId', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type Upload = {
  readonly sha256: string
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly lines: readonly SourceLine[]
}

/** Keeps a file once by its content, under the name it first came with; locks its row. */
export async function saveSourceFile(tx: Tx, file: Upload, by: Writer): Promise<number> {
  const { sourceFileId } = await tx
    .insertInto('plans.source_file')
    .values({
      sha256: file.sha256,
      fileName: file.fileName,
      bytes: Buffer.from(file.bytes),
      lines: jsonb(file.lines),
      municipalityId: by.municipalityId,
      uploadedAt: by.now,
      uploadedBy: by.userId,
    })
    .onConflict((conflict) => conflict.constraint('source_file_once').doUpdateSet({ sha256: file.sha256 }))
    .returning('sourceFileId')
    .executeTakeFirstOrThrow()
  return sourceFileId
}

/** The name and size of a plan's document; undefined for a plan typed in and for those who may not see it. */
export async function findSourceFile(tx: Tx, planId: number): Promise<SourceFile | undefined> {
  return await tx
    .selectFrom('plans.plan as p')
    .innerJoin('plans.source_file as f', 'f.sourceFileId', 'p.sourceFileId')
    .select((eb) => [
      'f.sourceFileId',
      'f.fileName',
      'f.uploadedAt',
      eb.fn<number>('octet_length', ['f.bytes']).as('byteCount'),
    ])
    .where('p.planId', '=', planId)
    .executeTakeFirst()
}

export async function getSourceBytes(
  tx: Tx,
  planId: number,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const row = await tx
    .selectFrom('plans.plan as p')
    .innerJoin('plans.source_file as f', 'f.sourceFileId', 'p.sourceFileId')
    .select(['f.fileName', 'f.bytes'])
    .where('p.planId', '=', planId)
    .executeTakeFirst()
  if (!row) throw refuse('plans/source-not-found')
  return row
}

export async function getSourceLines(tx: Tx, planId: number): Promise<readonly SourceLine[]> {
  const row = await tx
    .selectFrom('plans.plan as p')
    .innerJoin('plans.source_file as f', 'f.sourceFileId', 'p.sourceFileId')
    .select('f.lines')
    .where('p.planId', '=', planId)
    .executeTakeFirst()
  if (!row) throw refuse('plans/source-not-found')
  return row.lines
}
