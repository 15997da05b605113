import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import { worksInForce } from '../../domain/catalogue/catalogue-in-force.ts'
import type { WorkContent } from '../../domain/catalogue/catalogue-shapes.ts'
import type { CatalogueWork } from '../../domain/catalogue/catalogue-work.ts'
import type { CatalogueEdition } from '../../domain/catalogue/edition.ts'
import type { WorkKey } from '../../domain/work-key.ts'
import { refuse } from '../../refusals.ts'
import './catalogue-tables.ts'

const columns = [
  'editionId',
  'version',
  'procedure',
  'year',
  'grade',
  'subject',
  'level',
  'series',
  'authority',
  'edition',
  'maxScore',
  'items',
  'scale',
  'testScores',
  'source',
  'status',
  'confirmedBy',
  'confirmedAt',
  'removed',
] as const

/** The scope's own versions of works, those taken away too. */
export async function listOwnEditions(tx: Tx): Promise<readonly CatalogueEdition[]> {
  const rows = await tx.selectFrom('assessment.catalogue_work').select(columns).orderBy('editionId').execute()
  return rows.map((row) => {
    const { editionId, version, authority, edition, confirmedBy, removed } = row
    const { procedure, year, grade, subject, level, series } = row
    const { maxScore, items, scale, testScores, source, status } = row
    return {
      editionId,
      version,
      authority,
      edition,
      confirmedBy,
      confirmedAt: row.confirmedAt?.toISOString() ?? null,
      removed,
      work: {
        key: { procedure, year, grade, subject, level, series },
        ...{ maxScore, items, scale, testScores, source, status },
      },
    }
  })
}

/** One work for each key, as it holds for the scope's municipality: for reading results. */
export async function listWorksInForce(tx: Tx): Promise<readonly CatalogueWork[]> {
  return worksInForce(await listOwnEditions(tx))
}

export async function getOwnEdition(tx: Tx, editionId: number): Promise<CatalogueEdition> {
  const found = (await listOwnEditions(tx)).find((one) => one.editionId === editionId)
  if (!found) throw refuse('assessment/catalogue-work-not-found')
  return found
}

export async function addEdition(
  tx: Tx,
  municipalityId: number,
  key: WorkKey,
  content: WorkContent,
): Promise<CatalogueEdition> {
  return await translateTaken(async () => {
    const { editionId } = await tx
      .insertInto('assessment.catalogue_work')
      .values({ municipalityId, ...key, ...contentColumns(content), status: 'draft' })
      .returning('editionId')
      .executeTakeFirstOrThrow()
    return await getOwnEdition(tx, editionId)
  })
}

/** Writes the version as it is given; refuses with 409 when the stored one is not `edition.version`. */
export async function saveEdition(
  tx: Tx,
  editionId: number,
  { version, authority, edition, work, confirmedBy, confirmedAt, removed }: CatalogueEdition,
): Promise<CatalogueEdition> {
  return await translateTaken(async () => {
    const { maxScore, items, scale, testScores = null, source, status } = work
    const content = { authority, edition, maxScore, items, scale, testScores, source }
    const saved = await tx
      .updateTable('assessment.catalogue_work')
      .set({
        ...contentColumns(content),
        ...{ status, confirmedBy, removed, version: version + 1 },
        confirmedAt: confirmedAt === null ? null : new Date(confirmedAt),
      })
      .where('editionId', '=', editionId)
      .where('version', '=', version)
      .returning('editionId')
      .executeTakeFirst()
    const stored = await getOwnEdition(tx, editionId)
    if (!saved) throw refuse('assessment/catalogue-work-changed', { current: stored })
    return stored
  })
}

type Content = Omit<WorkContent, 'items' | 'scale' | 'testScores'> &
  Pick<CatalogueWork, 'items' | 'scale'> & { readonly testScores: readonly number[] | null }

function contentColumns({ authority, edition, maxScore, items, scale, testScores, source }: Content) {
  return {
    ...{ authority, edition, maxScore, source, testScores },
    items: jsonb(items),
    scale: scale === null ? null : jsonb(scale),
  }
}

async function translateTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint === 'catalogue_work_once') {
      throw refuse('assessment/catalogue-work-taken')
    }
    throw error
  }
}
