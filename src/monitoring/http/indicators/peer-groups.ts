import type { PlainDate } from '#kernel/plain-date.ts'
import { organizationTypes } from '#organizations/domain/organization-type.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { PeerGroup } from '../../domain/indicator/peer-group.ts'
import { peerTypeNames } from '../../texts.ru.ts'
import type { IndicatorsPort } from './indicators-port.ts'

/** Every group organisations are compared in: those the authority made, and each type. */
export async function readPeerGroups(
  port: IndicatorsPort,
  tx: Tx,
  today: PlainDate,
): Promise<readonly PeerGroup[]> {
  const registry = await port.readOrganizations(tx, today)
  const made = (await port.readGroups(tx, today)).map(({ groupId, name, organizationIds }) => ({
    key: `group:${groupId}`,
    name,
    organizationIds,
  }))
  const types = organizationTypes.map((type) => ({
    key: `type:${type}`,
    name: peerTypeNames[type],
    organizationIds: registry.filter((one) => one.type === type).map(({ organizationId }) => organizationId),
  }))
  return [...made, ...types].filter(({ organizationIds }) => organizationIds.length > 0)
}
