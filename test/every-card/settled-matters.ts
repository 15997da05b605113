import { demoDocx } from '#app/demo/demo-docx.ts'
import { noMeasures } from '#appraisal/domain/independent/measures.ts'
import { addShortcoming, keepAssessment } from '#appraisal/independent-contract.ts'
import { addRound, getRoundChoices } from '#appraisal/observation-contract.ts'
import { addMinimum } from '#assessment/catalogue-contract.ts'
import { uploadResults } from '#assessment/imports-contract.ts'
import { addInspection, getVisit, moveVisit } from '#control/contract.ts'
import { addFinding } from '#control/finding-contract.ts'
import { addHearing, sendHearingReport } from '#control/hearing-contract.ts'
import { addAnalysis, addFinding as addCycleFinding } from '#cycle/contract.ts'
import { addDecision } from '#cycle/decision-contract.ts'
import { addEvidence } from '#cycle/evidence-contract.ts'
import { addRecommendations } from '#cycle/recommendation-contract.ts'
import { addAppeal, addLine, addTopic } from '#outreach/contract.ts'
import { addMeeting } from '#outreach/meeting-contract.ts'
import { addPublications } from '#outreach/publication-contract.ts'
import { addObjective, addVisit, openCase } from '#support/case-contract.ts'
import { saveProfile } from '#support/context-contract.ts'
import { addSurvey } from '#surveys/contract.ts'
import type { Browser } from '../application.ts'
import type { Known } from './sample-request.ts'

/** Informing and control of a settled municipality: a question, a publication, a meeting, an inspection, a hearing, results sent. */
export async function fillMatters(boss: Browser, school: number, mark: string): Promise<Known> {
  const file = { name: `${mark}.docx`, bytes: demoDocx([mark]) }
  const { topicId } = await boss.call(addTopic, { body: { name: `Тема ${mark}` } })
  const { lineId } = await boss.call(addLine, {
    body: { name: `Линия ${mark}`, phones: mark, opensOn: '2026-09-01' },
  })
  const { appealId } = await boss.call(addAppeal, {
    body: {
      receivedOn: '2026-11-20',
      receivedAt: '09:00',
      channel: 'phone',
      topicId,
      question: mark,
      contactPhone: mark,
    },
  })
  const { publications } = await boss.call(addPublications, {
    body: { organizationIds: [school], title: `Отчёт ${mark}`, place: 'site', dueOn: '2026-12-01' },
  })
  const { meetingId } = await boss.call(addMeeting, {
    body: {
      organizationId: school,
      heldOn: '2026-11-20',
      kind: 'meeting',
      form: 'remote',
      topicId,
      title: `Отчёт ${mark}`,
    },
    files: [file],
  })
  const { inspectionId } = await boss.call(addInspection, {
    body: {
      theme: `Проверка ${mark}`,
      kind: 'thematic',
      mode: 'documents',
      startsOn: '2026-11-01',
      endsOn: '2026-11-30',
      organizationIds: [school],
      checklist: { source: 'ready', key: 'procedure' },
    },
  })
  const visit = { params: { inspectionId, organizationId: school } }
  const { findingId } = await boss.call(addFinding, {
    ...visit,
    body: {
      kind: 'remark',
      severity: 'minor',
      place: mark,
      requirement: mark,
      what: `Отчёт ${mark}`,
      fixBy: '2026-12-01',
    },
  })
  const { version } = await boss.call(getVisit, visit)
  await boss.call(moveVisit, { ...visit, body: { version, move: { to: 'shown' } } })
  const { hearingId } = await boss.call(addHearing, {
    body: {
      theme: `Слушание ${mark}`,
      place: mark,
      heldOn: '2026-12-01',
      reportBy: '2026-11-30',
      speakers: [{ organizationId: school, speaker: `Отчёт ${mark}` }],
    },
  })
  await boss.call(sendHearingReport, {
    params: { hearingId, organizationId: school },
    body: { version: 1 },
    files: [file],
  })
  const appraised = await fillAppraisal(boss, school, mark)
  const help = await helpSchool(boss, school, mark)
  const table = new TextEncoder().encode(`Код участника;Балл\n${mark};7\n`)
  const results = await boss.call(uploadResults, { body: {}, files: [{ name: `${mark}.csv`, bytes: table }] })
  const { minimumId } = await boss.call(addMinimum, {
    body: {
      ...{ year: 2027, procedure: 'ege', subject: 'russian', level: null, purpose: 'certificate' },
      ...{ value: 24, unit: 'test-score', source: `Приказ ${mark}`, status: 'draft' },
    },
  })
  const publicationId = publications[0]?.publicationId
  const { analysisId } = await boss.call(addAnalysis, {
    body: { track: 'quality', schoolYear: 2025, title: `Анализ ${mark}`, madeOn: '2026-11-20' },
  })
  const found = await boss.call(addCycleFinding, {
    body: { organizationId: school, analysisId, track: 'quality', what: `Находка ${mark}` },
  })
  const { evidenceId } = await boss.call(addEvidence, {
    params: { schoolYear: 2025, track: 'quality', stage: 'analysis' },
    body: { title: `Подтверждение ${mark}`, link: null },
    files: [file],
  })
  const findingIds = [found.findingId]
  const { recommendations } = await boss.call(addRecommendations, {
    body: { findingIds, isIssued: true, addressee: 'head', text: `Совет ${mark}`, dueOn: '2026-12-20' },
  })
  const decision = await boss.call(addDecision, {
    body: {
      ...{ kind: 'order', decidedOn: '2026-11-24', title: `Решение ${mark}`, text: mark, findingIds },
      measure: { what: `Мера ${mark}`, dueOn: '2026-12-20' },
    },
  })
  return {
    ...appraised,
    ...help,
    resultsImportId: results.importId,
    minimumId: minimumId ?? 0,
    topicId,
    lineId,
    appealId,
    publicationId,
    meetingId,
    inspectionId,
    findingId,
    hearingId,
    analysisId,
    evidenceId: evidenceId ?? 0,
    recommendationId: recommendations[0]?.recommendationId ?? 0,
    decisionId: decision.decisionId,
    measureId: decision.measures[0]?.measureId ?? 0,
  }
}

