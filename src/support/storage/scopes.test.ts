import { beforeAll, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { makePlaces, nowhere, putAt, refusalOf } from '../../../test/documents-municipality.ts'
import { onEachEngine } from '../../../test/engines.ts'
import { usualWeights } from '../domain/context/signs.ts'
import type { Finding } from '../domain/rules/identify.ts'
import { presets } from '../domain/rules/presets/all-presets.ts'
import {
  addCaseEvent,
  createCase,
  findCaseEvents,
  getCase,
  listCases,
  saveCase,
  showPartsOfCase,
} from './cases.ts'
import { addWeights, getWeights } from './index-weights.ts'
import { addObjective, findObjectives, saveObjective } from './objectives.ts'
import { findOutsideListed, replaceOutsideList } from './outside-lists.ts'
import { findReviews, saveReview } from './reviews.ts'
import { findProfiles, saveProfile } from './risk-profiles.ts'
import { addRule, listRules } from './rule-tables.ts'
import {
  createRun,
  findDecisions,
  findListed,
  findRunSchools,
  getRun,
  listRuns,
  saveApproval,
  saveDecision,
} from './runs.ts'
import { addVisit, findVisits } from './visits.ts'
import { findWatched, watchCase } from './watched-cases.ts'

const day = plainDate('2026-11-24')
const content = presets['fioko-2021']
const small: Finding = {
  ...{ category: 'low-results', state: 'small-sample', change: 'none' },
  ...{ grounds: [], keptBy: [], measured: 0, excluded: null },
}

onEachEngine('whose rules, runs and cases', (open) => {
  let at = nowhere
  beforeAll(async () => {
    at = await makePlaces(open())
  })
  const boss = () => municipalityScope(at.ours)
  const own = () => organizationsScope(at.ours, [at.school])
  const other = () => organizationsScope(at.ours, [at.otherSchool])

  it('keeps editions of a rule and of the weights, one of each number', async () => {
    if (!content) throw new Error('no preset')
    const made = { municipalityId: at.ours, content, preset: 'fioko-2021', authorName: 'П.', addedOn: day }
    await open().transaction(boss(), async (tx) => {
      const first = await addRule(tx, { ...made, after: null })
      const second = await addRule(tx, { ...made, after: first ?? null })
      expect([first?.edition, second?.edition, second?.family === first?.family]).toEqual([1, 2, true])
      expect(await addRule(tx, { ...made, after: first ?? null })).toBeUndefined()
      const weights = { municipalityId: at.ours, weights: usualWeights, authorName: 'П.', changedOn: day }
      expect((await getWeights(tx)).edition).toBe(0)
      expect(await addWeights(tx, { ...weights, after: 0 })).toBe(true)
      expect(await addWeights(tx, { ...weights, after: 0 })).toBe(false)
    })
    expect(await open().transaction(own(), (tx) => listRules(tx))).toEqual([])
    expect(await open().transaction(municipalityScope(at.theirs), (tx) => listRules(tx))).toEqual([])
  })

  it('shows runs to the authority alone; people decide once, an approved list is remembered', async () => {
    const { runId, version } = await open().transaction(boss(), async (tx) => {
      const run = { year: 2026, tables: content ? [content] : [], weights: usualWeights, dataPrint: 'ab' }
      const schools = [{ organizationId: at.school, findings: [small] }]
      return await createRun(tx, at.ours, { ...run, starterName: 'П.', startedAt: putAt }, schools)
    })
    const seen = await open().transaction(own(), async (tx) => [
      ...(await listRuns(tx)),
      ...(await findRunSchools(tx, runId)),
    ])
    expect(seen).toEqual([])
    const decision = {
      ...{ organizationId: at.school, category: 'low-results' as const, isIn: true, reason: 'малая школа' },
      ...{ personName: 'П.', decidedOn: day, removed: false },
    }
    await open().transaction(boss(), async (tx) => {
      const whose = { municipalityId: at.ours, runId }
      expect(await saveDecision(tx, whose, { ...decision, version: 0 })).toBe(true)
      expect(await saveDecision(tx, whose, { ...decision, version: 0 })).toBe(false)
      expect(await saveDecision(tx, whose, { ...decision, version: 1 })).toBe(true)
      expect((await findDecisions(tx, runId))[0]?.version).toBe(2)
      expect(await findListed(tx)).toEqual([])
      const approval = { approvedOn: day, approvalDocument: 'Приказ № 1', approverName: 'П.' }
      expect(await saveApproval(tx, { runId, version: version + 1 }, approval)).toBeUndefined()
      await saveApproval(tx, { runId, version }, approval)
      expect((await getRun(tx, runId)).approvedOn).toBe(day)
      expect(await findListed(tx)).toEqual([
        { organizationId: at.school, category: 'low-results', year: 2026 },
      ])
    })
  })

  it('lets a school read its own lists and profile, and write neither', async () => {
    const list = {
      issuer: 'regional',
      category: 'low-results',
      year: 2026,
      document: 'Приказ',
      addedOn: day,
    } as const
    const profile = {
      organizationId: at.school,
      year: 2026,
      answers: [],
      official: {},
      saverName: 'П.',
      savedOn: day,
    }
    await open().transaction(boss(), async (tx) => {
      await replaceOutsideList(tx, at.ours, list, [at.school, at.otherSchool])
      await replaceOutsideList(tx, at.ours, list, [at.school])
      expect(await saveProfile(tx, at.ours, { ...profile, version: 0 })).toBe(true)
      expect(await saveProfile(tx, at.ours, { ...profile, version: 0 })).toBe(false)
      expect(await saveProfile(tx, at.ours, { ...profile, version: 1 })).toBe(true)
    })
    await open().transaction(own(), async (tx) => {
      expect(await findOutsideListed(tx)).toHaveLength(1)
      expect((await findProfiles(tx, at.school))[0]?.version).toBe(2)
    })
    expect(await open().transaction(other(), (tx) => findOutsideListed(tx))).toEqual([])
    await expect(
      open().transaction(own(), (tx) => saveProfile(tx, at.ours, { ...profile, year: 2025, version: 0 })),
    ).rejects.toThrow()
  })

  it('closes a case with all its parts to the school until it is shown, and to other schools always', async () => {
    const made = await open().transaction(boss(), (tx) =>
      createCase(tx, at.ours, {
        ...{ organizationId: at.school, beneficiary: 'school', beneficiaryWords: null, basis: 'low-results' },
        ...{ runId: null, dossierId: null, grounds: ['12 из 30'], openedOn: day, openerName: 'П.' },
      }),
    )
    const whose = { ...made, municipalityId: at.ours, isShown: false }
    await open().transaction(boss(), async (tx) => {
      const goal = { text: 'Цель', indicator: 'Доля', unit: '%', baseline: 40, target: 25, dueOn: day }
      await addObjective(tx, whose, goal)
      await addVisit(tx, whose, { plannedOn: day, visitorName: 'К.', purpose: 'Уроки' })
      const review = {
        year: 2026,
        half: 'december',
        heldOn: day,
        reviewerName: 'К.',
        summary: 'Идёт',
      } as const
      expect(await saveReview(tx, whose, { ...review, states: [], version: 0 })).toBe(true)
      expect(await saveReview(tx, whose, { ...review, states: [], version: 0 })).toBe(false)
      await addCaseEvent(tx, whose, { act: 'opened', happenedOn: day, personName: 'П.', note: null })
      await watchCase(tx, { ...whose, userId: 'u1' }, true)
      expect(await findWatched(tx, 'u1')).toHaveLength(1)
    })
    const look = (scope: ReturnType<typeof own>) =>
      open().transaction(scope, async (tx) => [
        ...(await listCases(tx)),
        ...(await findObjectives(tx)),
        ...(await findVisits(tx)),
        ...(await findReviews(tx)),
        ...(await findCaseEvents(tx, made)),
      ])
    expect(await look(own())).toEqual([])
    expect((await refusalOf(open().transaction(own(), (tx) => getCase(tx, made)))).status).toBe(404)
    await open().transaction(boss(), async (tx) => {
      const saved = await saveCase(tx, { ...made, isShown: true, shownOn: day })
      expect(saved?.version).toBe(2)
      await showPartsOfCase(tx, made, true)
      expect(await saveCase(tx, made)).toBeUndefined()
    })
    expect(await look(own())).toHaveLength(4)
    expect(await look(other())).toEqual([])
    const marked = await open().transaction(own(), async (tx) => {
      const [goal] = await findObjectives(tx, made)
      return goal !== undefined && (await saveObjective(tx, made, { ...goal, progress: 'in-progress' }))
    })
    expect(marked).toBe(true)
  })
})
