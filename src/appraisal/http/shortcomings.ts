import { type RouteCard, route } from '#server-kit/http/route.ts'
import type { Shortcoming } from '../domain/independent/shortcoming.ts'
import * as contract from '../independent-contract.ts'
import { refuse } from '../refusals.ts'
import { findAssessment } from '../storage/assessments.ts'
import {
  createShortcoming,
  getShortcoming,
  type ShortcomingKey,
  saveShortcoming,
} from '../storage/shortcomings.ts'
import { municipalityOf, type WriteCall } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewAssessment } from './view-assessment.ts'

/** What is to be mended after an assessment: named by the authority, done by the organisation, looked at again. */
export function shortcomingRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.addShortcoming, {
      may: 'appraisal.assessment.manage',
      audit: 'appraisal.shortcoming.added',
      async answer({ params, body, ...call }) {
        if (!(await findAssessment(call.tx, params))) throw refuse('appraisal/assessment-not-found')
        const made = await createShortcoming(call.tx, municipalityOf(call.person), { ...params, ...body })
        call.note({ subject: made.text, organizationId: made.organizationId, after: made })
        return await viewAssessment(port, call, params)
      },
    }),
    route(contract.changeShortcoming, {
      may: 'appraisal.assessment.manage',
      audit: 'appraisal.shortcoming.changed',
      answer: ({ params, body, ...call }) =>
        change(port, call, params, (before) => {
          if (before.checkedOn !== null) throw refuse('appraisal/shortcoming-checked')
          return { ...before, ...body }
        }),
    }),
    route(contract.moveShortcomingAway, {
      may: 'appraisal.assessment.manage',
      audit: 'appraisal.shortcoming.removal',
      answer: ({ params, body, ...call }) => change(port, call, params, (before) => ({ ...before, ...body })),
    }),
    route(contract.sayDone, {
      may: 'appraisal.shortcoming.answer',
      audit: 'appraisal.shortcoming.done',
      answer: ({ params, body: { version, doneText }, ...call }) =>
        change(port, call, params, (before) => {
          if (before.checkedOn !== null) throw refuse('appraisal/shortcoming-checked')
          return { ...before, version, doneText, doneOn: doneText === null ? null : call.today }
        }),
    }),
    route(contract.checkShortcoming, {
      may: 'appraisal.assessment.manage',
      audit: 'appraisal.shortcoming.checked',
      answer: ({ params, body: { version, outcome }, ...call }) =>
        change(port, call, params, (before) => {
          if (outcome === 'reopened') return { ...before, version, checkedOn: null }
          if (before.doneOn === null) throw refuse('appraisal/shortcoming-not-done')
          return outcome === 'mended'
            ? { ...before, version, checkedOn: call.today }
            : { ...before, version, doneText: null, doneOn: null }
        }),
    }),
  ]
}

async function change(
  port: NeighboursPort,
  call: WriteCall,
  key: ShortcomingKey,
  next: (before: Shortcoming) => Shortcoming,
): Promise<contract.AssessmentCard> {
  const before = await getShortcoming(call.tx, key)
  const saved = await saveShortcoming(call.tx, next(before))
  if (!saved) {
    throw refuse('appraisal/changed-meanwhile', { current: await viewAssessment(port, call, before) })
  }
  call.note({ subject: saved.text, organizationId: saved.organizationId, before, after: saved })
  const { organizationId, year } = saved
  return await viewAssessment(port, call, { organizationId, year })
}
