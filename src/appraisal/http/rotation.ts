import { yearOf } from '#kernel/plain-date.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import { isAssessed, planRotation } from '../domain/independent/plan-rotation.ts'
import * as contract from '../independent-contract.ts'
import { refuse } from '../refusals.ts'
import { findAssessments } from '../storage/assessments.ts'
import { findTurns, putTurn, saveTurn } from '../storage/turns.ts'
import { municipalityOf } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { lastYearBefore, viewRotation } from './view-rotation.ts'

/** Whose turn it is in which year. */
export function rotationRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.getRotation, {
      may: 'appraisal.assessment.read',
      audit: 'none',
      answer: ({ query, ...call }) => viewRotation(port, call, query.cycle),
    }),
    route(contract.planTurns, {
      may: 'appraisal.assessment.manage',
      audit: 'appraisal.rotation.planned',
      async answer({ body: { cycle, sizes }, ...call }) {
        const { tx, today, person, note } = call
        const thisYear = yearOf(today)
        const turns = (await findTurns(tx)).filter((one) => one.cycle === cycle)
        const assessments = await findAssessments(tx)
        const size = new Map(sizes.map((one) => [one.organizationId, one.size]))
        const organizations = (await port.readOrganizations(tx, today)).filter(
          (one) => one.isActive && isAssessed(one),
        )
        const assessed = new Map(
          assessments
            .filter(({ year }) => year >= cycle && year < cycle + 3)
            .map(({ organizationId, year }) => [organizationId, year]),
        )
        // A year that has passed, one a person chose, and one already assessed are not planned anew.
        const fixed = new Map([
          ...turns
            .filter(({ year, isFixed }) => isFixed || year < thisYear)
            .map(({ organizationId, year }) => [organizationId, year] as const),
          ...assessed,
        ])
        const plan = planRotation(
          organizations.map(({ organizationId, type }) => ({
            organizationId,
            type,
            size: size.get(organizationId) ?? null,
            lastYear: lastYearBefore(
              assessments.filter((one) => one.organizationId === organizationId),
              cycle,
            ),
          })),
          cycle,
          fixed,
        )
        const municipalityId = municipalityOf(person)
        for (const [organizationId, year] of plan) {
          const before = turns.find((one) => one.organizationId === organizationId)
          if (before?.year === year) continue
          await putTurn(tx, municipalityId, {
            organizationId,
            cycle,
            year,
            isFixed: before?.isFixed ?? false,
          })
        }
        note({ subject: `${cycle}–${cycle + 2}`, after: { organizations: plan.size } })
        return await viewRotation(port, call, cycle)
      },
    }),
    route(contract.moveTurn, {
      may: 'appraisal.assessment.manage',
      audit: 'appraisal.rotation.moved',
      async answer({ params: { cycle, organizationId }, body, ...call }) {
        const { tx, today, note } = call
        const turn = (await findTurns(tx)).find(
          (one) => one.organizationId === organizationId && one.cycle === cycle,
        )
        if (!turn) throw refuse('appraisal/organization-not-found')
        const thisYear = yearOf(today)
        if (turn.year < thisYear || body.year < thisYear) throw refuse('appraisal/year-closed')
        if (body.year < cycle || body.year > cycle + 2) {
          throw refuse('appraisal/dates-contradict', { detail: `Год — с ${cycle} по ${cycle + 2}` })
        }
        const isSaved = await saveTurn(tx, { ...turn, ...body })
        if (!isSaved) {
          throw refuse('appraisal/changed-meanwhile', { current: await viewRotation(port, call, cycle) })
        }
        note({
          subject: String(cycle),
          organizationId,
          before: { year: turn.year },
          after: { year: body.year },
        })
        return await viewRotation(port, call, cycle)
      },
    }),
  ]
}
