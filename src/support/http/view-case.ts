import { type CaseParts, caseWaits, waitsInWords } from '../domain/cases/case-waits.ts'
import { nextCheckPoint } from '../domain/cases/review.ts'
import { caseState, type SupportCase } from '../domain/cases/support-case.ts'
import type { CaseLine, CaseView } from '../domain/shapes.ts'
import { type CaseKey, findCaseEvents, getCase } from '../storage/cases.ts'
import { findObjectives } from '../storage/objectives.ts'
import { findReviews } from '../storage/reviews.ts'
import { findVisits } from '../storage/visits.ts'
import { findWatched } from '../storage/watched-cases.ts'
import { readExit } from './exit-of-case.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { isOfAuthority, nameIn, type ReadCall, readNames } from './whose-rows.ts'

export function viewCaseLine(
  one: SupportCase,
  parts: CaseParts,
  {
    names,
    watched,
    today,
  }: {
    readonly names: ReadonlyMap<number, string>
    readonly watched: readonly CaseKey[]
    readonly today: ReadCall['today']
  },
): CaseLine {
  const { organizationId, caseId, beneficiary, basis, openedOn, adviserName, mentorId, closedOn } = one
  const live = parts.objectives.filter(({ removed }) => !removed)
  const visit = parts.visits.find(({ removed, heldOn }) => !removed && heldOn === null)
  const isOpen = closedOn === null && one.pausedOn === null && one.isShown
  return {
    ...{ organizationId, caseId, beneficiary, basis, openedOn, adviserName, closedOn },
    organizationName: nameIn(names, organizationId),
    mentorName: mentorId === null ? null : nameIn(names, mentorId),
    state: caseState(one),
    objectives: live.length,
    reached: live.filter(({ progress }) => progress === 'reached').length,
    visitOn: isOpen ? (visit?.plannedOn ?? null) : null,
    reviewBy: isOpen ? nextCheckPoint(openedOn, parts.reviews).dueOn : null,
    waits: waitsInWords(caseWaits(one, parts, today)),
    isWatched: watched.some((own) => own.caseId === caseId && own.organizationId === organizationId),
  }
}

export async function viewCase(port: NeighboursPort, call: ReadCall, key: CaseKey): Promise<CaseView> {
  const { tx, today, person } = call
  const one = await getCase(tx, key)
  const objectives = await findObjectives(tx, key)
  const visits = await findVisits(tx, key)
  const reviews = await findReviews(tx, key)
  const names = await readNames(port, call)
  const ofAuthority = isOfAuthority(person)
  const watched = ofAuthority ? await findWatched(tx, person.userId) : []
  const { planId, closedOn: _, grounds, ...fields } = one
  return {
    ...fields,
    ...viewCaseLine(one, { objectives, visits, reviews }, { names, watched, today }),
    grounds,
    plan: planId === null ? null : await port.plans.find(tx, planId, one.organizationId, today),
    findings: await port.readFindings(tx, one),
    objectiveRows: objectives.filter(({ removed }) => !removed),
    visits: visits.filter(({ removed }) => !removed),
    reviews,
    nextReview: nextCheckPoint(one.openedOn, reviews),
    exit: ofAuthority && one.closedOn === null ? await readExit(port, tx, one) : null,
    events: await findCaseEvents(tx, key),
  }
}
