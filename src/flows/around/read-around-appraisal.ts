import { mayRole } from '#access/domain/permissions.ts'
import { findUsers } from '#access/storage/users.ts'
import type { NeighboursPort, OpenPort } from '#appraisal/http/neighbours-port.ts'
import { dateOf } from '#kernel/plain-date.ts'
import { listMunicipalityIds } from '#organizations/storage/list-municipality-ids.ts'
import { findMunicipality } from '#organizations/storage/municipality.ts'
import { tabulate } from '#surveys/domain/results/tabulate.ts'
import { surveyState } from '#surveys/domain/survey/survey.ts'
import { findAnswers } from '#surveys/storage/answers.ts'
import { listSurveys } from '#surveys/storage/surveys.ts'
import { openPlanCase } from '../open-plan-case.ts'
import { readFamilyAnswers } from '../read-family-answers.ts'
import { readRecipients } from '../read-recipients.ts'
import { aroundDocuments } from './read-around-documents.ts'
import { readPlanActions } from './read-around-outreach.ts'

/** What appraisal asks of the registry, of people, of plans and of surveys. */
export const aroundAppraisal: NeighboursPort & OpenPort = {
  readOrganizations: aroundDocuments.readOrganizations,
  readPlanActions,
  openPlanCase,
  listMunicipalities: (store) => listMunicipalityIds(store.owner),
  readMunicipalityName: async (tx) => (await findMunicipality(tx))?.name ?? '',

  async readExperts(tx) {
    return (await findUsers(tx, { state: 'active' }))
      .filter(({ role }) => mayRole(role, 'appraisal.rating.give'))
      .map(({ userId, name }) => ({ expertId: userId, name }))
  },

  readFamilyAnswers,
  readRecipients,

  async readSatisfaction(tx, { organizationId, year, today }) {
    const surveys = await listSurveys(tx, { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) })
    for (const survey of surveys.filter((one) => surveyState(one, today) === 'closed')) {
      const items = survey.questionnaire.sections.flatMap((section) => section.items)
      // The items of the ready questionnaire of satisfaction, reworded or not.
      if (!items.some(({ key }) => key === 'first_contact')) continue
      const answers = (await findAnswers(tx, survey.surveyId)).filter(
        (one) => one.organizationId === organizationId,
      )
      if (answers.length < survey.threshold) continue
      const results = tabulate(
        survey.questionnaire,
        answers.map((one) => one.answers),
        survey.threshold,
      )
      return new Map(
        results
          .flatMap((section) => section.items)
          .flatMap(({ key, favourable, isHidden }) =>
            favourable && !isHidden ? [[key, { yes: favourable.part, all: favourable.whole }] as const] : [],
          ),
      )
    }
    return undefined
  },
}
