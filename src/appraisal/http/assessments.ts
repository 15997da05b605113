import { mediaTypes } from '#documents/domain/stored-file.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import { printDocx } from '#server-kit/printing/print-apart.ts'
import { documentOfAssessments } from '../domain/independent/document-of-assessments.ts'
import { itemOfMeasure, type Measures, noMeasures } from '../domain/independent/measures.ts'
import * as contract from '../independent-contract.ts'
import { refuse } from '../refusals.ts'
import { type Assessment, findAssessment, findAssessments, keepAssessment } from '../storage/assessments.ts'
import { byName, isOfAuthority, municipalityOf, type WriteCall } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewAssessment } from './view-assessment.ts'

/** What an independent assessment found at one organisation, its score and its report. */
export function assessmentRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.getAssessment, {
      may: 'appraisal.assessment.read',
      audit: 'none',
      answer: ({ params, ...call }) => viewAssessment(port, call, params),
    }),
    route(contract.keepAssessment, {
      may: 'appraisal.assessment.manage',
      audit: 'appraisal.assessment.filled',
      async answer({ params, body, ...call }) {
        await viewAssessment(port, call, params)
        return await keep(port, call, { ...params, ...body })
      },
    }),
    route(contract.takeFromSurvey, {
      may: 'appraisal.assessment.manage',
      audit: 'appraisal.assessment.filled',
      async answer({ params, body: { version }, ...call }) {
        const { tx, today } = call
        const found = await port.readSatisfaction(tx, { ...params, today })
        if (!found) {
          throw refuse('appraisal/no-survey', {
            detail:
              'Проведите опрос «Довольны ли вы работой организации» и дождитесь его завершения; малое число ответов не берётся',
          })
        }
        const before = await findAssessment(tx, params)
        const taken = Object.fromEntries(
          Object.entries(itemOfMeasure).flatMap(([measure, item]) => {
            const people = found.get(item)
            return people ? [[measure, people]] : []
          }),
        )
        const measures: Measures = { ...(before?.measures ?? noMeasures), ...taken }
        const { publishedOn = null, link = null } = before ?? {}
        return await keep(port, call, { ...params, version, measures, publishedOn, link })
      },
    }),
    route(contract.downloadAssessmentReport, {
      may: 'appraisal.assessment.read',
      audit: 'none',
      async answer({ params, ...call }) {
        const card = await viewAssessment(port, call, params)
        return fileOf(documentOfAssessments(params.year, [card]), `${card.organizationName}, ${params.year}`)
      },
    }),
    route(contract.downloadYearReport, {
      may: 'appraisal.assessment.read',
      audit: 'none',
      async answer({ params: { year }, ...call }) {
        const cards = []
        const recipients = await port.readRecipients(call.tx, { year })
        for (const one of (await findAssessments(call.tx)).filter((kept) => kept.year === year)) {
          const { organizationId } = one
          const isOwn = call.person.scope.organizationIds.includes(organizationId)
          if (isOwn || isOfAuthority(call.person)) {
            cards.push(await viewAssessment(port, call, { organizationId, year }, recipients))
          }
        }
        if (cards.length === 0) throw refuse('appraisal/assessment-not-found')
        return fileOf(documentOfAssessments(year, cards.toSorted(byName)), String(year))
      },
    }),
  ]
}

async function keep(
  port: NeighboursPort,
  call: WriteCall,
  assessment: Assessment,
): Promise<contract.AssessmentCard> {
  const before = await findAssessment(call.tx, assessment)
  const saved = await keepAssessment(call.tx, municipalityOf(call.person), assessment)
  if (!saved) {
    throw refuse('appraisal/changed-meanwhile', { current: await viewAssessment(port, call, assessment) })
  }
  call.note({
    subject: `Независимая оценка ${saved.year}`,
    organizationId: saved.organizationId,
    before: before && { ...before.measures, link: before.link },
    after: { ...saved.measures, link: saved.link },
  })
  return await viewAssessment(port, call, saved)
}

function fileOf(paper: ReturnType<typeof documentOfAssessments>, of: string) {
  return {
    fileName: `Независимая оценка качества условий, ${of}.docx`,
    mediaType: mediaTypes.docx,
    bytes: () => printDocx(paper),
  }
}
