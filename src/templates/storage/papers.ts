import type { PaperData } from '#kernel/paper-data.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Paper, PaperLine } from '../domain/paper.ts'
import type { PaperKind } from '../domain/paper-kind.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

/**
 * The next number of the kind in the year. The counter's row stays locked until the transaction ends: whoever registers at
 * the same time waits, and a paper that comes to nothing gives its number back.
 */
export async function takeNumber(
  tx: Tx,
  key: { readonly municipalityId: number; readonly kind: PaperKind; readonly year: number },
): Promise<number> {
  const { lastNumber } = await tx
    .insertInto('templates.number_counter')
    .values({ ...key, lastNumber: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['municipalityId', 'kind', 'year'])
        .doUpdateSet((eb) => ({ lastNumber: eb('templates.number_counter.lastNumber', '+', 1) })),
    )
    .returning('lastNumber')
    .executeTakeFirstOrThrow()
  return lastNumber
}

export type NewPaper = Omit<
  Paper,
  'paperId' | 'version' | 'cancelledOn' | 'cancelReason' | 'cancellerName'
> & {
  readonly data: PaperData
}

export async function addPaper(
  tx: Tx,
  municipalityId: number,
  { data, answers, annexes, basis, ...fields }: NewPaper,
): Promise<Paper> {
  const { paperId } = await tx
    .insertInto('templates.paper')
    .values({
      ...fields,
      municipalityId,
      answers: jsonb(answers),
      data: jsonb(data),
      annexes: [...annexes],
      basis: [...basis],
    })
    .returning('paperId')
    .executeTakeFirstOrThrow()
  return await getPaper(tx, paperId)
}

export async function getPaper(tx: Tx, paperId: number): Promise<Paper> {
  const row = await tx
    .selectFrom('templates.paper')
    .select([...lineColumns, 'annexes', 'answers', 'basis', 'templateSha256'])
    .where('paperId', '=', paperId)
    .executeTakeFirst()
  if (!row) throw refuse('templates/paper-not-found')
  return row
}

/** By what stands on the paper and in its code: 31 of the kind in the year. */
export async function findPaperByNumber(
  tx: Tx,
  { kind, year, number }: Pick<Paper, 'kind' | 'year' | 'number'>,
): Promise<Paper> {
  const row = await tx
    .selectFrom('templates.paper')
    .select('paperId')
    .where('kind', '=', kind)
    .where('year', '=', year)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) throw refuse('templates/paper-not-found')
  return await getPaper(tx, row.paperId)
}

/** The data a paper was made from, as it was. */
export async function getPaperData(tx: Tx, paperId: number): Promise<PaperData> {
  const row = await tx
    .selectFrom('templates.paper')
    .select('data')
    .where('paperId', '=', paperId)
    .executeTakeFirst()
  if (!row) throw refuse('templates/paper-not-found')
  return row.data
}

/** The register, the newest first. */
export async function listPapers(
  tx: Tx,
  of: {
    readonly kind?: PaperKind | undefined
    readonly year?: number | undefined
    readonly subject?: string | undefined
  },
): Promise<readonly PaperLine[]> {
  return await tx
    .selectFrom('templates.paper')
    .select(lineColumns)
    .$if(of.kind !== undefined, (query) => query.where('kind', '=', of.kind ?? 'plan-order'))
    .$if(of.year !== undefined, (query) => query.where('year', '=', of.year ?? 0))
    .$if(of.subject !== undefined, (query) => query.where('subject', '=', of.subject ?? ''))
    .orderBy('registeredOn', 'desc')
    .orderBy('paperId', 'desc')
    .limit(2000)
    .execute()
}

export async function listPaperYears(tx: Tx): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('templates.paper')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

/** Undefined when the stored version is not the one that was seen. */
export async function cancelPaper(
  tx: Tx,
  { paperId, version }: Pick<Paper, 'paperId' | 'version'>,
  cancelled: Pick<Paper, 'cancelledOn' | 'cancelReason' | 'cancellerName'>,
): Promise<Paper | undefined> {
  const saved = await tx
    .updateTable('templates.paper')
    .set({ ...cancelled, version: version + 1 })
    .where('paperId', '=', paperId)
    .where('version', '=', version)
    .returning('paperId')
    .executeTakeFirst()
  return saved && (await getPaper(tx, paperId))
}

const lineColumns = [
  'paperId',
  'version',
  'kind',
  'year',
  'number',
  'numberText',
  'registeredOn',
  'title',
  'subject',
  'organizationId',
  'templateName',
  'authorName',
  'madeAt',
  'cancelledOn',
  'cancelReason',
  'cancellerName',
] as const
