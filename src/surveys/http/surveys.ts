import { type RouteCard, route } from '#server-kit/http/route.ts'
import { mayShowTotal } from '#statistics/suppress.ts'
import * as contract from '../contract.ts'
import type { Questionnaire } from '../domain/questionnaire/questionnaire.ts'
import { questionnaireFaults } from '../domain/questionnaire/questionnaire-faults.ts'
import { readyQuestionnaires } from '../domain/ready/ready-questionnaires.ts'
import { LINK_LENGTH } from '../domain/survey/entry-code.ts'
import { type Survey, surveyState } from '../domain/survey/survey.ts'
import { refuse } from '../refusals.ts'
import { countAnswers } from '../storage/answers.ts'
import { createSurvey, getSurvey, listSurveys, saveSurvey } from '../storage/surveys.ts'
import { addTargets, findTargets, takeOutTarget } from '../storage/targets.ts'
import { municipalityOf, type ReadCall, type WriteCall } from './caller.ts'
import { freshKey } from './keys.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { remindRoute } from './remind.ts'
import { viewHeads, viewSurvey } from './view-survey.ts'

/** Surveys: what is asked, of whom, from when to when. */
export function surveyRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.listSurveys, {
      may: 'surveys.survey.read',
      audit: 'none',
      async answer({ query, ...call }) {
        return { surveys: await viewHeads(call, await listSurveys(call.tx, query)) }
      },
    }),
    route(contract.getSurveyChoices, {
      may: 'surveys.survey.manage',
      audit: 'none',
      async answer({ tx, today }) {
        const organizations = await port.readOrganizations(tx, today)
        return {
          ready: [...readyQuestionnaires],
          organizations: organizations
            .filter(({ isActive }) => isActive)
            .map(({ organizationId, shortName, type }) => ({ organizationId, shortName, type })),
        }
      },
    }),
    route(contract.addSurvey, {
      may: 'surveys.survey.manage',
      audit: 'surveys.survey.added',
      async answer({ body: { organizationIds, from, ...fields }, ...call }) {
        requireOrder(fields)
        await requireOrganizations(port, call, organizationIds)
        const municipalityId = municipalityOf(call.person)
        const questionnaire = questionnaireOf(from)
        const survey = await createSurvey(call.tx, municipalityId, { ...fields, questionnaire })
        await ask(call, survey, organizationIds)
        call.note({ subject: survey.title, after: { ...withoutQuestions(survey), organizationIds } })
        return await viewSurvey(port, call, survey)
      },
    }),
    route(contract.getSurvey, {
      may: 'surveys.survey.read',
      audit: 'none',
      async answer({ params, ...call }) {
        return await viewSurvey(port, call, await getSurvey(call.tx, params.surveyId))
      },
    }),
    route(contract.changeSurvey, {
      may: 'surveys.survey.manage',
      audit: 'surveys.survey.changed',
      async answer({ params, body: { version, organizationIds, ...fields }, ...call }) {
        const before = await getSurvey(call.tx, params.surveyId)
        if (before.removed) throw refuse('surveys/row-removed')
        requireOrder(fields)
        const there = await findTargets(call.tx, [before.surveyId])
        const known = new Set(there.map(({ organizationId }) => organizationId))
        await requireOrganizations(
          port,
          call,
          organizationIds.filter((organizationId) => !known.has(organizationId)),
        )
        await requireSameLook(call, before, { ...before, ...fields }, organizationIds)
        const saved = await save(port, call, before, { ...before, ...fields, version })
        await ask(call, saved, organizationIds)
        for (const target of there.filter((one) => !organizationIds.includes(one.organizationId))) {
          await takeOutTarget(call.tx, target)
        }
        return await viewSurvey(port, call, saved)
      },
    }),
    route(contract.endSurvey, {
      may: 'surveys.survey.manage',
      audit: 'surveys.survey.ended',
      async answer({ params, body, ...call }) {
        const before = await getSurvey(call.tx, params.surveyId)
        if (before.removed) throw refuse('surveys/row-removed')
        await requireSameLook(call, before, { ...before, ...body }, null)
        return await viewSurvey(port, call, await save(port, call, before, { ...before, ...body }))
      },
    }),
    remindRoute(port),
    route(contract.moveSurveyAway, {
      may: 'surveys.survey.manage',
      audit: 'surveys.survey.removal',
      async answer({ params, body, ...call }) {
        const before = await getSurvey(call.tx, params.surveyId)
        return await viewSurvey(port, call, await save(port, call, before, { ...before, ...body }))
      },
    }),
  ]
}

