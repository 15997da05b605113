import type { PlainDate } from '#kernel/plain-date.ts'
import type { Scope, Tx } from '#server-kit/database/database.ts'
import type { ActCard, ActRow } from '../contract.ts'
import { type Act, type AttachedFile, type Edition, liveEditions } from '../domain/act.ts'
import { actState, reviewDue, shownEdition } from '../domain/act-state.ts'
import { replacedBy } from '../domain/change-editions.ts'
import type { RequiredAct } from '../domain/required-act.ts'
import { listRequiredActs } from '../storage/required-acts.ts'
import type { KnownOrganization, KnownPlan, NeighboursPort } from './neighbours-port.ts'

/** Names that acts are shown with, and whose rows the person may write. */
export type ActSurroundings = {
  readonly organizations: ReadonlyMap<number, KnownOrganization>
  readonly required: ReadonlyMap<number, RequiredAct>
  readonly scope: Scope
  readonly today: PlainDate
}

export async function readSurroundings(
  port: NeighboursPort,
  tx: Tx,
  { person, today }: { readonly person: { readonly scope: Scope }; readonly today: PlainDate },
): Promise<ActSurroundings> {
  const organizations = await port.readOrganizations(tx, today)
  const required = await listRequiredActs(tx)
  return {
    organizations: new Map(organizations.map((one) => [one.organizationId, one])),
    required: new Map(required.map((one) => [one.requiredActId, one])),
    scope: person.scope,
    today,
  }
}

/** Whether the scope's own rows include those of the organisation. */
export function isWithin(scope: Scope, organizationId: number): boolean {
  return scope.reach === 'municipality' || scope.organizationIds.includes(organizationId)
}

export function viewRow(act: Act, around: ActSurroundings): ActRow {
  const { today, scope } = around
  const { actId, version, organizationId, kind, title, issuer, responsible, isShared } = act
  const required = act.requiredActId === null ? undefined : around.required.get(act.requiredActId)
  const validYears = required?.validYears ?? null
  const edition = shownEdition(act, today) ?? lastEdition(act)
  const { number, signedOn, validFrom, validTo, file, editionId } = edition
  return {
    actId,
    version,
    organizationId,
    organizationName: around.organizations.get(organizationId)?.shortName ?? '',
    kind,
    title,
    issuer,
    tags: [...act.tags],
    responsible,
    isShared,
    state: actState(act, validYears, today),
    number,
    signedOn,
    validFrom,
    validTo,
    reviewDueOn: reviewDue(act, validYears, today),
    requiredName: required?.name ?? null,
    file: file && { editionId, ...viewFile(file) },
    mayChange: isWithin(scope, organizationId) && (scope.reach === 'municipality' || !isShared),
  }
}

export function viewCard(act: Act, plans: readonly KnownPlan[], around: ActSurroundings): ActCard {
  const shown = shownEdition(act, around.today)
  return {
    ...viewRow(act, around),
    removed: act.removed,
    reviewOn: act.reviewOn,
    requiredActId: act.requiredActId,
    note: act.note,
    planIds: [...act.planIds],
    plans: plans.filter(({ planId }) => act.planIds.includes(planId)),
    editions: liveEditions(act)
      .toReversed()
      .map((edition) => ({
        ...viewEdition(edition),
        replacesFrom: replacedBy(act, edition)?.validFrom ?? null,
        isShown: edition === shown,
      })),
  }
}

function viewEdition({
  editionId,
  number,
  signedOn,
  signatory,
  validFrom,
  validTo,
  endBasis,
  file,
}: Edition) {
  return {
    editionId,
    number,
    signedOn,
    signatory,
    validFrom,
    validTo,
    endBasis,
    file: file && viewFile(file),
  }
}

function viewFile({ fileName, kind, byteCount }: AttachedFile) {
  return { fileName, kind, byteCount }
}

/** The only edition of an act is never removed, but a reader may see an act whose editions are hidden from him. */
function lastEdition(act: Act): Edition {
  const edition = act.editions.at(-1)
  if (!edition) throw new Error(`act ${act.actId} has no edition`)
  return edition
}
