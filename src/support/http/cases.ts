import { mediaTypes } from '#documents/domain/stored-file.ts'
import { endOfSchoolYear, schoolYearOf } from '#kernel/school-year.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import { printDocx } from '#server-kit/printing/print-apart.ts'
import * as contract from '../case-contract.ts'
import { documentOfCase } from '../domain/cases/document-of-case.ts'
import { type CaseMove, type MoveGrounds, moveCase, tellMove } from '../domain/cases/move-case.ts'
import { objectiveWords } from '../domain/cases/objective-words.ts'
import { caseState, type SupportCase } from '../domain/cases/support-case.ts'
import { refuse } from '../refusals.ts'
import { getCase, listCases } from '../storage/cases.ts'
import { findObjectives } from '../storage/objectives.ts'
import { findReviews } from '../storage/reviews.ts'
import { findVisits } from '../storage/visits.ts'
import { findWatched, watchCase } from '../storage/watched-cases.ts'
import { changeCase } from './change-case.ts'
import { readExit } from './exit-of-case.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { openCase } from './open-case.ts'
import { viewCase, viewCaseLine } from './view-case.ts'
import { byName, isOfAuthority, municipalityOf, nameIn, readNames, type WriteCall } from './whose-rows.ts'

/** A case from its opening to the exit rule. */
export function caseRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.listCases, {
      may: 'support.case.read',
      audit: 'none',
      async answer({ query, ...call }) {
        const { tx, person, today } = call
        const names = await readNames(port, call)
        const watched = isOfAuthority(person) ? await findWatched(tx, person.userId) : []
        const keyOf = ({ caseId }: { readonly caseId: number }) => caseId
        const objectives = Map.groupBy(await findObjectives(tx), keyOf)
        const visits = Map.groupBy(await findVisits(tx), keyOf)
        const reviews = Map.groupBy(await findReviews(tx), keyOf)
        const cases = (await listCases(tx, query)).map((one) => {
          const parts = {
            objectives: objectives.get(one.caseId) ?? [],
            visits: visits.get(one.caseId) ?? [],
            reviews: reviews.get(one.caseId) ?? [],
          }
          return viewCaseLine(one, parts, { names, watched, today })
        })
        return { cases: cases.sort(byName) }
      },
    }),

    route(contract.getCaseChoices, {
      may: 'support.case.manage',
      audit: 'none',
      async answer({ tx, today }) {
        const organizations = await port.readOrganizations(tx, today)
        return {
          schools: organizations
            .filter(({ isActive, type }) => isActive && type === 'school')
            .map(({ organizationId, shortName }) => ({ organizationId, shortName })),
          people: await port.readPeople(tx),
          plans: await port.plans.list(tx),
          dossiers: await port.readDossiers(tx),
        }
      },
    }),

    route(contract.openCase, {
      may: 'support.case.manage',
      audit: 'support.case.opened',
      answer: ({ body, ...call }) => openCase(port, call, body),
    }),

    route(contract.getCase, {
      may: 'support.case.read',
      audit: 'none',
      answer: ({ params, ...call }) => viewCase(port, call, params),
    }),

    route(contract.moveSupportCase, {
      may: 'support.case.manage',
      audit: 'support.case.moved',
      async answer({ params, body: { version, move }, ...call }) {
        return await changeCase(
          port,
          call,
          { ...params, version },
          async (before) => moveCase(before, move, await groundsOf(port, call, before, move)),
          tellMove(move),
        )
      },
    }),

    route(contract.makeCasePlan, {
      may: 'support.case.manage',
      audit: 'support.case.planned',
      async answer({ params, body: { version }, ...call }) {
        return await changeCase(
          port,
          call,
          { ...params, version },
          async (before) => ({ ...before, planId: await makePlan(port, call, before) }),
          { act: 'plan', note: 'составлен черновик плана по целям' },
        )
      },
    }),

    route(contract.answerCase, {
      may: 'support.case.answer',
      audit: 'support.case.answered',
      async answer({ params, body: { version, answer }, ...call }) {
        const { today, person } = call
        return await changeCase(
          port,
          call,
          { ...params, version },
          (before) => {
            if (!before.isShown) throw refuse('support/case-not-shown')
            if (caseState(before) === 'closed') throw refuse('support/case-closed')
            return { ...before, schoolAnswer: answer, answeredOn: today, answererName: person.name }
          },
          { act: 'answered', note: answer },
        )
      },
    }),

    route(contract.watchCase, {
      may: 'support.case.manage',
      audit: 'support.watch.changed',
      async answer({ params, body: { isWatched }, tx, person, note }) {
        const one = await getCase(tx, params)
        const { organizationId, caseId } = one
        const whose = {
          organizationId,
          caseId,
          municipalityId: municipalityOf(person),
          userId: person.userId,
        }
        await watchCase(tx, whose, isWatched)
        note({ subject: `case/${caseId}`, organizationId, after: { isWatched } })
        return { isWatched }
      },
    }),

    route(contract.downloadCase, {
      may: 'support.case.read',
      audit: 'none',
      async answer({ params, ...call }) {
        const one = await viewCase(port, call, params)
        return {
          fileName: `Сопровождение, ${one.organizationName}.docx`,
          mediaType: mediaTypes.docx,
          bytes: () => printDocx(documentOfCase(one)),
        }
      },
    }),
  ]
}

async function groundsOf(
  port: NeighboursPort,
  { tx, today, person }: WriteCall,
  before: SupportCase,
  move: CaseMove,
): Promise<MoveGrounds> {
  const people = await port.readPeople(tx)
  const userId = move.to === 'adviser' ? move.userId : before.adviserUserId
  if (move.to === 'mentor' && move.organizationId !== null) {
    const known = await port.readOrganizations(tx, today)
    if (
      !known.some(({ organizationId, type }) => organizationId === move.organizationId && type === 'school')
    )
      throw refuse('support/organization-not-found')
  }
  if (move.to === 'plan' && move.planId !== null) {
    const plan = await port.plans.find(tx, move.planId, before.organizationId, today)
    if (!plan) throw refuse('support/plan-not-found')
  }
  return {
    today,
    personName: person.name,
    adviserWorksAt: people.find((one) => one.userId === userId)?.organizationIds ?? [],
    objectives: (await findObjectives(tx, before)).filter(({ removed }) => !removed).length,
    exit: move.to === 'closed' ? await readExit(port, tx, before) : null,
  }
}

async function makePlan(port: NeighboursPort, call: WriteCall, before: SupportCase): Promise<number> {
  const { tx, today, person, now } = call
  if (before.closedOn !== null) throw refuse('support/case-closed')
  if (before.planId !== null) throw refuse('support/plan-exists')
  const objectives = (await findObjectives(tx, before)).filter(({ removed }) => !removed)
  if (objectives.length === 0)
    throw refuse('support/not-ready', { detail: 'Сначала поставьте хотя бы одну цель' })
  const school = nameIn(await readNames(port, call), before.organizationId)
  const ends = [endOfSchoolYear(schoolYearOf(today)), ...objectives.map(({ dueOn }) => dueOn)].sort()
  return await port.plans.make(
    tx,
    {
      title: `План поддержки: ${school}`,
      ...{ school, basis: before.basis, startsOn: today, endsOn: ends.at(-1) ?? today },
      objectives: objectives.map((one) => ({
        text: one.text,
        dueOn: one.dueOn,
        expected: objectiveWords(one),
      })),
    },
    { municipalityId: municipalityOf(person), userId: person.userId, name: person.name, now },
  )
}
