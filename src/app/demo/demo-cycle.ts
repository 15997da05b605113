import { demoAccounts } from '#access/domain/demo-accounts.ts'
import type { Analysis } from '#cycle/domain/analysis.ts'
import type { Finding } from '#cycle/domain/finding.ts'
import { moveRecommendation } from '#cycle/domain/move-recommendation.ts'
import { countEffect } from '#cycle/http/count-effect.ts'
import { gatherProposals } from '#cycle/http/gather-proposals.ts'
import { createAnalysis, freezeFigures } from '#cycle/storage/analyses.ts'
import { createDecision, relinkDecision } from '#cycle/storage/decisions.ts'
import { createEffectReview } from '#cycle/storage/effect-reviews.ts'
import { createFindings, listFindings } from '#cycle/storage/findings.ts'
import { createMeasures, listMeasures, saveMeasure } from '#cycle/storage/measures.ts'
import { createRecommendation, saveRecommendation } from '#cycle/storage/recommendations.ts'
import { aroundCycle } from '#flows/around/read-around-cycle.ts'
import { addDays, type PlainDate, plainDate, yearOf } from '#kernel/plain-date.ts'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import type { Store, Tx } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { fillDemoStages } from './demo-cycle-board.ts'
import { fillDemoMeasureInPlan } from './demo-cycle-measure.ts'

type Demo = {
  readonly municipalityId: number
  readonly registry: readonly Organization[]
  readonly today: PlainDate
  readonly now: Date
}

const [officer, methodologist, director] = [1, 2, 3].map((at) => demoAccounts[at]?.name ?? '')

/** Two turns of the cycle: a former year carried through to its effect, the last one at every stage. */
export async function fillDemoCycle(store: Store, demo: Demo): Promise<void> {
  const year = yearOf(demo.today)
  const lastYear = demo.today > `${year}-06-20` ? year : year - 1
  await store.transaction(municipalityScope(demo.municipalityId), async (tx) => {
    await fillFormerTurn(tx, demo, lastYear - 1)
    await fillLastTurn(tx, demo, lastYear)
    await fillControlTurn(tx, demo, lastYear)
    const organizationId = demo.registry.find(({ type }) => type === 'school')?.organizationId ?? 0
    await fillDemoMeasureInPlan(tx, { ...demo, organizationId })
    await fillDemoStages(tx, demo, lastYear)
  })
}

/** Findings of the spring before last, a decision by them and its effect a year later. */
async function fillFormerTurn(tx: Tx, demo: Demo, year: number): Promise<void> {
  const { municipalityId } = demo
  const madeOn = plainDate(`${year}-08-24`)
  const found = await analyse(tx, demo, { year, madeOn, most: 3 })
  if (found.length === 0) return
  const decision = await createDecision(tx, municipalityId, {
    kind: 'order',
    number: '117',
    decidedOn: plainDate(`${year}-09-05`),
    title: 'О мерах по итогам проверочных работ',
    text: 'Провести диагностику затруднений, организовать занятия по западающим темам, назначить наставников учителям.',
    actId: null,
  })
  const { decisionId } = decision
  await relinkDecision(tx, municipalityId, decisionId, found)
  const organizationIds = [...new Set(found.map(({ organizationId }) => organizationId))]
  await createMeasures(
    tx,
    municipalityId,
    organizationIds.map((organizationId) => ({
      organizationId,
      decisionId,
      what: 'Провести цикл занятий по темам, в которых больше половины класса не справились',
      dueOn: plainDate(`${year}-12-20`),
      planId: null,
      actionId: null,
    })),
  )
  for (const measure of await listMeasures(tx, { decisionId })) {
    await saveMeasure(tx, {
      ...measure,
      doneOn: plainDate(`${year}-12-14`),
      doneNote: 'Проведено восемь занятий, итог обсуждён на методическом объединении.',
    })
  }
  await reviewFormerTurn(tx, demo, decisionId, { found, year })
}

async function reviewFormerTurn(
  tx: Tx,
  { municipalityId, today }: Demo,
  decisionId: number,
  { found, year }: { readonly found: readonly Finding[]; readonly year: number },
): Promise<void> {
  const chosen = found.find(({ sourceKey }) => sourceKey?.includes(':failed:')) ?? found[0]
  const seriesKey = chosen?.sourceKey?.replace(/:\d+$/, '') ?? ''
  const question = { decisionId, seriesKey, beforeYear: year, afterYear: year + 1, comparedIds: null }
  const { result, figureName } = await countEffect(aroundCycle, { tx, today }, question)
  await createEffectReview(tx, municipalityId, {
    ...{ decisionId, seriesKey, figureName, beforeYear: year, afterYear: year + 1, result },
    verdict: result.proposedVerdict,
    reasoning: null,
    proposal: 'Оставить занятия в программе, наставников назначать на два года.',
    reviewedOn: plainDate(`${year + 1}-09-14`),
    reviewedBy: officer ?? '',
  })
}

