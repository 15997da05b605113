import { plainDate } from '#kernel/plain-date.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../case-contract.ts'
import type { CaseAct } from '../domain/cases/case-event.ts'
import { objectiveWords } from '../domain/cases/objective-words.ts'
import { pointOf } from '../domain/cases/review.ts'
import type { SupportCase } from '../domain/cases/support-case.ts'
import type { CaseView } from '../domain/shapes.ts'
import { refuse } from '../refusals.ts'
import { type CaseKey, getCase } from '../storage/cases.ts'
import { addObjective, findObjectives, getObjective, saveObjective } from '../storage/objectives.ts'
import { findReviews, saveReview } from '../storage/reviews.ts'
import { addVisit, getVisit, saveVisit } from '../storage/visits.ts'
import { halfNames, progressNames } from '../texts.ru.ts'
import { tellOfCase } from './change-case.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewCase } from './view-case.ts'
import { isOfAuthority, municipalityOf, type WriteCall } from './whose-rows.ts'

/** Objectives, visits and reviews of a case. */
export function casePartRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.addObjective, {
      may: 'support.case.manage',
      audit: 'support.objective.added',
      async answer({ params, body, ...call }) {
        const one = await openCaseOf(call, params)
        const fields = { ...body, dueOn: plainDate(body.dueOn) }
        await addObjective(call.tx, wholeKey(call, one), fields)
        return await tell(port, call, one, { act: 'objective-added', note: objectiveWords(fields) }, body)
      },
    }),

    route(contract.changeObjective, {
      may: 'support.case.manage',
      audit: 'support.objective.changed',
      async answer({ params: { objectiveId, ...key }, body, ...call }) {
        const one = await openCaseOf(call, key)
        const before = await getObjective(call.tx, key, objectiveId)
        const after = { ...before, ...body, dueOn: plainDate(body.dueOn) }
        if (!(await saveObjective(call.tx, key, after))) await collide(port, call, key)
        return await tell(port, call, one, null, body, before)
      },
    }),

    route(contract.markObjective, {
      may: 'support.case.answer',
      audit: 'support.objective.marked',
      async answer({ params: { objectiveId, ...key }, body: { version, progress, note }, ...call }) {
        const one = await openCaseOf(call, key)
        const before = await getObjective(call.tx, key, objectiveId)
        if (before.removed) throw refuse('support/objective-not-found')
        const after = { ...before, version, progress, progressNote: note, markedOn: call.today }
        if (!(await saveObjective(call.tx, key, after))) await collide(port, call, key)
        const words = `${before.text}: ${progressNames[progress].toLowerCase()}${note ? `. ${note}` : ''}`
        return await tell(
          port,
          call,
          one,
          { act: 'objective-marked', note: words },
          { progress, note },
          before,
        )
      },
    }),

    route(contract.addVisit, {
      may: 'support.case.manage',
      audit: 'support.visit.added',
      async answer({ params, body, ...call }) {
        const one = await openCaseOf(call, params)
        await addVisit(call.tx, wholeKey(call, one), { ...body, plannedOn: plainDate(body.plannedOn) })
        return await tell(port, call, one, null, body)
      },
    }),

    route(contract.changeVisit, {
      may: 'support.case.manage',
      audit: 'support.visit.changed',
      async answer({ params: { caseVisitId, ...key }, body, ...call }) {
        const one = await openCaseOf(call, key)
        const before = await getVisit(call.tx, key, caseVisitId)
        const heldOn = body.heldOn === null ? null : plainDate(body.heldOn)
        if (heldOn !== null && heldOn > call.today) {
          const detail = 'Посещение не могло состояться в будущем'
          throw refuse('support/dates-contradict', { detail, errors: [{ detail, pointer: '#/heldOn' }] })
        }
        const after = { ...before, ...body, plannedOn: plainDate(body.plannedOn), heldOn }
        if (!(await saveVisit(call.tx, key, after))) await collide(port, call, key)
        const isNew = heldOn !== null && before.heldOn === null
        return await tell(port, call, one, isNew ? { act: 'visited', note: body.agreed } : null, body, before)
      },
    }),

    route(contract.keepReview, {
      may: 'support.case.manage',
      audit: 'support.review.kept',
      async answer({ params: { reviewYear, half, ...key }, body, ...call }) {
        const { tx, person, today } = call
        const one = await openCaseOf(call, key)
        const heldOn = plainDate(body.heldOn)
        if (heldOn > today || pointOf(reviewYear, half).dueOn < one.openedOn) {
          const detail = 'Обзор не может быть в будущем или раньше начала сопровождения'
          throw refuse('support/dates-contradict', { detail, errors: [{ detail, pointer: '#/heldOn' }] })
        }
        const known = new Set((await findObjectives(tx, key)).map(({ objectiveId }) => objectiveId))
        if (body.states.some(({ objectiveId }) => !known.has(objectiveId)))
          throw refuse('support/objective-not-found')
        const before = (await findReviews(tx, key)).find(
          (own) => own.year === reviewYear && own.half === half,
        )
        const review = { ...body, year: reviewYear, half, heldOn, reviewerName: person.name }
        if (!(await saveReview(tx, wholeKey(call, one), review))) await collide(port, call, key)
        const said = { act: 'reviewed', note: `${halfNames[half]} ${reviewYear}. ${body.summary}` } as const
        return await tell(port, call, one, before ? null : said, body, before)
      },
    }),
  ]
}

/** A case that is not closed; what belongs to it changes only then. */
async function openCaseOf({ tx }: WriteCall, key: CaseKey): Promise<SupportCase> {
  const one = await getCase(tx, key)
  if (one.closedOn !== null) throw refuse('support/case-closed')
  return one
}

function wholeKey({ person }: WriteCall, { organizationId, caseId, isShown }: SupportCase) {
  return { organizationId, caseId, isShown, municipalityId: municipalityOf(person) }
}

async function collide(port: NeighboursPort, call: WriteCall, key: CaseKey): Promise<never> {
  throw refuse('support/changed-meanwhile', { current: await viewCase(port, call, key) })
}

async function tell(
  port: NeighboursPort,
  call: WriteCall,
  one: SupportCase,
  said: { readonly act: CaseAct; readonly note: string | null } | null,
  after: unknown,
  before?: unknown,
): Promise<CaseView> {
  if (said) await tellOfCase(call, { ...one, isShown: one.isShown || !isOfAuthority(call.person) }, said)
  const { organizationId, caseId } = one
  call.note({ subject: `case/${caseId}`, organizationId, after, ...(before === undefined ? {} : { before }) })
  return await viewCase(port, call, one)
}
