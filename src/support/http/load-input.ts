import { createHash } from 'node:crypto'
import { contextIndices } from '../domain/context/context-index.ts'
import type { Weights } from '../domain/context/signs.ts'
import type { IdentificationInput } from '../domain/rules/identification-input.ts'
import { getWeights } from '../storage/index-weights.ts'
import { findListed } from '../storage/runs.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import type { ReadCall } from './whose-rows.ts'

/** The longest window of a rule, and the year before it that few pupils are joined with. */
const YEARS_BACK = 5

export type LoadedInput = {
  readonly input: IdentificationInput
  readonly weights: Weights
  /** The same results, passports and lists have the same print. */
  readonly dataPrint: string
}

/** Everything the rules look at, of the schools that work on the day. */
export async function loadInput(
  port: NeighboursPort,
  { tx, today }: Pick<ReadCall, 'tx' | 'today'>,
  year: number,
  excluded: readonly { readonly organizationId: number; readonly reason: string }[] = [],
): Promise<LoadedInput> {
  const organizations = await port.readOrganizations(tx, today)
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => year - back)
  const cells = await port.readCells(tx, years)
  const passports = (await port.readPassports(tx, year)).map(({ organizationId, passport }) => ({
    ...{ schoolId: `${organizationId}`, passport },
  }))
  const { weights } = await getWeights(tx)
  const contexts = new Map(contextIndices(passports, weights).map(({ schoolId, value }) => [schoolId, value]))
  const listed = Map.groupBy(await findListed(tx), ({ organizationId }) => organizationId)
  const reasons = new Map(excluded.map(({ organizationId, reason }) => [organizationId, reason]))
  const schools = organizations
    .filter(({ type, isActive }) => type === 'school' && isActive)
    .map(({ organizationId }) => ({
      schoolId: `${organizationId}`,
      excluded: reasons.get(organizationId) ?? null,
      context: contexts.get(`${organizationId}`) ?? null,
      listed: (listed.get(organizationId) ?? []).map((one) => ({ category: one.category, year: one.year })),
    }))
  const print = createHash('sha256').update(JSON.stringify([cells, schools]))
  return { input: { year, schools, cells }, weights, dataPrint: print.digest('hex').slice(0, 16) }
}
