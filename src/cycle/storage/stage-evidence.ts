import type { SchoolYear } from '#kernel/school-year.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { StageEvidence } from '../domain/board/evidence.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

/** Of a school year, as it was added; without what was taken away. */
export async function listEvidence(tx: Tx, year: SchoolYear): Promise<readonly StageEvidence[]> {
  const rows = await select(tx)
    .where('schoolYear', '=', year)
    .where('removed', '=', false)
    .orderBy('evidenceId')
    .execute()
  return rows.map(evidenceOf)
}

/** One taken away too. */
export async function getEvidence(tx: Tx, evidenceId: number): Promise<StageEvidence> {
  const row = await select(tx).where('evidenceId', '=', evidenceId).executeTakeFirst()
  if (!row) throw refuse('cycle/evidence-not-found')
  return evidenceOf(row)
}

export async function createEvidence(
  tx: Tx,
  municipalityId: number,
  { file, ...fields }: Omit<StageEvidence, 'evidenceId' | 'removed'>,
): Promise<StageEvidence> {
  const { sha256, fileName } = file ?? { sha256: null, fileName: null }
  const { evidenceId } = await tx
    .insertInto('cycle.stage_evidence')
    .values({ municipalityId, ...fields, sha256, fileName })
    .returning('evidenceId')
    .executeTakeFirstOrThrow()
  return await getEvidence(tx, evidenceId)
}

export async function moveEvidence(
  tx: Tx,
  { organizationId, evidenceId }: Pick<StageEvidence, 'organizationId' | 'evidenceId'>,
  removed: boolean,
): Promise<void> {
  await tx
    .updateTable('cycle.stage_evidence')
    .set({ removed })
    .where('organizationId', '=', organizationId)
    .where('evidenceId', '=', evidenceId)
    .execute()
}

type Row = Omit<StageEvidence, 'file'> & { readonly sha256: string | null; readonly fileName: string | null }

function evidenceOf({ sha256, fileName, ...row }: Row): StageEvidence {
  return { ...row, file: sha256 === null || fileName === null ? null : { sha256, fileName } }
}

function select(tx: Tx) {
  return tx
    .selectFrom('cycle.stage_evidence')
    .select([
      ...(['organizationId', 'evidenceId', 'track', 'schoolYear', 'stage', 'title', 'link'] as const),
      ...(['sha256', 'fileName', 'addedOn', 'addedBy', 'removed'] as const),
    ])
}
