import { beforeAll, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { makePlaces, nowhere, putAt, refusalOf } from '../../../test/documents-municipality.ts'
import { onEachEngine } from '../../../test/engines.ts'
import { handOver } from '../domain/dossier/dossier.ts'
import type { Evidence } from '../domain/dossier/evidence.ts'
import { getDossier, listDossiers, openDossier, saveDossier } from './dossiers.ts'
import { findRunSchools, keepRunResults } from './run-results.ts'
import { createRun, finishRun, getRun, listRuns, moveRun } from './runs.ts'

const day = plainDate('2026-11-24')
const evidence: Evidence = {
  screenedOn: day,
  method: '1.0',
  dataPrint: 'ab12',
  q: 0.05,
  canName: true,
  tier: 'named',
  tested: 200,
  tooLittle: false,
  markers: { 'mark-boundary': 0.001 },
  rules: [],
  cells: [],
  official: [],
  leftOut: [],
}
const summary = {
  ...{ schools: 1, cells: 1, rows: 200, leftOut: 0, canName: true, isMunicipality: false },
  heaping: [],
  histograms: [],
}

onEachEngine('whose runs and dossiers', (open) => {
  let at = nowhere
  let runId = 0
  beforeAll(async () => {
    at = await makePlaces(open())
    const boss = municipalityScope(at.ours)
    runId = await open().transaction(boss, async (tx) => {
      const fields = { municipalityId: at.ours, q: 0.05, method: '1.0', works: [], exemptions: [] }
      const run = await createRun(tx, { ...fields, starterName: 'П.', startedAt: putAt })
      await moveRun(tx, run.runId, { state: 'running' })
      await finishRun(tx, run.runId, { summary, dataPrint: 'ab12', finishedAt: putAt })
      const school = { organizationId: at.school, tier: 'named' as const, p: 0.001, q: 0.01, tested: 200 }
      await keepRunResults(
        tx,
        { municipalityId: at.ours, runId: run.runId },
        { summary, schools: [{ ...school, tooLittle: false, markers: {}, rules: [] }], cells: [] },
      )
      return run.runId
    })
  })

  it('shows runs to the authority alone, and changes no run that is done', async () => {
    const own = organizationsScope(at.ours, [at.school])
    const seen = await open().transaction(own, async (tx) => ({
      runs: await listRuns(tx),
      schools: await findRunSchools(tx, runId),
    }))
    expect(seen).toEqual({ runs: [], schools: [] })
    const theirs = await open().transaction(municipalityScope(at.theirs), (tx) => listRuns(tx))
    expect(theirs).toEqual([])
    const after = await open().transaction(municipalityScope(at.ours), async (tx) => {
      expect(await moveRun(tx, runId, { state: 'failed', failure: 'нет', finishedAt: putAt })).toBe(false)
      expect(await finishRun(tx, runId, { summary, dataPrint: 'cd', finishedAt: putAt })).toBe(false)
      return await getRun(tx, runId)
    })
    expect(after).toMatchObject({ state: 'done', dataPrint: 'ab12', q: 0.05 })
  })

  it('closes a dossier to its school until it is handed over, and to other schools always', async () => {
    const boss = municipalityScope(at.ours)
    const own = organizationsScope(at.ours, [at.school])
    const other = organizationsScope(at.ours, [at.otherSchool])
    const made = { evidence, createdOn: day, authorName: 'П.' }
    const whose = { municipalityId: at.ours, organizationId: at.school, runId }
    const { dossier, isNew } = await open().transaction(boss, (tx) => openDossier(tx, whose, made))
    const again = await open().transaction(boss, (tx) => openDossier(tx, whose, made))
    expect([isNew, again.isNew, again.dossier.dossierId]).toEqual([true, false, dossier.dossierId])
    const look = () => open().transaction(own, (tx) => getDossier(tx, dossier))
    expect((await refusalOf(look())).status).toBe(404)
    const by = { today: day, personName: 'П.' }
    const handed = await open().transaction(boss, (tx) =>
      saveDossier(tx, handOver(dossier, { answerBy: day, request: null }, by)),
    )
    expect(handed?.version).toBe(2)
    expect((await look()).evidence).toEqual(evidence)
    expect(await open().transaction(other, (tx) => listDossiers(tx))).toEqual([])
    expect(await open().transaction(boss, (tx) => saveDossier(tx, dossier))).toBeUndefined()
  })
})
