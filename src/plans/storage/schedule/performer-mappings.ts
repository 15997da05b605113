import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { PerformerKind } from '../../domain/performer.ts'
import { performerKey } from '../../domain/performer-key.ts'
import type { PerformerMappings } from '../../domain/plan-performers.ts'
import type { PerformerTarget } from '../../domain/views/performer-view.ts'
import '../tables.ts'

export async function findPerformerMappings(tx: Tx, planId: number): Promise<PerformerMappings> {
  const rows = await tx
    .selectFrom('plans.performer_mapping')
    .select(['name', 'target'])
    .where('planId', '=', planId)
    .execute()
  return new Map(rows.map(({ name, target }) => [name, target]))
}

export type PerformerMapping = {
  readonly name: string
  readonly kind: PerformerKind
  readonly target: PerformerTarget
}

export async function savePerformerMappings(
  tx: Tx,
  home: { readonly municipalityId: number; readonly planId: number },
  mappings: readonly PerformerMapping[],
): Promise<void> {
  if (mappings.length === 0) return
  await tx
    .insertInto('plans.performer_mapping')
    .values(
      mappings.map(({ name, kind, target }) => ({
        ...home,
        name: performerKey(name),
        kind,
        target: jsonb(target),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['planId', 'name']).doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        target: eb.ref('excluded.target'),
      })),
    )
    .execute()
}
