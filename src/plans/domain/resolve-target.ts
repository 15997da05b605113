import type { Registry } from './registry.ts'
import type { Addressee } from './schedule/fan-out.ts'
import type { PerformerTarget } from './views/performer-view.ts'

/** Whom a target means in today's registry, in the registry's order. */
export function resolveTarget(target: PerformerTarget, registry: Registry): readonly Addressee[] {
  const organizations = (fits: (organization: Registry['organizations'][number]) => boolean) =>
    registry.organizations
      .filter(fits)
      .map(({ organizationId, type }) => ({ organizationId, organizationType: type, userId: null }))
  switch (target.select) {
    case 'types':
      return organizations(({ type }) => target.types.includes(type))
    case 'group': {
      const members = registry.groups.find(({ groupId }) => groupId === target.groupId)?.organizationIds ?? []
      return organizations(({ organizationId }) => members.includes(organizationId))
    }
    case 'list':
      return organizations(({ organizationId }) => target.organizationIds.includes(organizationId))
    case 'user':
      return organizations(({ organizationId }) => organizationId === target.organizationId).map(
        (addressee) => ({
          ...addressee,
          userId: target.userId,
        }),
      )
    case 'nobody':
      return []
  }
}
