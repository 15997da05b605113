import { beforeAll, expect, it } from 'vitest'
import { addDays, plainDate } from '#kernel/plain-date.ts'
import { noAnswers } from '#monitoring/domain/form/answers.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { makePlaces, nowhere, putAt, refusalOf } from '../../../test/documents-municipality.ts'
import { onEachEngine } from '../../../test/engines.ts'
import { countWaiting } from './count-waiting.ts'
import { createFinding, findFindings, getFinding } from './findings.ts'
import { createInspection } from './inspections.ts'
import { findAnswers, keepAnswers, showVisit } from './visit-answers.ts'
import { addVisits, findVisits, getVisit, saveVisit } from './visits.ts'

const day = plainDate('2026-11-24')
const none = { toMend: 0, toMendLate: 0, toRecheck: 0, toReport: 0, toReportLate: 0, toDecide: 0 }

onEachEngine('whose inspections', (open) => {
  let at = nowhere
  let inspectionId = 0
  beforeAll(async () => {
    at = await makePlaces(open())
    inspectionId = await open().transaction(municipalityScope(at.ours), async (tx) => {
      const made = await createInspection(tx, at.ours, {
        theme: 'Подготовка к ГИА',
        kind: 'thematic',
        mode: 'on-site',
        basis: null,
        actId: null,
        planId: null,
        actionId: null,
        inspectors: ['Перелогин С. А.'],
        startsOn: day,
        endsOn: day,
        checklist: null,
      })
      await addVisits(tx, { municipalityId: at.ours, inspectionId: made.inspectionId }, [
        at.school,
        at.otherSchool,
      ])
      return made.inspectionId
    })
  })

  it('shows a school its own visit, and nothing of the findings and answers until they are shown', async () => {
    const boss = municipalityScope(at.ours)
    const own = organizationsScope(at.ours, [at.school])
    const key = { inspectionId, organizationId: at.school }
    const finding = await open().transaction(boss, async (tx) => {
      const kept = { version: 0, answers: noAnswers, saverName: 'П.', municipalityId: at.ours, now: putAt }
      expect(await keepAnswers(tx, key, kept)).toBe(1)
      expect(await keepAnswers(tx, key, kept)).toBeUndefined()
      return await createFinding(tx, at.ours, {
        ...key,
        fieldKey: null,
        kind: 'remark',
        severity: 'minor',
        place: 'сайт',
        requirement: 'план',
        what: 'обновить',
        fixBy: day,
        isShown: false,
      })
    })

    const seen = () =>
      open().transaction(own, async (tx) => ({
        visits: (await findVisits(tx, [inspectionId])).map(({ organizationId }) => organizationId),
        findings: (await findFindings(tx, [inspectionId])).length,
        answers: (await findAnswers(tx, key)) !== undefined,
        waiting: await countWaiting(tx, addDays(day, 1)),
      }))
    expect(await seen()).toEqual({ visits: [at.school], findings: 0, answers: false, waiting: none })
    await open().transaction(boss, (tx) => showVisit(tx, key, 'answers-and-findings'))
    expect(await seen()).toEqual({
      visits: [at.school],
      findings: 1,
      answers: true,
      waiting: { ...none, toMend: 1, toMendLate: 1 },
    })
    const other = organizationsScope(at.ours, [at.otherSchool])
    const foreign = open().transaction(other, (tx) => getFinding(tx, finding.findingId))
    expect((await refusalOf(foreign)).status).toBe(404)
  })

  it('lets no school move its own visit on', async () => {
    const own = organizationsScope(at.ours, [at.school])
    const moved = await open().transaction(own, async (tx) => {
      const visit = await getVisit(tx, { inspectionId, organizationId: at.school })
      return await saveVisit(tx, { ...visit, startedOn: day, shownOn: day })
    })
    expect(moved).toBeUndefined()
  })
})
