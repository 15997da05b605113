import type { PlanComparison, PlanState } from '../../domain/amend/compare-plans.ts'
import type { Edition } from '../../domain/amend/edition.ts'
import type { OccurrenceChange } from '../../domain/amend/reconcile.ts'
import type {
  AmendmentEffect,
  ComparisonView,
  DueChangeView,
  EditionView,
} from '../../domain/views/amendment-view.ts'
import type { RegistryNames } from '../registry-port.ts'
import { hasHorizon } from '../schedule/plan-horizon.ts'
import type { LoadedAmendment } from './load-amendment.ts'

export function viewEffect(loaded: LoadedAmendment, names: RegistryNames): AmendmentEffect {
  const { before, after, comparison, changes, excludedCopies, amendment } = loaded
  const all = [...changes.values()].flat()
  const sum = (count: (change: OccurrenceChange) => readonly unknown[]) =>
    all.reduce((total, change) => total + count(change).length, 0)
  return {
    comparison: viewComparison(comparison, before, after),
    excludedCopies,
    rows: [...changes].flatMap(([actionId, list]) => {
      const row = [...after.actions, ...before.actions].find((action) => action.actionId === actionId)
      if (row === undefined || list.length === 0) return []
      const { number, text } = row
      return [{ actionId, number, text, dues: list.map(viewDue), orphans: list.flatMap(orphansOf(names)) }]
    }),
    totals: {
      goesOn: sum(({ goesOn }) => goesOn),
      handedOut: sum(({ handedOut }) => handedOut),
      takenBack: sum(({ takenBack }) => takenBack),
      released: sum(({ released }) => released),
      settled: sum(({ settled }) => settled),
      orphans: sum(({ orphans }) => orphans),
    },
    hasSchedule: hasHorizon(amendment),
  }
}

export function viewComparison(
  { heading, sections, rows }: PlanComparison,
  before: PlanState,
  after: PlanState,
): ComparisonView {
  const titleOf = new Map(
    [...before.sections, ...after.sections].map(({ sectionId, number, title }) => [
      sectionId,
      [number, title].filter(Boolean).join('. '),
    ]),
  )
  return {
    heading,
    sections,
    rows: rows.map(({ sectionId, ...row }) => ({
      ...row,
      sectionTitle: sectionId === null ? null : (titleOf.get(sectionId) ?? null),
    })),
  }
}

export function viewEdition(
  { number, title, act, since, changes, recordedAt, recordedBy }: Edition,
  names: RegistryNames,
): EditionView {
  return {
    number,
    title,
    act,
    since,
    changes,
    recordedAt: recordedAt.toISOString(),
    recordedBy: recordedBy === null ? null : (names.people.get(recordedBy) ?? null),
  }
}

function viewDue(change: OccurrenceChange): DueChangeView {
  const { kind, stored, next } = change
  return {
    kind,
    label: next?.label ?? stored?.label ?? '',
    from: stored?.dueOn ?? null,
    to: next?.dueOn ?? null,
    beyond: next?.beyond ?? null,
    goesOn: change.goesOn.length,
    handedOut: change.handedOut.length,
    takenBack: change.takenBack.length,
    released: change.released.length,
    settled: change.settled.length,
  }
}

function orphansOf({ organizations, people }: RegistryNames) {
  return ({ orphans }: OccurrenceChange) =>
    orphans.map(({ organizationId, taskId, userId, state, dueOn }) => {
      const organization = organizations.get(organizationId) ?? `Организация ${organizationId}`
      const person = userId === null ? undefined : people.get(userId)
      return {
        organizationId,
        taskId,
        state,
        dueOn,
        name: person === undefined ? organization : `${person} (${organization})`,
      }
    })
}
