import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { isSame, type PlanState } from '../../domain/amend/compare-plans.ts'
import { countChanges } from '../../domain/amend/count-changes.ts'
import type { OccurrenceChange } from '../../domain/amend/reconcile.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Approval } from '../../domain/plan-reading.ts'
import { russianDay } from '../../domain/russian-day.ts'
import type { TaskOwner } from '../../domain/task-owner.ts'
import { refuse } from '../../refusals.ts'
import { markBecame } from '../../storage/amend/amendments.ts'
import { applyRows, wordsOfAction } from '../../storage/amend/apply-rows.ts'
import { applySchedule, renewTasks } from '../../storage/amend/apply-schedule.ts'
import { copySettings } from '../../storage/amend/copy-plan.ts'
import { findEditions, insertEdition } from '../../storage/amend/editions.ts'
import { setEdition, type Writer } from '../../storage/plans.ts'
import type { Actor } from '../../storage/reporting/actor.ts'
import { savePerformerMappings } from '../../storage/schedule/performer-mappings.ts'
import type { RegistryNames, RegistryPort } from '../registry-port.ts'
import { confirmed, refuseUnmapped, refuseUnready } from '../schedule/approve-draft.ts'
import { requireHorizon } from '../schedule/plan-horizon.ts'
import { type LoadedAmendment, loadAmendment } from './load-amendment.ts'

export type Decision = 'keep' | 'release'

export type AmendmentAct = {
  readonly act: Approval & { readonly date: PlainDate; readonly number: string }
  readonly orphans: ReadonlyMap<number, Decision>
}

export type Approving = {
  readonly today: PlainDate
  readonly by: Writer
  readonly actor: Actor
  readonly owner: TaskOwner
  readonly port: RegistryPort
}

export type ApprovedAmendment = {
  readonly edition: number
  readonly handedOut: number
  readonly takenBack: number
  readonly released: number
}

/**
 * Writes an amendment into its plan: rows with their former words kept, the schedule, the tasks, the edition. The caller
 * holds the locks of both. Refuses an act out of turn, rows to correct, and begun work nobody has decided about.
 */
export async function approveAmendment(
  tx: Tx,
  amendment: Plan,
  plan: Plan,
  { act, orphans }: AmendmentAct,
  { today, by, actor, owner, port }: Approving,
): Promise<ApprovedAmendment> {
  if (amendment.amends?.edition !== plan.edition) throw refuse('plans/amendment-outdated')
  await refuseOutOfTurn(tx, plan, act.date, today)
  const { horizon } = requireHorizon(amendment)
  const loaded = await loadAmendment(tx, amendment, plan, { today, actOn: act.date, port, isFinal: true })
  const { before, after, comparison, changes, performers } = loaded
  refuseUnready(after.actions, after.sections)
  refuseUnmapped(performers)
  if (isSame(comparison) && changes.size === 0) throw refuse('plans/amendment-empty')
  refuseUndecided(loaded, orphans, await port.readNames(tx, today))

  const edition = plan.edition + 1
  const home = { municipalityId: by.municipalityId, planId: plan.planId }
  await copySettings(tx, { fromPlanId: amendment.planId, toPlanId: plan.planId })
  await savePerformerMappings(tx, home, confirmed(performers))
  const { title, kind, authority } = amendment
  await setEdition(tx, plan, { title, kind, authority, horizon }, edition, by.now)
  const rows = await applyRows(tx, home, before, after, edition, by.now)
  await insertEdition(
    tx,
    plan.planId,
    {
      number: edition,
      title,
      kind,
      horizon,
      act,
      since: act.date,
      changes: countChanges(comparison),
      ...rows,
    },
    by,
  )
  await renewTasks(tx, rewordedOnly(before, after, changes), edition)
  const applied = await applySchedule(tx, home, renamed(changes, rows.idOf), {
    edition,
    document: { kind: act.documentKind, number: act.number, date: act.date },
    orphans,
    by: actor,
    owner,
  })
  await markBecame(tx, amendment, edition, by.now)
  return { edition, ...applied }
}

/** Acts come one after another: not before the edition they change, and not ahead of today. */
async function refuseOutOfTurn(tx: Tx, plan: Plan, date: PlainDate, today: PlainDate): Promise<void> {
  const last = (await findEditions(tx, plan.planId)).at(-1)
  const errors =
    last !== undefined && date < last.since
      ? `Документ не может быть раньше того, которым утверждена нынешняя редакция (${russianDay(last.since)})`
      : date > today
        ? 'Документ с будущей датой внести нельзя: утвердите изменения в день, когда он подписан'
        : null
  if (errors !== null) {
    throw refuse('plans/amendment-date', { errors: [{ detail: errors, pointer: '/date' }] })
  }
}

/** Names the rows, whose tasks would hang and how many, and what to do. */
function refuseUndecided(
  { before, after, changes }: LoadedAmendment,
  decided: ReadonlyMap<number, Decision>,
  { organizations }: RegistryNames,
): void {
  const errors = [...changes].flatMap(([actionId, list]) => {
    const orphans = list.flatMap((change) => change.orphans)
    if (orphans.length === 0 || decided.has(actionId)) return []
    const row = [...after.actions, ...before.actions].find((action) => action.actionId === actionId)
    const names = [
      ...new Set(orphans.map(({ organizationId }) => organizations.get(organizationId) ?? 'организация')),
    ]
    const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? ` и ещё ${names.length - 5}` : '')
    const detail = `Строка ${row?.number ?? 'без номера'} «${shorten(row?.text ?? '')}»: начато поручений — ${orphans.length} (${shown}). Снимите их с контроля этим документом или оставьте до конца в прежней редакции.`
    return [{ detail, pointer: `/orphans/${actionId}` }]
  })
  if (errors.length > 0) throw refuse('plans/amendment-orphans', { errors })
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text
}

/** Rows whose words changed and whose schedule did not. */
function rewordedOnly(
  before: PlanState,
  after: PlanState,
  changes: ReadonlyMap<number, unknown>,
): readonly number[] {
  const former = new Map(before.actions.map((action) => [action.actionId, action]))
  return after.actions
    .filter((action) => {
      const old = former.get(action.actionId)
      return (
        old !== undefined && !changes.has(action.actionId) && wordsOfAction(old) !== wordsOfAction(action)
      )
    })
    .map(({ actionId }) => actionId)
}

/** New rows under the ids they were given. */
function renamed(
  changes: ReadonlyMap<number, readonly OccurrenceChange[]>,
  idOf: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly OccurrenceChange[]> {
  return new Map(
    [...changes].map(([actionId, list]) => {
      const id = idOf.get(actionId) ?? actionId
      return [
        id,
        list.map((one) => (one.next === null ? one : { ...one, next: { ...one.next, actionId: id } })),
      ]
    }),
  )
}
