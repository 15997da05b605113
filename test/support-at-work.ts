import type { WorkKey } from '#assessment/domain/work-key.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { addCampaign } from '#monitoring/contract.ts'
import { addForm } from '#monitoring/forms-contract.ts'
import { getSheet, saveAnswers, submitSheet } from '#monitoring/sheets-contract.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { readyQuestionnaires } from '#surveys/domain/ready/ready-questionnaires.ts'
import { keepAnswer } from '#surveys/storage/answers.ts'
import { createSurvey } from '#surveys/storage/surveys.ts'
import { addTargets } from '#surveys/storage/targets.ts'
import type { Browser } from './application.ts'
import { readingOf, schoolCodes, vpr } from './results-invented.ts'
import { importReading, makeResultsPlace, type ResultsPlace } from './results-municipality.ts'

function workOf(year: number, subject: WorkKey['subject']): WorkKey {
  return { ...vpr(year), grade: 5, subject }
}

/** Four schools with two works of a year: the first does badly in both, the second in one, the last is small. */
export async function makeSupportPlace(store: Store): Promise<ResultsPlace> {
  const place = await makeResultsPlace(store, schoolCodes)
  const fine = [2, 10, 15, 8]
  const low = [18, 12, 8, 2]
  for (const [subject, second] of [
    ['russian', fine],
    ['mathematics', low],
  ] as const) {
    await importReading(
      store,
      place.municipalityId,
      readingOf(workOf(2025, subject), [low, second, fine, [4, 2, 2, 0]]),
    )
  }
  return place
}

/** The next year: the first school has mended what it was helped with. */
export async function bringNextYear(store: Store, { municipalityId }: ResultsPlace): Promise<void> {
  const fine = [2, 10, 15, 8]
  for (const subject of ['russian', 'mathematics'] as const) {
    await importReading(
      store,
      municipalityId,
      readingOf(workOf(2026, subject), [[4, 14, 15, 7], fine, fine, fine]),
    )
  }
}

/** Twelve pupils of each of the first two schools and three of the third have told what is bad at their school. */
export async function askPupils(
  store: Store,
  { municipalityId }: ResultsPlace,
  [first = 0, second = 0, third = 0]: readonly number[],
): Promise<void> {
  const ready = readyQuestionnaires.find(({ key }) => key === 'climate-pupil')
  if (!ready) throw new Error('no questionnaire')
  await store.transaction(municipalityScope(municipalityId), async (tx) => {
    const survey = await createSurvey(tx, municipalityId, {
      ...{ title: 'Моя школа', questionnaire: ready.content, entrance: 'link', threshold: 10 },
      ...{ opensOn: plainDate('2026-10-01'), closesOn: plainDate('2026-10-20') },
    })
    const { surveyId } = survey
    const targets = [first, second, third].map((organizationId) => ({
      organizationId,
      linkKey: `${organizationId}`.padStart(20, 'k'),
    }))
    await addTargets(tx, { municipalityId, surveyId }, targets)
    const answers = { p_equipment_1: 'no', p_staff_shortage_no1: 'rather_yes' }
    for (let person = 0; person < 27; person++) {
      const answerId = `00000000-0000-4000-8000-0000000000${person + 10}`
      const organizationId = [first, second, third][Math.floor(person / 12)] ?? 0
      await keepAnswer(tx, { organizationId, surveyId }, { municipalityId, answerId, answers })
    }
  })
}

/** The passport of each school, handed in by the authority on its behalf. */
export async function handInPassports(officer: Browser, schools: readonly number[]): Promise<void> {
  const { formId } = await officer.call(addForm, {
    body: { title: 'Паспорт', purpose: '', from: { kind: 'ready', key: 'context-passport' } },
  })
  const { campaignId } = await officer.call(addCampaign, {
    body: {
      ...{ formId, filledBy: 'authority', periodKind: 'school-year', periodDay: '2025-10-01' },
      ...{ title: 'Паспорта школ', note: '', opensOn: '2025-10-01', dueOn: '2027-06-30', recurs: false },
      ...{ organizationIds: [...schools], planId: null, actionId: null },
    },
  })
  for (const [at, organizationId] of schools.entries()) {
    const params = { campaignId, organizationId }
    const values = {
      ...{ pupils: 200, both_higher: 60 - at * 15, single_parent: 20 + at * 10 },
      ...{ low_income: 30 + at * 10, unemployed: 5 + at * 4, on_register: at * 2 },
    }
    const { version } = await officer.call(getSheet, { params })
    const saved = await officer.call(saveAnswers, {
      params,
      body: { version, answers: { values, explanations: {} } },
    })
    await officer.call(submitSheet, { params, body: { version: saved.version } })
  }
}
