import { beforeAll, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { schoolYear } from '#kernel/school-year.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { makePlaces, nowhere, refusalOf } from '../../../test/documents-municipality.ts'
import { onEachEngine } from '../../../test/engines.ts'
import { type FigureReading, shareScale } from '../domain/figure-reading.ts'
import { createAnalysis, findFrozenFigures, freezeFigures, listAnalyses } from './analyses.ts'
import { countWaiting } from './count-waiting.ts'
import { createDecision, findOtherDecision, listDecisions, relinkDecision } from './decisions.ts'
import { findDueRecommendations } from './due-cycle.ts'
import { createFindings, getFinding, listFindings, type NewFinding } from './findings.ts'
import { createMeasures, listMeasures } from './measures.ts'
import { createRecommendation, listRecommendations, saveRecommendation } from './recommendations.ts'
import { showFindings } from './show-to-schools.ts'

const day = plainDate('2026-11-24')

onEachEngine('whose cycle', (open) => {
  let at = nowhere
  beforeAll(async () => {
    at = await makePlaces(open())
  })

  const finding = (organizationId: number, sourceKey: string | null = null): NewFinding => ({
    organizationId,
    analysisId: null,
    track: 'quality',
    source: sourceKey === null ? 'hand' : 'assessment',
    sourceKey,
    what: 'Много «2» по математике',
    cause: null,
    figure: null,
    link: null,
    foundOn: day,
    foundBy: 'Методист',
  })
  const ours = () => municipalityScope(at.ours)

  it('gathers the same thing once, and again after it was taken away', async () => {
    await open().transaction(ours(), async (tx) => {
      const both = [finding(at.school, 'vpr:5:2026'), finding(at.otherSchool, 'vpr:5:2026')]
      expect(await createFindings(tx, at.ours, both)).toHaveLength(2)
      expect(await createFindings(tx, at.ours, both)).toHaveLength(0)
    })
  })

  it('freezes a figure as it was read first', async () => {
    const reading: FigureReading = {
      ...shareScale,
      seriesKey: 'vpr:5',
      source: 'assessment',
      track: 'quality',
      name: 'Доля «2»',
      year: 2026,
      better: 'lower',
      link: '/results/works/1',
      rows: [],
    }
    await open().transaction(ours(), async (tx) => {
      const { analysisId } = await createAnalysis(tx, at.ours, {
        ...{
          track: 'quality',
          schoolYear: schoolYear(2025),
          title: 'Итоги',
          madeOn: day,
          madeBy: 'Методист',
        },
        conclusion: null,
      })
      await freezeFigures(tx, at.ours, analysisId, [reading])
      await freezeFigures(tx, at.ours, analysisId, [{ ...reading, name: 'Иначе' }])
      expect((await findFrozenFigures(tx, analysisId)).map(({ name }) => name)).toEqual(['Доля «2»'])
    })
    const own = organizationsScope(at.ours, [at.school])
    expect(await open().transaction(own, listAnalyses)).toEqual([])
    expect(await open().transaction(municipalityScope(at.theirs), listAnalyses)).toEqual([])
  })

  it('shows a school its findings, drafts and decisions only when they are addressed to it', async () => {
    const own = organizationsScope(at.ours, [at.school])
    const other = organizationsScope(at.ours, [at.otherSchool])
    const findingId = await open().transaction(ours(), async (tx) => {
      const [made = 0] = await createFindings(tx, at.ours, [finding(at.school)])
      return made
    })
    const seen = () => open().transaction(own, (tx) => listFindings(tx, { findingIds: [findingId] }))
    expect(await seen()).toEqual([])
    const draft = await open().transaction(ours(), (tx) =>
      createRecommendation(tx, at.ours, {
        ...{ organizationId: at.school, addressee: 'head', addresseeWords: null, text: 'Разобрать' },
        ...{ dueOn: day, issuedOn: null, findingIds: [findingId] },
      }),
    )
    expect(await seen()).toEqual([])
    expect(await open().transaction(own, (tx) => listRecommendations(tx))).toEqual([])
    await open().transaction(ours(), async (tx) => {
      await saveRecommendation(tx, { ...draft, issuedOn: day })
      await showFindings(tx, draft.findingIds)
    })
    expect(await seen()).toMatchObject([{ findingId, recommendations: 1, decisions: 0 }])
    expect((await open().transaction(own, (tx) => findDueRecommendations(tx, day))).length).toBe(1)
    expect((await refusalOf(open().transaction(other, (tx) => getFinding(tx, findingId)))).status).toBe(404)

    await open().transaction(ours(), async (tx) => {
      const { decisionId } = await createDecision(tx, at.ours, {
        ...{ kind: 'order', number: null, decidedOn: day, title: 'О мерах', text: 'Помочь', actId: null },
      })
      await relinkDecision(tx, at.ours, decisionId, [{ organizationId: at.school, findingId }])
      const measure = { what: 'Занятия', dueOn: day, planId: null, actionId: null, decisionId }
      await createMeasures(tx, at.ours, [{ ...measure, organizationId: at.school }])
      expect((await findOtherDecision(tx, [findingId], null))?.decision.decisionId).toBe(decisionId)
      expect(await findOtherDecision(tx, [findingId], decisionId)).toBeUndefined()
    })
    expect(await open().transaction(own, listDecisions)).toHaveLength(1)
    expect(await open().transaction(own, (tx) => listMeasures(tx))).toHaveLength(1)
    expect(await open().transaction(other, listDecisions)).toEqual([])
    expect(await open().transaction(other, (tx) => listMeasures(tx))).toEqual([])
    const counts = await open().transaction(ours(), (tx) => countWaiting(tx, day))
    expect(counts).toMatchObject({ toAnswer: 1, toAnswerLate: 0, openFindings: 2 })
    const write = open().transaction(own, (tx) => createFindings(tx, at.ours, [finding(at.school)]))
    await expect(write).rejects.toThrow(/row-level security/)
  })
})
