import type { PlanAction } from '../plan.ts'
import { changesOfRow, type FieldChange } from './compare-plans.ts'
import type { Edition } from './edition.ts'

export type RowStep = {
  readonly edition: Edition
  readonly kind: 'first' | 'added' | 'changed' | 'excluded'
  readonly fields: readonly FieldChange[]
}

/** «История строки»: what each edition did to one row, the newest first; editions that left it alone are not named. */
export function rowHistory(
  versions: readonly { readonly since: number; readonly action: PlanAction }[],
  editions: readonly Edition[],
  actionId: number,
): readonly RowStep[] {
  const steps: RowStep[] = []
  let former: PlanAction | null = null
  for (const edition of editions) {
    const present = edition.actionIds.includes(actionId)
    const now = present ? (versions.findLast(({ since }) => since <= edition.number)?.action ?? null) : null
    const fields = changesOfRow(former, now)
    if (former === null && now !== null) {
      steps.push({ edition, kind: edition.number === 1 ? 'first' : 'added', fields })
    } else if (former !== null && now === null) steps.push({ edition, kind: 'excluded', fields })
    else if (fields.length > 0) steps.push({ edition, kind: 'changed', fields })
    former = now
  }
  return steps.reverse()
}
