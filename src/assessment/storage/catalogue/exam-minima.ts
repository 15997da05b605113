import type { Tx } from '#server-kit/database/database.ts'
import type { ExamMinimum } from '../../domain/catalogue/ege-minimum.ts'
import { shippedMinima } from '../../domain/catalogue/shipped/ege-minima.ts'
import { refuse } from '../../refusals.ts'
import './catalogue-tables.ts'

export type OwnMinimum = ExamMinimum & {
  readonly minimumId: number
  readonly version: number
  readonly removed: boolean
}

/** The scope's own rows, those taken away too. */
export async function listOwnMinima(tx: Tx): Promise<readonly OwnMinimum[]> {
  return await tx
    .selectFrom('assessment.exam_minimum')
    .select([
      ...(['minimumId', 'version', 'year', 'procedure', 'subject', 'level', 'purpose'] as const),
      ...(['value', 'unit', 'source', 'status', 'removed'] as const),
    ])
    .orderBy('minimumId')
    .execute()
}

/** What holds for the scope's municipality: an own row stands above the one that comes with the program. */
export async function listMinimaInForce(tx: Tx): Promise<readonly ExamMinimum[]> {
  const own = (await listOwnMinima(tx)).filter(({ removed }) => !removed)
  const isOverridden = (shipped: ExamMinimum) => own.some((one) => isSameExam(one, shipped))
  return [...shippedMinima.filter((one) => !isOverridden(one)), ...own]
}

export function isSameExam(one: ExamMinimum, other: ExamMinimum): boolean {
  return (
    one.year === other.year &&
    one.procedure === other.procedure &&
    one.subject === other.subject &&
    one.level === other.level &&
    one.purpose === other.purpose
  )
}

export async function addMinimum(tx: Tx, municipalityId: number, minimum: ExamMinimum): Promise<OwnMinimum> {
  return await translateTaken(async () => {
    const { minimumId } = await tx
      .insertInto('assessment.exam_minimum')
      .values({ municipalityId, ...minimum })
      .returning('minimumId')
      .executeTakeFirstOrThrow()
    return await getMinimum(tx, minimumId)
  })
}

/** Refuses with 409 when the stored version is not `minimum.version`. */
export async function saveMinimum(tx: Tx, minimum: OwnMinimum): Promise<OwnMinimum> {
  const { minimumId, version, value, unit, source, status, removed } = minimum
  return await translateTaken(async () => {
    const saved = await tx
      .updateTable('assessment.exam_minimum')
      .set({ value, unit, source, status, removed, version: version + 1 })
      .where('minimumId', '=', minimumId)
      .where('version', '=', version)
      .returning('minimumId')
      .executeTakeFirst()
    const stored = await getMinimum(tx, minimumId)
    if (!saved) throw refuse('assessment/minimum-changed', { current: stored })
    return stored
  })
}

export async function getMinimum(tx: Tx, minimumId: number): Promise<OwnMinimum> {
  const found = (await listOwnMinima(tx)).find((one) => one.minimumId === minimumId)
  if (!found) throw refuse('assessment/minimum-not-found')
  return found
}

async function translateTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint === 'exam_minimum_once') {
      throw refuse('assessment/minimum-taken')
    }
    throw error
  }
}
