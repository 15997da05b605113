import { beforeAll, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { Scope, Tx } from '#server-kit/database/database.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { makePlaces, nowhere, putAt, refusalOf } from '../../../test/documents-municipality.ts'
import { onEachEngine } from '../../../test/engines.ts'
import { handOver } from '../domain/dossier/dossier.ts'
import type { Evidence } from '../domain/dossier/evidence.ts'
import { getDossier, listDossiers, openDossier, saveDossier } from './dossiers.ts'
import { addIndexEdition, listIndexEditions } from './index-editions.ts'
import { listMedalCounts, saveMedalCount } from './medal-counts.ts'
import { dropChosen, findRechecks, keepChosen, saveSecondScore } from './rechecks.ts'
import { keepRegionalSets, listRegionalSets, moveRegionalSet } from './regional-figures.ts'
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

  it('shows second scores to the school of the dossier once it is handed over, and lets it write none', async () => {
    const boss = municipalityScope(at.ours)
    const own = organizationsScope(at.ours, [at.school])
    const { dossierId } = await open().transaction(boss, async (tx) => {
      const [first] = await listDossiers(tx)
      if (!first) throw new Error('a dossier was made above')
      const works = [10, 12].map((total) => ({
        className: '4А',
        participantCode: `${total}`,
        total,
        mark: 3,
      }))
      const key = { organizationId: at.school, dossierId: first.dossierId, workId: 7 }
      const shown = { municipalityId: at.ours, isShown: true }
      await keepChosen(tx, key, works, shown)
      expect(await dropChosen(tx, key)).toBe(2)
      // Taken back, the places are written anew.
      await keepChosen(tx, key, works.slice(1), shown)
      return first
    })
    const key = { organizationId: at.school, dossierId, workId: 7, position: 1 }
    const second = { secondTotal: 11, secondMark: 3, checkerName: 'П.', checkedOn: day }
    expect(await open().transaction(own, (tx) => saveSecondScore(tx, key, 1, second))).toBeUndefined()
    const saved = await open().transaction(boss, (tx) => saveSecondScore(tx, key, 1, second))
    expect(saved).toMatchObject({ firstTotal: 12, secondTotal: 11, checkedOn: day, version: 2 })
    expect(await open().transaction(boss, (tx) => saveSecondScore(tx, key, 1, second))).toBeUndefined()
    expect(await open().transaction(own, (tx) => findRechecks(tx, key))).toEqual([saved])
    const other = organizationsScope(at.ours, [at.otherSchool])
    expect(await open().transaction(other, (tx) => findRechecks(tx, key))).toEqual([])
  })

  it('keeps what the region published, medals and formulas for the authority alone, and the later of two at once out', async () => {
    const boss = municipalityScope(at.ours)
    const by = { authorName: 'П.', changedOn: day }
    const loading = {
      municipalityId: at.ours,
      source: 'Сайт',
      fileName: 'т.csv',
      loaderName: 'П.',
      loadedOn: day,
    }
    const totals = (count: number) => ({
      ...({ kind: 'totals', year: 2026, grade: 4, subject: 'mathematics' } as const),
      rows: [{ total: 7, count }],
    })
    const school = { organizationId: at.school, year: 2026, version: 0, candidates: 5, unconfirmed: 2, ...by }
    const edition = {
      ...({ indexKey: 'oge', edition: 1, title: 'ОГЭ', formula: 'lower / pairs', leastCount: 10 } as const),
      ...({ provenance: 'own', source: 'Приказ', worth: 'Числа', authorName: 'П.', madeOn: day } as const),
    }
    await open().transaction(boss, async (tx) => {
      expect(await keepRegionalSets(tx, loading, [totals(3)])).toEqual({ replaced: 0 })
      expect(await keepRegionalSets(tx, loading, [totals(4)])).toEqual({ replaced: 1 })
      expect(await saveMedalCount(tx, at.ours, school)).toMatchObject({ version: 1 })
      expect(await saveMedalCount(tx, at.ours, school)).toBeUndefined()
      expect(await saveMedalCount(tx, at.ours, { ...school, version: 1, unconfirmed: 3 })).toBeDefined()
      expect(await saveMedalCount(tx, at.ours, { ...school, organizationId: null })).toBeDefined()
      expect(await addIndexEdition(tx, at.ours, edition)).toBe(true)
      expect(await addIndexEdition(tx, at.ours, edition)).toBe(false)
    })
    const seenBy = (scope: Scope) =>
      open().transaction(scope, async (tx) => ({
        sets: await listRegionalSets(tx),
        medals: await listMedalCounts(tx),
        editions: await listIndexEditions(tx),
      }))
    const seen = await seenBy(boss)
    const [set] = seen.sets
    expect(seen.sets).toHaveLength(1)
    expect(set).toMatchObject({ figures: totals(4), pupils: 4, loadedOn: day })
    expect(seen.medals.map(({ organizationId, version }) => [organizationId, version])).toEqual([
      [null, 1],
      [at.school, 2],
    ])
    expect(seen.editions).toEqual([edition])
    const nothing = { sets: [], medals: [], editions: [] }
    expect(await seenBy(organizationsScope(at.ours, [at.school]))).toEqual(nothing)
    expect(await seenBy(municipalityScope(at.theirs))).toEqual(nothing)
    const stale = { setId: set?.setId ?? 0, version: 9 }
    expect(await open().transaction(boss, (tx) => moveRegionalSet(tx, stale, true))).toBeUndefined()
    // The older table may not come back beside the newer one.
    const older = { setId: stale.setId - 1, version: 2 }
    const back = open().transaction(boss, (tx) => moveRegionalSet(tx, older, false))
    expect((await refusalOf(back)).code).toBe('objectivity/regional-taken')
    const own = organizationsScope(at.ours, [at.school])
    for (const write of [
      (tx: Tx) => saveMedalCount(tx, at.ours, { ...school, year: 2025 }),
      (tx: Tx) => addIndexEdition(tx, at.ours, { ...edition, edition: 2 }),
      (tx: Tx) => keepRegionalSets(tx, loading, [totals(9)]),
    ]) {
      await expect(open().transaction<unknown>(own, write)).rejects.toThrow(/row-level security/)
    }
  })
})
