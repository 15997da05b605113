import { demoAccounts } from '#access/domain/demo-accounts.ts'
import { addEdition } from '#assessment/storage/catalogue/catalogue-works.ts'
import { aroundObjectivity } from '#flows/around/read-around-objectivity.ts'
import { screenResults } from '#flows/screen-results.ts'
import { addDays, type PlainDate, plainDate, yearOf } from '#kernel/plain-date.ts'
import { answerDossier, conclude, type Dossier, handOver } from '#objectivity/domain/dossier/dossier.ts'
import type { DossierAct } from '#objectivity/domain/dossier/dossier-event.ts'
import { gatherEvidence } from '#objectivity/domain/dossier/gather-evidence.ts'
import { METHOD_VERSION } from '#objectivity/domain/method-version.ts'
import type { Run } from '#objectivity/domain/stored/run.ts'
import { addDossierEvent, openDossier, saveDossier } from '#objectivity/storage/dossiers.ts'
import { createExemption, listExemptions } from '#objectivity/storage/exemptions.ts'
import { saveMedalCount } from '#objectivity/storage/medal-counts.ts'
import { keepRegionalSets } from '#objectivity/storage/regional-figures.ts'
import { findRunCells, findRunSchools } from '#objectivity/storage/run-results.ts'
import { createRun, getRun } from '#objectivity/storage/runs.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import type { Store, Tx } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { demoAnswer, demoConclusion } from './demo-objectivity-words.ts'
import { demoPapers } from './demo-papers.ts'
import { recheckDemoWorks } from './demo-rechecks.ts'
import { demoRegionFigures } from './demo-region-figures.ts'

type Demo = {
  readonly municipalityId: number
  readonly registry: readonly Organization[]
  readonly today: PlainDate
  readonly now: Date
}

const [officer, methodologist] = [demoAccounts[1]?.name ?? '', demoAccounts[2]?.name ?? '']

/** A run over the invented ВПР, and dossiers at every stage; the demo director's school has one to answer. */
export async function fillDemoObjectivity(store: Store, demo: Demo): Promise<void> {
  const { municipalityId, registry, now } = demo
  const scope = municipalityScope(municipalityId)
  const run = await store.transaction(scope, async (tx) => {
    await describePapers(tx, demo)
    await fillRegion(tx, demo)
    await exempt(tx, demo)
    const works = await aroundObjectivity.readWorks(tx)
    const exemptions = await listExemptions(tx)
    return await createRun(tx, {
      municipalityId,
      q: 0.05,
      method: METHOD_VERSION,
      starterName: methodologist,
      startedAt: now,
      exemptions: exemptions.map(({ organizationId, workId, className, kind, reason }) => ({
        ...{ organizationId, workId, className, kind, reason },
      })),
      works: works.map(({ workId, title, key, items, cuts, published }) => ({
        ...{ workId, title, cuts, year: key.year },
        labels: items.map(({ label }) => label),
        hasPublished: published !== null,
      })),
    })
  })
  await screenResults(store, run.runId, { now: () => now })
  await store.transaction(scope, async (tx) => {
    const done = await getRun(tx, run.runId)
    const results = await findRunSchools(tx, run.runId)
    const directors = registry.find(({ type }) => type === 'school')?.organizationId ?? 0
    const named = results
      .filter(({ tier, organizationId }) => tier === 'named' && organizationId !== directors)
      .map(({ organizationId }) => organizationId)
    const [closed, answered, rechecked] = named
    await fill(tx, demo, done, directors, ['handed-over'])
    if (closed !== undefined) await fill(tx, demo, done, closed, ['handed-over', 'answered', 'closed'])
    if (answered !== undefined) await fill(tx, demo, done, answered, ['handed-over', 'answered'])
    if (rechecked !== undefined) await fill(tx, demo, done, rechecked, ['handed-over', 'answered', 'recheck'])
  })
}

/** What the invented region has published, and how many of its candidates for a medal ЕГЭ did not confirm. */
async function fillRegion(tx: Tx, { municipalityId, today }: Demo): Promise<void> {
  const lastYear = lastYearOf(today)
  for (const paper of demoPapers(lastYear)) {
    if (paper.key.procedure !== 'vpr') continue
    const loading = {
      ...{ municipalityId, loaderName: methodologist },
      source: 'Отчёт области о ВПР, придуман для знакомства с системой',
      fileName: `Данные области ${paper.key.year}.xlsx`,
      loadedOn: plainDate(`${paper.key.year}-06-25`),
    }
    await keepRegionalSets(tx, loading, demoRegionFigures(paper))
  }
  for (const [year, unconfirmed] of [
    [lastYear - 1, 214],
    [lastYear, 198],
  ] as const) {
    await saveMedalCount(tx, municipalityId, {
      ...{ organizationId: null, year, version: 0, candidates: 640, unconfirmed },
      ...{ authorName: officer, changedOn: plainDate(`${year}-07-10`) },
    })
  }
}

