import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Weights } from '../domain/context/signs.ts'
import type { Category } from '../domain/rules/category.ts'
import type { Finding } from '../domain/rules/identify.ts'
import type { RuleTable } from '../domain/rules/rule-table.ts'
import { type Tally, tallyOf } from '../domain/rules/tally.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

export type Run = {
  readonly runId: number
  readonly version: number
  readonly year: number
  readonly tables: readonly RuleTable[]
  readonly weights: Weights
  readonly dataPrint: string
  readonly starterName: string
  readonly startedAt: Date
  readonly approvedOn: PlainDate | null
  readonly approvalDocument: string | null
  readonly approverName: string | null
  readonly tally: Tally
}

export type RunSchool = { readonly organizationId: number; readonly findings: readonly Finding[] }

const ROWS_AT_ONCE = 400

/** Writes a run and what it found. */
export async function createRun(
  tx: Tx,
  municipalityId: number,
  run: Pick<Run, 'year' | 'tables' | 'weights' | 'dataPrint' | 'starterName' | 'startedAt'>,
  schools: readonly RunSchool[],
): Promise<Run> {
  const { tables, weights, ...fields } = run
  const { runId } = await tx
    .insertInto('support.run')
    .values({
      ...{ ...fields, municipalityId, tables: jsonb(tables), weights: jsonb(weights) },
      tally: jsonb(tallyOf(schools)),
    })
    .returning('runId')
    .executeTakeFirstOrThrow()
  for (let from = 0; from < schools.length; from += ROWS_AT_ONCE) {
    const part = schools.slice(from, from + ROWS_AT_ONCE)
    await tx
      .insertInto('support.run_school')
      .values(
        part.map(({ organizationId, findings }) => ({
          ...{ organizationId, municipalityId, runId },
          findings: jsonb(findings),
        })),
      )
      .execute()
  }
  return await getRun(tx, runId)
}

/** The newest first. */
export async function listRuns(tx: Tx): Promise<readonly Run[]> {
  return await select(tx).orderBy('runId', 'desc').limit(200).execute()
}

export async function getRun(tx: Tx, runId: number): Promise<Run> {
  const row = await select(tx).where('runId', '=', runId).executeTakeFirst()
  if (!row) throw refuse('support/run-not-found')
  return row
}

/** Undefined when the stored version is another. */
export async function saveApproval(
  tx: Tx,
  { runId, version }: Pick<Run, 'runId' | 'version'>,
  approval: Pick<Run, 'approvedOn' | 'approvalDocument' | 'approverName'>,
): Promise<Run | undefined> {
  const saved = await tx
    .updateTable('support.run')
    .set({ ...approval, version: version + 1 })
    .where('runId', '=', runId)
    .where('version', '=', version)
    .returning('runId')
    .executeTakeFirst()
  return saved && (await getRun(tx, runId))
}

export async function findRunSchools(
  tx: Tx,
  runId: number,
  organizationId?: number,
): Promise<readonly RunSchool[]> {
  return await tx
    .selectFrom('support.run_school')
    .select(['organizationId', 'findings'])
    .where('runId', '=', runId)
    .$if(organizationId !== undefined, (query) => query.where('organizationId', '=', organizationId ?? 0))
    .orderBy('organizationId')
    .execute()
}

export type Decision = {
  readonly organizationId: number
  readonly category: Category
  readonly version: number
  readonly isIn: boolean
  readonly reason: string
  readonly personName: string
  readonly decidedOn: PlainDate
  readonly removed: boolean
}

export async function findDecisions(tx: Tx, runId: number): Promise<readonly Decision[]> {
  return (await findDecisionsOf(tx, [runId])).get(runId) ?? []
}

/** By run. */
export async function findDecisionsOf(
  tx: Tx,
  runIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Decision[]>> {
  if (runIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('support.decision')
    .select([
      ...(['runId', 'organizationId', 'category', 'version', 'isIn', 'reason', 'personName'] as const),
      ...(['decidedOn', 'removed'] as const),
    ])
    .where('runId', 'in', runIds)
    .orderBy('organizationId')
    .orderBy('category')
    .execute()
  const byRun = Map.groupBy(rows, ({ runId }) => runId)
  return new Map([...byRun].map(([runId, own]) => [runId, own.map(({ runId: _, ...decision }) => decision)]))
}

/** `version` 0: nobody has decided before. False when the stored version is another. */
export async function saveDecision(
  tx: Tx,
  whose: { readonly municipalityId: number; readonly runId: number },
  { version, ...decision }: Decision,
): Promise<boolean> {
  if (version === 0) {
    const made = await tx
      .insertInto('support.decision')
      .values({ ...whose, ...decision })
      .onConflict((conflict) => conflict.columns(['organizationId', 'runId', 'category']).doNothing())
      .returning('version')
      .executeTakeFirst()
    return made !== undefined
  }
  const saved = await tx
    .updateTable('support.decision')
    .set({ ...decision, version: version + 1 })
    .where('organizationId', '=', decision.organizationId)
    .where('runId', '=', whose.runId)
    .where('category', '=', decision.category)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return saved !== undefined
}

/** Which schools were listed in which years by an order of the municipality. */
export async function findListed(
  tx: Tx,
): Promise<
  readonly { readonly organizationId: number; readonly category: Category; readonly year: number }[]
> {
  // Every other state is never listed, and reading all grounds of ten years would take as long as the rules themselves.
  const { rows } = await sql<Found & { readonly runId: number; readonly year: number }>`
    select s.organization_id, r.run_id, r.year, f ->> 'category' as category, f ->> 'state' as state
    from support.run r
    join support.run_school s on s.run_id = r.run_id,
    jsonb_array_elements(s.findings) f
    where r.approved_on is not null and f ->> 'state' in ('in', 'small-sample')
    order by r.run_id desc, s.organization_id`.execute(tx)
  const decisions = await findDecisionsOf(tx, [...new Set(rows.map(({ runId }) => runId))])
  return rows
    .filter((row) => isListed(row, decisions.get(row.runId) ?? []))
    .map(({ organizationId, category, year }) => ({ organizationId, category, year }))
}

type Found = {
  readonly organizationId: number
  readonly category: Category
  readonly state: Finding['state']
}

/** The rule let the school in, or people did where the rule could not. */
export function isListed(found: Found, decisions: readonly Decision[]): boolean {
  if (found.state !== 'small-sample') return found.state === 'in'
  return decisions.some(
    (one) =>
      one.organizationId === found.organizationId &&
      one.category === found.category &&
      one.isIn &&
      !one.removed,
  )
}

function select(tx: Tx) {
  return tx
    .selectFrom('support.run')
    .select([
      'runId',
      'version',
      'year',
      'tables',
      'weights',
      'dataPrint',
      'starterName',
      'startedAt',
      'approvedOn',
      'approvalDocument',
      'approverName',
      'tally',
    ])
}
