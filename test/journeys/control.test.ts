import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDocx } from '#app/demo/demo-docx.ts'
import {
  addInspection,
  changeInspection,
  downloadInspectionReport,
  downloadVisitReport,
  getControlChoices,
  getInspection,
  getVisit,
  keepAnswers,
  listInspections,
  moveInspectionAway,
  moveVisit,
} from '#control/contract.ts'
import {
  addFinding,
  changeFinding,
  downloadFindingFile,
  listFindings,
  listFindingsOfOrganization,
  mendFinding,
  moveFindingAway,
  objectToFinding,
  recheckFinding,
  reopenFinding,
} from '#control/finding-contract.ts'
import {
  addHearing,
  changeHearing,
  decideOnReport,
  downloadHearingReport,
  followUpReport,
  getHearing,
  listHearings,
  moveHearingAway,
  sendHearingReport,
} from '#control/hearing-contract.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { moveIn, type Persona, people, signedIn } from '../personas.ts'
import { settle } from '../plan-municipality.ts'

let application: Application
let officer: Browser
let methodologist: Browser
let head: Browser
let otherHead: Browser
let observer: Browser
let reader: Browser
let school = 0
let otherSchool = 0

beforeAll(async () => {
  application = await startApplication()
  const settled = await settle(application.store, { schools: 2 })
  ;[school = 0, otherSchool = 0] = settled.schools
  const here = (one: Persona, organizationIds: readonly number[] = []): Persona => ({
    ...one,
    municipalityId: settled.municipalityId,
    organizationIds,
  })
  const enter = async (one: Persona) => {
    await moveIn(application, [one])
    return await signedIn(application, one)
  }
  officer = await enter(here(people.officer))
  methodologist = await enter(here(people.methodologist))
  head = await enter(here(people.headOfSchool, [school]))
  otherHead = await enter(here(people.headOfOtherSchool, [otherSchool]))
  observer = await enter(here(people.observer))
  reader = await enter(here(people.reader))
})
afterAll(() => application?.close())

const year = { query: { from: '2026-09-01', to: '2027-08-31' } }
const fields = {
  theme: 'Подготовка школ к ГИА',
  kind: 'thematic',
  mode: 'on-site',
  basis: 'план работы управления',
  inspectors: ['Перелогин С. А.'],
  startsOn: '2026-11-16',
  endsOn: '2026-11-27',
}
const docx = (name: string) => ({ name: `${name}.docx`, bytes: demoDocx([name]) })

async function planInspection(organizationIds: readonly number[]) {
  return await officer.call(addInspection, {
    body: { ...fields, organizationIds, checklist: { source: 'ready', key: 'exam-preparation' } },
  })
}

const points = {
  fieldKey: 'meeting',
  kind: 'mismatch',
  severity: 'ordinary',
  place: 'Родительское собрание 9 классов',
  requirement: 'План подготовки школы, пункт 4',
  what: 'Собрание не проведено, протокола нет',
  fixBy: '2026-12-10',
}