/**
 * Results that were seen once are not looked at again with an answer, an organisation or a smaller group more or less: the
 * difference of two looks would be what few people answered. `organizationIds` null: they stay.
 */
async function requireSameLook(
  { tx, today }: ReadCall,
  before: Survey,
  after: Pick<Survey, 'opensOn' | 'closesOn' | 'ended' | 'threshold'>,
  organizationIds: readonly number[] | null,
): Promise<void> {
  if (surveyState(before, today) !== 'closed') return
  const there = await findTargets(tx, [before.surveyId])
  const counts = await countAnswers(tx, [before.surveyId])
  const asked = new Set(there.map(({ organizationId }) => organizationId))
  const groups = counts
    .filter(({ organizationId }) => asked.has(organizationId))
    .map(({ organizationId, answered }) => ({ key: String(organizationId), count: answered }))
  if (!mayShowTotal(groups, before.threshold)) return
  const isTakenOut = groups.some(({ key }) => organizationIds?.includes(Number(key)) === false)
  if (surveyState(after, today) === 'closed' && after.threshold >= before.threshold && !isTakenOut) return
  throw refuse('surveys/results-shown', {
    detail:
      'Если добавить ответы, убрать организацию или снизить порог, по разнице итогов станет видно, как ответили несколько человек. Начните новый опрос.',
  })
}

type From =
  | { readonly kind: 'ready'; readonly key: string }
  | { readonly kind: 'own'; readonly content: Questionnaire }

function questionnaireOf(from: From): Questionnaire {
  const content =
    from.kind === 'own' ? from.content : readyQuestionnaires.find(({ key }) => key === from.key)?.content
  if (!content) throw refuse('surveys/questionnaire-not-found')
  const faults = questionnaireFaults(content)
  if (faults.length > 0) {
    throw refuse('surveys/questionnaire-has-faults', {
      errors: faults.map((detail) => ({ detail, pointer: '#/from/content' })),
    })
  }
  return content
}

async function ask(call: WriteCall, { surveyId }: Survey, organizationIds: readonly number[]): Promise<void> {
  const targets = [...new Set(organizationIds)].map((organizationId) => ({
    organizationId,
    linkKey: freshKey(LINK_LENGTH),
  }))
  await addTargets(call.tx, { municipalityId: municipalityOf(call.person), surveyId }, targets)
}

async function save(port: NeighboursPort, call: WriteCall, before: Survey, after: Survey): Promise<Survey> {
  const saved = await saveSurvey(call.tx, after)
  if (!saved) {
    const current = await viewSurvey(port, call, await getSurvey(call.tx, before.surveyId))
    throw refuse('surveys/changed-meanwhile', { current })
  }
  call.note({ subject: saved.title, before: withoutQuestions(before), after: withoutQuestions(saved) })
  return saved
}

/** The trail names the questionnaire; its questions would only fill it. */
function withoutQuestions({ questionnaire, ...rest }: Survey) {
  return { ...rest, form: questionnaire.title }
}

async function requireOrganizations(
  port: NeighboursPort,
  { tx, today }: ReadCall,
  organizationIds: readonly number[],
): Promise<void> {
  const known = new Set(
    (await port.readOrganizations(tx, today))
      .filter(({ isActive }) => isActive)
      .map(({ organizationId }) => organizationId),
  )
  if (!organizationIds.every((id) => known.has(id))) throw refuse('surveys/organization-not-found')
}

function requireOrder({ opensOn, closesOn }: { readonly opensOn: string; readonly closesOn: string }): void {
  if (opensOn <= closesOn) return
  const detail = 'Опрос заканчивается раньше, чем начинается'
  throw refuse('surveys/dates-contradict', { detail, errors: [{ detail, pointer: '#/closesOn' }] })
}
