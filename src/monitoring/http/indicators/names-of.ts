import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { IndicatorsPort } from './indicators-port.ts'

/** What organisations are called, by id. */
export async function namesOf(
  port: IndicatorsPort,
  tx: Tx,
  today: PlainDate,
): Promise<ReadonlyMap<number, string>> {
  const registry = await port.readOrganizations(tx, today)
  return new Map(registry.map(({ organizationId, shortName }) => [organizationId, shortName]))
}