describe('an inspection', () => {
  it('is planned for two schools, each sees its own part only', async () => {
    const choices = await officer.call(getControlChoices)
    expect(choices.checklists.map(({ title }) => title)).toContain('Подготовка к ГИА')
    const inspection = await planInspection([school, otherSchool])
    expect(inspection.visits.map(({ state }) => state)).toEqual(['planned', 'planned'])

    const at = { params: { inspectionId: inspection.inspectionId } }
    for (const [browser, own] of [
      [head, school],
      [otherHead, otherSchool],
    ] as const) {
      const seen = await browser.call(getInspection, at)
      expect(seen.visits.map(({ organizationId }) => organizationId)).toEqual([own])
    }
    expect((await reader.refusal(listInspections, year)).status).toBe(403)
    expect((await observer.call(listInspections, year)).inspections).toHaveLength(1)

    const { visits: _, actTitle: __, checklistTitle: ___, removed: ____, ...rest } = inspection
    const narrowed = await officer.call(changeInspection, {
      ...at,
      body: { ...rest, organizationIds: [school], checklist: null },
    })
    expect(narrowed.visits).toHaveLength(1)
    expect((await otherHead.refusal(getInspection, at)).status).toBe(404)
    const stale = await officer.refusal(changeInspection, {
      ...at,
      body: { ...rest, organizationIds: [school], checklist: null },
    })
    expect(stale).toMatchObject({ status: 409, current: { theme: fields.theme } })
    const wrong = await officer.refusal(changeInspection, {
      ...at,
      body: { ...rest, version: 2, endsOn: '2026-11-01', organizationIds: [school], checklist: null },
    })
    expect(wrong).toMatchObject({ status: 422, errors: [{ pointer: '#/endsOn' }] })
    const removed = await officer.call(moveInspectionAway, { ...at, body: { version: 2, removed: true } })
    await officer.call(moveInspectionAway, { ...at, body: { version: removed.version, removed: false } })
  })

  it('goes from the check list to «закрыта»; the school sees findings first, objects, mends, is re-checked', async () => {
    const { inspectionId } = await planInspection([school])
    const visit = { params: { inspectionId, organizationId: school } }

    const answers = { values: { plan: 'yes', meeting: 'no' }, explanations: {} }
    const kept = await officer.call(keepAnswers, { ...visit, body: { version: 0, answers } })
    const twice = await methodologist.refusal(keepAnswers, { ...visit, body: { version: 0, answers } })
    expect(twice).toMatchObject({ status: 409, current: { version: kept.version } })
    const running = await officer.call(getVisit, visit)
    expect(running).toMatchObject({ state: 'running', answers: { answers } })

    const written = await officer.call(addFinding, { ...visit, body: points })
    const finding = await officer.call(changeFinding, {
      params: { findingId: written.findingId },
      body: { version: written.version, ...points, severity: 'major' },
    })
    const at = { params: { findingId: finding.findingId } }

    // Nothing of it is the school's to see yet.
    expect(await head.call(getVisit, visit)).toMatchObject({ findings: [], answers: null, checklist: null })
    expect((await head.refusal(mendFinding, { ...at, body: mend(1, 'Провели'), files: [] })).status).toBe(404)
    const early = await officer.refusal(moveVisit, {
      ...visit,
      body: {
        version: running.version,
        move: { to: 'reported', conclusion: 'Готова', reportedOn: '2026-11-24' },
      },
    })
    expect(early.type).toBe('/problems/control/visit-not-shown')

    const shown = await officer.call(moveVisit, {
      ...visit,
      body: { version: running.version, move: { to: 'shown' } },
    })
    expect(shown.shownOn).toBe('2026-11-24')
    const seen = await head.call(getVisit, visit)
    expect(seen.findings).toMatchObject([{ state: 'open', severity: 'major', objection: null }])
    expect(seen.checklist?.title).toBe('Подготовка к ГИА')
    expect((await otherHead.refusal(getVisit, visit)).status).toBe(404)

    const [first] = seen.findings
    const objected = await head.call(objectToFinding, {
      ...at,
      body: { version: first?.version ?? 0, objection: 'Собрание назначено на 30 ноября' },
    })
    expect(objected.events).toMatchObject([{ act: 'objected', personName: people.headOfSchool.name }])

    const reported = await officer.call(moveVisit, {
      ...visit,
      body: {
        version: shown.version,
        move: { to: 'reported', conclusion: 'Школа готова в основном', reportedOn: '2026-11-24' },
      },
    })
    expect(reported).toMatchObject({ state: 'mending', findingCount: 1, fixedCount: 0 })
    const paper = await head.ask(downloadVisitReport, visit)
    expect(paper.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await head.refusal(downloadInspectionReport, { params: { inspectionId } })).status).toBe(403)
    expect((await officer.ask(downloadInspectionReport, { params: { inspectionId } })).statusCode).toBe(200)

    const unfinished = await officer.refusal(moveVisit, {
      ...visit,
      body: { version: reported.version, move: { to: 'closed' } },
    })
    expect(unfinished.type).toBe('/problems/control/findings-unfixed')

    const mended = await head.call(mendFinding, {
      ...at,
      body: mend(objected.version, 'Собрание проведено'),
      files: [docx('Протокол собрания'), docx('Список ознакомления')],
    })
    expect(mended).toMatchObject({
      state: 'mended',
      files: [{ fileName: 'Протокол собрания.docx' }, { fileName: 'Список ознакомления.docx' }],
    })
    const file = { params: { ...at.params, position: 1 } }
    expect((await officer.ask(downloadFindingFile, file)).statusCode).toBe(200)
    expect((await otherHead.refusal(downloadFindingFile, file)).status).toBe(404)

    const again = await officer.refusal(recheckFinding, {
      ...at,
      body: { version: mended.version, outcome: 'not-fixed', checkedOn: '2026-11-24', note: 'Нет подписей' },
    })
    expect(again).toMatchObject({ status: 422, errors: [{ pointer: '#/fixBy' }] })
    const notFixed = await officer.call(recheckFinding, {
      ...at,
      body: {
        version: mended.version,
        outcome: 'not-fixed',
        checkedOn: '2026-11-24',
        note: 'Нет подписей',
        fixBy: '2026-12-20',
      },
    })
    expect(notFixed).toMatchObject({ state: 'open', fixBy: '2026-12-20', mendedText: null })
    const second = await head.call(mendFinding, {
      ...at,
      body: mend(notFixed.version, 'Подписи собраны'),
      files: [],
    })
    const stale = await officer.refusal(recheckFinding, {
      ...at,
      body: { version: notFixed.version, outcome: 'fixed', checkedOn: '2026-11-24' },
    })
    expect(stale).toMatchObject({ status: 409, current: { mendedText: 'Подписи собраны' } })
    const fixed = await officer.call(recheckFinding, {
      ...at,
      body: { version: second.version, outcome: 'fixed', checkedOn: '2026-11-24' },
    })
    expect(fixed.events.map(({ act }) => act)).toEqual(['objected', 'mended', 'not-fixed', 'mended', 'fixed'])
    const open = await officer.call(reopenFinding, { ...at, body: { version: fixed.version } })
    await officer.call(recheckFinding, {
      ...at,
      body: { version: open.version, outcome: 'fixed', checkedOn: '2026-11-24' },
    })

    const closed = await officer.call(moveVisit, {
      ...visit,
      body: { version: reported.version, move: { to: 'closed' } },
    })
    expect(closed).toMatchObject({ state: 'closed', fixedCount: 1 })
    const { version } = closed
    await officer.call(moveVisit, { ...visit, body: { version, move: { to: 'reopened' } } })
  })

  it('counts what is overdue, extends a term with a reason, and takes a finding back', async () => {
    const { inspectionId } = await planInspection([otherSchool])
    const visit = { params: { inspectionId, organizationId: otherSchool } }
    const late = await officer.call(addFinding, { ...visit, body: { ...points, fixBy: '2026-11-20' } })
    const mistaken = await officer.call(addFinding, { ...visit, body: points })
    const { version } = await officer.call(getVisit, visit)
    const shown = await officer.call(moveVisit, { ...visit, body: { version, move: { to: 'shown' } } })
    expect(shown).toMatchObject({ state: 'running', findingCount: 2, overdueCount: 1 })

    const own = await otherHead.call(listFindings, year)
    expect(own.findings.map(({ state }) => state).toSorted()).toEqual(['open', 'overdue'])
    const at = { params: { findingId: late.findingId } }
    const extended = await officer.call(recheckFinding, {
      ...at,
      body: {
        version: late.version,
        outcome: 'extended',
        checkedOn: '2026-11-24',
        note: 'Ждут поставку',
        fixBy: '2026-12-30',
      },
    })
    expect(extended).toMatchObject({ state: 'open', fixBy: '2026-12-30' })
    const shownNow = await officer.refusal(changeFinding, {
      params: { findingId: mistaken.findingId },
      body: { version: mistaken.version, ...points },
    })
    expect(shownNow.type).toBe('/problems/control/finding-shown')
    const away = { params: { findingId: mistaken.findingId } }
    const removed = await officer.call(moveFindingAway, {
      ...away,
      body: { version: mistaken.version, removed: true },
    })
    const ofSchool = { params: { organizationId: otherSchool } }
    expect((await otherHead.call(listFindingsOfOrganization, ofSchool)).findings).toHaveLength(1)
    expect((await head.refusal(listFindingsOfOrganization, ofSchool)).status).toBe(404)
    await officer.call(moveFindingAway, { ...away, body: { version: removed.version, removed: false } })
    expect((await officer.call(listFindingsOfOrganization, ofSchool)).findings).toHaveLength(2)

    const whole = { params: { inspectionId } }
    const planned = await officer.call(getInspection, whole)
    const put = await officer.call(moveInspectionAway, {
      ...whole,
      body: { version: planned.version, removed: true },
    })
    expect((await officer.call(listFindingsOfOrganization, ofSchool)).findings).toEqual([])
    await officer.call(moveInspectionAway, { ...whole, body: { version: put.version, removed: false } })
  })
})

