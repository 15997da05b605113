import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { Act } from './act.ts'
import { actState, reviewDue, shownEdition } from './act-state.ts'
import type { RequiredAct } from './required-act.ts'

/** From the best to the worst: of several acts the organisation is judged by the best one. */
export const completenessStates = ['valid', 'no-file', 'review', 'planned', 'expired', 'missing'] as const

/** есть · есть, но файл не приложен · пора пересмотреть · ещё не вступил · утратил силу · нет */
export type CompletenessState = (typeof completenessStates)[number]

export type CompletenessRow = {
  readonly organizationId: number
  readonly requiredActId: number
  readonly state: CompletenessState
  readonly act: Act | null
  readonly dueOn: PlainDate | null
}

/** Whether each organisation has each act required of its type (N-8): a row for every pair, in the order given. */
export function reviewCompleteness(
  organizations: readonly { readonly organizationId: number; readonly type: OrganizationType }[],
  required: readonly RequiredAct[],
  acts: readonly Act[],
  today: PlainDate,
): readonly CompletenessRow[] {
  return organizations.flatMap(({ organizationId, type }) =>
    required
      .filter((one) => !one.deleted && one.organizationType === type)
      .map((one) => judge(organizationId, one, acts, today)),
  )
}

function judge(
  organizationId: number,
  { requiredActId, validYears }: RequiredAct,
  acts: readonly Act[],
  today: PlainDate,
): CompletenessRow {
  const judged = acts
    .filter(
      (act) => !act.removed && act.organizationId === organizationId && act.requiredActId === requiredActId,
    )
    .map((act) => ({ act, state: stateOf(act, validYears, today) }))
    .toSorted((a, b) => rank(a.state) - rank(b.state))
  const [best] = judged
  return {
    organizationId,
    requiredActId,
    state: best?.state ?? 'missing',
    act: best?.act ?? null,
    dueOn: best ? reviewDue(best.act, validYears, today) : null,
  }
}

function stateOf(act: Act, validYears: number | null, today: PlainDate): CompletenessState {
  const state = actState(act, validYears, today)
  if (state !== 'active') return state
  return shownEdition(act, today)?.file ? 'valid' : 'no-file'
}

function rank(state: CompletenessState): number {
  return completenessStates.indexOf(state)
}