/** Findings of the last spring: some answered, some not yet; the demo director's school has one to answer. */
async function fillLastTurn(tx: Tx, demo: Demo, year: number): Promise<void> {
  const { municipalityId, registry, today } = demo
  const own = registry.find(({ type }) => type === 'school')?.organizationId ?? 0
  await createFindings(tx, municipalityId, [
    {
      organizationId: own,
      analysisId: null,
      track: 'quality',
      source: 'hand',
      sourceKey: null,
      what: 'В пятых классах задания на работу с текстом пропускает каждый третий ученик',
      cause: 'На уроках мало читают сплошные тексты объёмом больше страницы',
      figure: null,
      link: null,
      foundOn: addDays(today, -20),
      foundBy: methodologist ?? '',
    },
  ])
  const byHand = (await listFindings(tx, { organizationId: own })).filter(({ source }) => source === 'hand')
  const taken = await analyse(tx, demo, { year, madeOn: addDays(today, -24), most: 5 })
  const [answered, read] = taken
  const text =
    'Разобрать с учителями задания, которые не выполнила половина класса, и внести изменения в планы уроков'
  for (const [finding, stage] of [
    [byHand[0], 'issued'],
    [answered, 'answered'],
    [read, 'read'],
  ] as const) {
    if (!finding) continue
    const made = await createRecommendation(tx, municipalityId, {
      organizationId: finding.organizationId,
      addressee: stage === 'issued' ? 'organization' : 'teachers',
      addresseeWords: null,
      text,
      dueOn: addDays(today, 12),
      issuedOn: addDays(today, -10),
      findingIds: [finding.findingId],
    })
    if (stage === 'issued') continue
    const by = finding.organizationId === own ? (director ?? '') : 'Директор школы'
    const opened = moveRecommendation(made, { to: 'acknowledged', by }, addDays(today, -8))
    const answer = 'Задания разобраны на методическом объединении, в планы уроков внесены по два занятия.'
    const next =
      stage === 'read'
        ? opened
        : moveRecommendation(opened, { to: 'answered', by, answer }, addDays(today, -2))
    await saveRecommendation(tx, next)
  }
}

/** What inspections found and nobody has mended, taken into an analysis that is still being written. */
async function fillControlTurn(tx: Tx, { municipalityId, today }: Demo, year: number): Promise<void> {
  const of = schoolYear(year - 1)
  const by = methodologist ?? ''
  const analysis = await createAnalysis(tx, municipalityId, {
    track: 'control',
    schoolYear: of,
    title: `Что осталось не устранено после проверок, ${schoolYearName(of)} учебный год`,
    madeOn: addDays(today, -6),
    madeBy: by,
    conclusion: null,
  })
  const { analysisId } = analysis
  const { proposals } = await gatherProposals(aroundCycle, { tx, today }, analysis)
  const found = proposals.filter(({ source }) => source === 'control')
  await createFindings(
    tx,
    municipalityId,
    found.map((one) => ({ ...one, analysisId, cause: null, foundOn: addDays(today, -6), foundBy: by })),
  )
}

/** An analysis of the spring's results that takes the first of what the figures offer, one finding a school. */
async function analyse(
  tx: Tx,
  { municipalityId, today }: Demo,
  { year, madeOn, most }: { readonly year: number; readonly madeOn: PlainDate; readonly most: number },
): Promise<readonly Finding[]> {
  const of = schoolYear(year - 1)
  const analysis: Analysis = await createAnalysis(tx, municipalityId, {
    track: 'quality',
    schoolYear: of,
    title: `Итоги проверочных работ, ${schoolYearName(of)} учебный год`,
    madeOn,
    madeBy: methodologist ?? '',
    conclusion:
      'Различия между школами невелики; там, где они больше случайных, нужны разбор заданий и помощь учителям.',
  })
  const { proposals, readings } = await gatherProposals(aroundCycle, { tx, today }, analysis)
  const ofYear = proposals.filter(({ figure }) => figure?.year === year)
  const firsts = [...Map.groupBy(ofYear, ({ organizationId }) => organizationId).values()]
    .flatMap(([first]) => first ?? [])
    .slice(0, most)
  const { analysisId } = analysis
  await createFindings(
    tx,
    municipalityId,
    firsts.map((one) => ({ ...one, analysisId, cause: null, foundOn: madeOn, foundBy: methodologist ?? '' })),
  )
  const cited = new Set(firsts.map(({ sourceKey }) => sourceKey))
  await freezeFigures(
    tx,
    municipalityId,
    analysisId,
    readings.filter((reading) => cited.has(`${reading.seriesKey}:${reading.year}`)),
  )
  return await listFindings(tx, { analysisId })
}
