import { route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import type { PlanSection } from '../domain/plan.ts'
import { viewSection } from '../domain/view-action.ts'
import { refuse } from '../refusals.ts'
import { lockDraft, touchPlan } from '../storage/plans.ts'
import {
  findSections,
  getSection,
  insertSections,
  shiftSections,
  updateSection,
} from '../storage/sections.ts'
import { municipalityOf } from './writer-of.ts'

export const addSectionRoute = route(contract.addSection, {
  may: 'plans.plan.edit',
  audit: 'plans.section.added',
  async answer({ params, body, person, tx, now, note }) {
    const { planId } = await lockDraft(tx, params.planId)
    const { afterSectionId, ...fields } = body
    const sections = await findSections(tx, planId)
    const neighbour =
      afterSectionId === null
        ? sections.at(-1)
        : sections.find(({ sectionId }) => sectionId === afterSectionId)
    const position = (neighbour?.position ?? 0) + 1
    await shiftSections(tx, planId, position - 1)
    const home = { municipalityId: municipalityOf(person), planId }
    const [sectionId] = await insertSections(tx, home, [{ ...fields, position }])
    await touchPlan(tx, planId, now)
    note({ subject: subjectOf(planId, sectionId ?? 0), after: fields })
    return viewSection(await getSection(tx, planId, sectionId ?? 0))
  },
})

export const saveSectionRoute = route(contract.saveSection, {
  may: 'plans.plan.edit',
  audit: 'plans.section.changed',
  async answer({ params, body, tx, now, note }) {
    const { planId } = await lockDraft(tx, params.planId)
    const { version, ...change } = body
    const before = await getSection(tx, planId, params.sectionId)
    const after = fresh(before, version, await updateSection(tx, { ...before, version }, defined(change)))
    await touchPlan(tx, planId, now)
    note({ subject: subjectOf(planId, before.sectionId), before: wordsOf(before), after: wordsOf(after) })
    return viewSection(after)
  },
})

export const removeSectionRoute = route(contract.removeSection, {
  may: 'plans.plan.edit',
  audit: 'plans.section.removed',
  async answer({ params, query, tx, now, note }) {
    const { planId } = await lockDraft(tx, params.planId)
    const { version } = query
    const before = await getSection(tx, planId, params.sectionId)
    const after = fresh(before, version, await updateSection(tx, { ...before, version }, { removedAt: now }))
    await touchPlan(tx, planId, now)
    note({ subject: subjectOf(planId, before.sectionId), before: wordsOf(before) })
    return viewSection(after)
  },
})

export const restoreSectionRoute = route(contract.restoreSection, {
  may: 'plans.plan.edit',
  audit: 'plans.section.restored',
  async answer({ params, tx, now, note }) {
    const { planId } = await lockDraft(tx, params.planId)
    const before = await getSection(tx, planId, params.sectionId)
    const after = before.removed ? await updateSection(tx, before, { removedAt: null }) : before
    await touchPlan(tx, planId, now)
    note({ subject: subjectOf(planId, before.sectionId) })
    return viewSection(after ?? before)
  },
})

function fresh(stored: PlanSection, seen: number, saved: PlanSection | null): PlanSection {
  if (saved === null || stored.version !== seen) {
    throw refuse('plans/stale-version', { current: viewSection(stored) })
  }
  return saved
}

function defined<T extends object>(change: T): Partial<{ [Key in keyof T]: Exclude<T[Key], undefined> }> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<{
    [Key in keyof T]: Exclude<T[Key], undefined>
  }>
}

function subjectOf(planId: number, sectionId: number): string {
  return `plan/${planId}/section/${sectionId}`
}

function wordsOf({ number, title, track }: PlanSection) {
  return { number, title, track }
}