describe('a hearing of heads’ reports', () => {
  const hearing = {
    theme: 'Выполнение программ развития',
    place: 'совещание руководителей',
    heldOn: '2026-12-11',
    reportBy: '2026-11-20',
  }

  it('takes a report by its term, a decision and what came of it', async () => {
    const planned = await officer.call(addHearing, {
      body: {
        ...hearing,
        speakers: [
          { organizationId: school, speaker: 'Клюквина Т. Е.' },
          { organizationId: otherSchool, speaker: null },
        ],
      },
    })
    const at = { params: { hearingId: planned.hearingId } }
    expect(planned.reports.map(({ state }) => state)).toEqual(['overdue', 'overdue'])
    const [own] = (await head.call(getHearing, at)).reports
    expect(own).toMatchObject({ organizationId: school, speaker: 'Клюквина Т. Е.' })

    const mine = { params: { ...at.params, organizationId: school } }
    expect((await head.refusal(sendHearingReport, { ...mine, body: { version: 1 }, files: [] })).status).toBe(
      422,
    )
    const sent = await head.call(sendHearingReport, {
      ...mine,
      body: { version: own?.version ?? 0 },
      files: [docx('Отчёт руководителя')],
    })
    expect(sent).toMatchObject({ state: 'sent', fileName: 'Отчёт руководителя.docx', sentOn: '2026-11-24' })
    expect((await officer.ask(downloadHearingReport, mine)).statusCode).toBe(200)
    expect((await otherHead.refusal(downloadHearingReport, mine)).status).toBe(404)
    const foreign = await otherHead.refusal(sendHearingReport, {
      ...mine,
      body: { version: 1 },
      files: [docx('Чужой отчёт')],
    })
    expect(foreign.status).toBe(404)

    const decided = await officer.call(decideOnReport, {
      ...mine,
      body: {
        version: sent.version,
        questions: 'Как проходит наставничество?',
        decision: 'rework',
        decisionText: 'Дополнить план наставничества',
        followUpBy: '2026-11-23',
      },
    })
    expect(decided.state).toBe('follow-up-overdue')
    const stale = await methodologist.refusal(decideOnReport, {
      ...mine,
      body: { version: sent.version, decision: 'noted' },
    })
    expect(stale).toMatchObject({ status: 409, current: { decision: 'rework' } })
    const done = await officer.call(followUpReport, {
      ...mine,
      body: { version: decided.version, followedOn: '2026-11-24', note: 'План дополнен' },
    })
    expect(done.state).toBe('done')

    const { reports: _, actTitle: __, removed: ___, ...rest } = planned
    const narrowed = await officer.call(changeHearing, {
      ...at,
      body: { ...rest, speakers: [{ organizationId: school, speaker: 'Клюквина Т. Е.' }] },
    })
    expect(narrowed.reports).toHaveLength(1)
    expect((await otherHead.call(listHearings, year)).hearings).toEqual([])
    const removed = await officer.call(moveHearingAway, { ...at, body: { version: 2, removed: true } })
    await officer.call(moveHearingAway, { ...at, body: { version: removed.version, removed: false } })
    expect((await observer.call(listHearings, year)).hearings).toHaveLength(1)
  })
})

function mend(version: number, text: string) {
  return { version, text, mendedOn: '2026-11-24' }
}
