import { demoAccounts } from '#access/domain/demo-accounts.ts'
import { addEdition } from '#assessment/storage/catalogue-works.ts'
import { aroundObjectivity } from '#flows/read-around-objectivity.ts'
import { screenResults } from '#flows/screen-results.ts'
import { addDays, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import { answerDossier, conclude, type Dossier, handOver } from '#objectivity/domain/dossier/dossier.ts'
import type { DossierAct } from '#objectivity/domain/dossier/dossier-event.ts'
import { gatherEvidence } from '#objectivity/domain/dossier/gather-evidence.ts'
import { METHOD_VERSION } from '#objectivity/domain/method-version.ts'
import type { Run } from '#objectivity/domain/stored/run.ts'
import { addDossierEvent, openDossier, saveDossier } from '#objectivity/storage/dossiers.ts'
import { findRunCells, findRunSchools } from '#objectivity/storage/run-results.ts'
import { createRun, getRun } from '#objectivity/storage/runs.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import type { Store, Tx } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { demoPapers } from './demo-papers.ts'

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
    const works = await aroundObjectivity.readWorks(tx)
    return await createRun(tx, {
      municipalityId,
      q: 0.05,
      method: METHOD_VERSION,
      starterName: methodologist,
      startedAt: now,
      exemptions: [],
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
    const [closed, answered] = named
    await fill(tx, demo, done, directors, ['handed-over'])
    if (closed !== undefined) await fill(tx, demo, done, closed, ['handed-over', 'answered', 'closed'])
    if (answered !== undefined) await fill(tx, demo, done, answered, ['handed-over', 'answered'])
  })
}

/** The region's scales of the invented papers: without them nobody could look at the borders of marks. */
async function describePapers(tx: Tx, { municipalityId, today }: Demo): Promise<void> {
  const year = yearOf(today)
  const lastYear = today > `${year}-06-20` ? year : year - 1
  for (const { key, items, bands } of demoPapers(lastYear)) {
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

type Stage = 'handed-over' | 'answered' | 'closed'

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
    } else {
      const on = addDays(today, -4)
      await move((one) => conclude(one, demoConclusion, { today: on, personName: officer }))
      await tell('concluded', on, officer, `Подтвердилось. ${demoConclusion.outcomeReason}`)
    }
  }
}

const demoAnswer =
  'Работы проверяли учителя, которые вели эти классы. Там, где до «тройки» не хватало балла, развёрнутые ответы смотрели второй раз. Теперь проверять будем парами и без имён.'

const demoConclusion = {
  outcome: 'confirmed',
  outcomeReason: 'Баллы у границы отметки добавлены при повторной проверке. Школе назначен методист.',
  outcomeDocument: 'Справка методического кабинета № 18',
  causes: ['kind-marking'],
} as const