/** A survey, a round of observation and an assessment with a shortcoming. */
async function fillAppraisal(boss: Browser, school: number, mark: string): Promise<Known> {
  const { surveyId } = await boss.call(addSurvey, {
    body: {
      title: `Опрос ${mark}`,
      entrance: 'codes',
      opensOn: '2026-11-01',
      closesOn: '2026-11-30',
      organizationIds: [school],
      from: { kind: 'ready', key: 'satisfaction' },
    },
  })
  const { experts } = await boss.call(getRoundChoices)
  const expertIds = experts.slice(0, 1).map(({ expertId }) => expertId)
  const { roundId } = await boss.call(addRound, {
    body: {
      title: `Обход. Отчёт ${mark}`,
      startsOn: '2026-11-01',
      endsOn: '2026-11-30',
      observed: [{ organizationId: school, expertIds }],
    },
  })
  const at = { params: { organizationId: school, year: 2027 } }
  await boss.call(keepAssessment, { ...at, body: { version: 0, measures: noMeasures } })
  const { shortcomings } = await boss.call(addShortcoming, {
    ...at,
    body: { text: `Отчёт ${mark}`, measure: mark, responsible: mark, dueOn: '2027-03-01' },
  })
  return { surveyId, roundId, shortcomingId: shortcomings[0]?.shortcomingId }
}

/** A case of help with an objective and a visit, and a risk profile. */
async function helpSchool(boss: Browser, organizationId: number, mark: string): Promise<Known> {
  const { caseId } = await boss.call(openCase, {
    body: { organizationId, basis: 'other', beneficiary: 'school', ground: `Отчёт ${mark}` },
  })
  const at = { params: { organizationId, caseId } }
  const goal = { text: `Отчёт ${mark}`, indicator: mark, target: 5, dueOn: '2027-05-01' }
  const { objectiveRows } = await boss.call(addObjective, { ...at, body: goal })
  const visit = { plannedOn: '2026-12-01', visitorName: mark, purpose: `Отчёт ${mark}` }
  const { visits } = await boss.call(addVisit, { ...at, body: visit })
  await boss.call(saveProfile, {
    params: { organizationId, profileYear: 2026 },
    body: { version: 0, answers: [], official: { parents: 'high' } },
  })
  return {
    caseId,
    objectiveId: objectiveRows[0]?.objectiveId,
    caseVisitId: visits[0]?.visitId,
    profileYear: 2026,
    reviewYear: 2026,
  }
}
