import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { CODE_LENGTH, printedCode } from '../domain/survey/entry-code.ts'
import { surveyState, type Target } from '../domain/survey/survey.ts'
import { refuse } from '../refusals.ts'
import { addCodes } from '../storage/entrances.ts'
import { getSurvey } from '../storage/surveys.ts'
import { getTarget, saveTarget } from '../storage/targets.ts'
import { municipalityOf } from './caller.ts'
import { freshKey, hashOfCode } from './keys.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { printSheetOfCards } from './print-cards.ts'
import { readNames, viewSurvey } from './view-survey.ts'

/** An organisation's part in a survey: how many people it asks, cards with codes for them. */
export function targetRoutes(port: NeighboursPort, secret: string): readonly RouteCard[] {
  return [
    route(contract.sizeTarget, {
      may: 'surveys.survey.own',
      audit: 'surveys.target.sized',
      async answer({ params, body: { version, groupSize }, ...call }) {
        const survey = await getSurvey(call.tx, params.surveyId)
        const before = await getTarget(call.tx, params)
        const saved = await saveTarget(call.tx, { ...before, version, groupSize })
        if (!saved) {
          throw refuse('surveys/changed-meanwhile', { current: await viewSurvey(port, call, survey) })
        }
        note(call, survey.title, before, saved)
        return await viewSurvey(port, call, survey)
      },
    }),
    route(contract.printCards, {
      may: 'surveys.survey.own',
      audit: 'surveys.cards.printed',
      async answer({ params, body: { count, address }, ...call }) {
        const { tx, today, person } = call
        const survey = await getSurvey(tx, params.surveyId)
        const target = await getTarget(tx, params)
        if (survey.removed) throw refuse('surveys/row-removed')
        if (survey.entrance !== 'codes') throw refuse('surveys/no-codes-here')
        if (surveyState(survey, today) === 'closed') throw refuse('surveys/survey-over')
        const codes = Array.from({ length: count }, () => freshKey(CODE_LENGTH))
        await addCodes(
          tx,
          { ...params, municipalityId: municipalityOf(person) },
          codes.map((code) => hashOfCode(secret, code)),
        )
        const saved = await saveTarget(tx, { ...target, printedCodes: target.printedCodes + count })
        if (!saved) throw refuse('surveys/changed-meanwhile')
        note(call, survey.title, target, saved)
        const organizationName = (await readNames(port, call)).get(params.organizationId) ?? ''
        const site = new URL(address).origin
        return {
          fileName: `Карточки, ${survey.questionnaire.title.slice(0, 60)}, ${organizationName}.pdf`,
          mediaType: 'application/pdf',
          bytes: () =>
            printSheetOfCards({
              title: survey.questionnaire.title,
              organizationName,
              site: site.replace(/^https?:\/\//, ''),
              until: survey.closesOn.split('-').reverse().join('.'),
              cards: codes.map((code) => ({ code: printedCode(code), address: `${site}/a/${code}` })),
            }),
        }
      },
    }),
  ]
}

function note(
  call: { note(note: { subject: string; organizationId: number; before: unknown; after: unknown }): void },
  subject: string,
  before: Target,
  after: Target,
): void {
  const facts = ({ groupSize, printedCodes }: Target) => ({ groupSize, printedCodes })
  call.note({
    subject,
    organizationId: after.organizationId,
    before: facts(before),
    after: facts(after),
  })
}
