import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { Performer, PerformerKind } from '../performer.ts'
import { performerKey } from '../performer-key.ts'
import type { Occurrence } from './occurrence.ts'
import { rotateOrganizations } from './rotate-organizations.ts'

/** Who is asked: an organisation, or one user of it whom the plan names in person. */
export type Addressee = {
  readonly organizationId: number
  /** Decides whose «мои задачи» it is within the authority. */
  readonly organizationType: OrganizationType
  readonly userId: string | null
}

/** Performer's key → whom the name means today, in the registry's order. A name without an entry means nobody. */
export type ResolvedPerformers = ReadonlyMap<string, readonly Addressee[]>

export type TaskDraft = Addressee & { readonly part: 'lead' | 'participant' }

const BY_ORGANIZATION: readonly PerformerKind[] = ['schools', 'kindergartens', 'heads', 'extra-education']

/**
 * One task for each addressee of an occurrence. The first-named performer leads, the others take part; who is named
 * twice is asked once. In a rotation only the organisations whose turn it is are asked; the authority is asked every year.
 */
export function fanOut(
  occurrence: Pick<Occurrence, 'turn'>,
  performers: readonly Performer[],
  resolved: ResolvedPerformers,
): readonly TaskDraft[] {
  const tasks = new Map<string, TaskDraft>()
  performers.forEach(({ name, kind }, place) => {
    for (const addressee of onTurn(resolved.get(performerKey(name)) ?? [], kind, occurrence.turn)) {
      const key = `${addressee.organizationId} ${addressee.userId ?? ''}`
      if (tasks.has(key)) continue
      tasks.set(key, { ...addressee, part: place === 0 ? 'lead' : 'participant' })
    }
  })
  return [...tasks.values()]
}

function onTurn(
  addressees: readonly Addressee[],
  kind: PerformerKind,
  turn: Occurrence['turn'],
): readonly Addressee[] {
  if (turn === null || !BY_ORGANIZATION.includes(kind)) return addressees
  return rotateOrganizations(addressees, turn.of)[turn.index] ?? []
}