/** A quarantine and a correctional class, marked before the run. */
async function exempt(tx: Tx, { municipalityId, registry, today }: Demo): Promise<void> {
  const lastYear = lastYearOf(today)
  const works = await aroundObjectivity.readWorks(tx)
  const work = works.find(
    ({ key }) => key.year === lastYear && key.grade === 6 && key.subject === 'mathematics',
  )
  const [, second, third] = registry.filter(({ type, closedOn }) => type === 'school' && closedOn === null)
  const by = { authorName: methodologist, addedOn: addDays(today, -20) }
  if (second && work) {
    await createExemption(tx, municipalityId, {
      ...{ organizationId: second.organizationId, workId: work.workId, className: '6Б' },
      ...{ kind: 'epidemic', reason: `Карантин в классе, приказ школы № 41 от 18.04.${lastYear}`, ...by },
    })
  }
  if (third) {
    await createExemption(tx, municipalityId, {
      ...{ organizationId: third.organizationId, workId: null, className: '5Б' },
      ...{
        kind: 'correctional-class',
        reason: 'Класс коррекционно-развивающего обучения, приказ № 112',
        ...by,
      },
    })
  }
}

function lastYearOf(today: PlainDate): number {
  const year = yearOf(today)
  return today > `${year}-06-20` ? year : year - 1
}

/** The region's scales of the invented papers: without them nobody could look at the borders of marks. */
async function describePapers(tx: Tx, { municipalityId, today }: Demo): Promise<void> {
  for (const { key, items, bands } of demoPapers(lastYearOf(today))) {
    if (key.procedure !== 'vpr') continue
    await addEdition(tx, municipalityId, key, {
      authority: 'region',
      edition: 1,
      maxScore: items.reduce((sum, { max }) => sum + max, 0),
      items: items.map(({ label, max }) => ({
        ...{ label, max, kind: null, difficulty: null, content: [], requirements: [], skill: null },
      })),
      scale: { bands: [...bands], conditions: [] },
      testScores: null,
      source: 'Шкала области, придумана для знакомства с системой',
    })
  }
}

type Stage = 'handed-over' | 'answered' | 'closed' | 'recheck'

async function fill(
  tx: Tx,
  { municipalityId, today }: Demo,
  run: Run,
  organizationId: number,
  stages: readonly Stage[],
): Promise<void> {
  const school = (await findRunSchools(tx, run.runId)).find((one) => one.organizationId === organizationId)
  if (!school || run.summary === null) return
  const evidence = gatherEvidence(
    { ...run, summary: run.summary, dataPrint: run.dataPrint ?? '', screenedOn: addDays(today, -16) },
    school,
    await findRunCells(tx, run.runId, organizationId),
    { official: await aroundObjectivity.readOfficial(tx), leftOut: [] },
  )
  const whose = { municipalityId, organizationId, runId: run.runId }
  const made = { evidence, createdOn: addDays(today, -16), authorName: methodologist }
  let { dossier } = await openDossier(tx, whose, made)
  const tell = async (act: DossierAct, happenedOn: PlainDate, personName: string, note: string | null) => {
    const isShown = act !== 'created'
    const of = { organizationId, dossierId: dossier.dossierId, municipalityId }
    await addDossierEvent(tx, of, { act, happenedOn, personName, note, isShown })
  }
  const move = async (change: (before: Dossier) => Dossier) => {
    const saved = await saveDossier(tx, change(dossier))
    if (!saved) throw new Error('nobody else fills the demonstration')
    dossier = saved
  }
  await tell('created', addDays(today, -16), methodologist, null)
  for (const stage of stages) {
    const isLast = stages.length === 1
    if (stage === 'handed-over') {
      const on = addDays(today, isLast ? -3 : -15)
      const request = 'Объясните результаты, приложите критерии, по которым проверяли работы.'
      const answerBy = addDays(on, 10)
      await move((one) => handOver(one, { answerBy, request }, { today: on, personName: officer }))
      await tell('handed-over', on, officer, request)
    } else if (stage === 'answered') {
      const on = addDays(today, -8)
      await move((one) => answerDossier(one, demoAnswer, { today: on, personName: 'Директор школы' }))
      await tell('answered', on, 'Директор школы', demoAnswer)
    } else if (stage === 'recheck') {
      const on = addDays(today, -6)
      const by = { municipalityId, on, personName: officer, checkerName: methodologist, share: 0.8 }
      await recheckDemoWorks(tx, dossier, by)
    } else {
      const on = addDays(today, -4)
      const by = { municipalityId, on: addDays(on, -2), personName: officer, checkerName: methodologist }
      await recheckDemoWorks(tx, dossier, { ...by, share: 1 })
      await move((one) => conclude(one, demoConclusion, { today: on, personName: officer }))
      await tell('concluded', on, officer, `Подтвердилось. ${demoConclusion.outcomeReason}`)
    }
  }
}
