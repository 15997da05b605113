import { aroundMonitoring } from '#flows/around/read-around-monitoring.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { count } from '#monitoring/domain/catalogue/field-words.ts'
import type { Answers } from '#monitoring/domain/form/answers.ts'
import type { Form } from '#monitoring/domain/form/form.ts'
import { moveSheet } from '#monitoring/domain/sheet/move-sheet.ts'
import { getWritableHead, keepTyped } from '#monitoring/storage/autosave.ts'
import { createCampaign } from '#monitoring/storage/campaigns.ts'
import { createForm } from '#monitoring/storage/forms.ts'
import { keepAnswers, listSheets, saveMove } from '#monitoring/storage/sheets.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { settle } from './invented-municipality.ts'
import { inMilliseconds, type Measurement, quantile, timeRuns } from './measure.ts'
import { openSignedIn } from './open-signed-in.ts'

const ORGANIZATIONS = 300
const FIELDS = 120
const WRITERS = 100
const now = new Date('2026-11-24T09:00:00Z')

/** A campaign of 300 organisations × 120 fields: the whole table anew, and a hundred people who are writing at once. */
export async function collections(store: Store, engine: string): Promise<readonly Measurement[]> {
  const municipalityId = await settle(store, ORGANIZATIONS)
  const scope = municipalityScope(municipalityId)
  const by = { municipalityId, userId: null, name: null, now }
  const keys = Array.from({ length: FIELDS }, (_, index) => `f${index + 1}`)
  const form: Form = {
    sections: [
      { key: 's1', title: 'Числа', hint: '', fields: keys.map((key) => count(key, `Показатель ${key}`)) },
    ],
    checks: [],
  }
  const answers = { values: Object.fromEntries(keys.map((key, index) => [key, index * 3])), explanations: {} }
  const campaignId = await store.transaction(scope, async (tx) => {
    const formId = await createForm(tx, { title: 'Большая форма', purpose: '', content: form }, by)
    const schools = await tx
      .selectFrom('organizations.organization')
      .select('organizationId')
      .limit(ORGANIZATIONS)
      .execute()
    const day = plainDate('2026-11-01')
    const made = await createCampaign(
      tx,
      municipalityId,
      {
        title: 'Большой сбор',
        note: '',
        formId,
        formNumber: 1,
        filledBy: 'organization',
        period: { kind: 'month', from: day },
        opensOn: day,
        dueOn: plainDate('2026-12-31'),
        recurs: false,
        seriesId: null,
        planId: null,
        actionId: null,
      },
      schools.map(({ organizationId }) => organizationId),
    )
    for (const sheet of await listSheets(tx, made)) {
      const kept = await keepAnswers(tx, sheet, answers, by)
      const sent = moveSheet(kept, { act: 'submit', filledBy: 'organization' })
      await saveMove(tx, kept, sent, { act: 'submit', note: null }, by)
    }
    return made
  })

  const desk = await openSignedIn(store)
  try {
    const path = `/api/monitoring/campaigns/${campaignId}/summary`
    await timeRuns(2, () => desk.ask(path))
    const tables = await timeRuns(10, () => desk.ask(path))
    const writing = await writeAtOnce(store, { municipalityId, campaignId, answers })
    const size = `организаций: ${ORGANIZATIONS}, показателей: ${FIELDS}`
    return [
      inMilliseconds(`Сбор данных, таблица заново, p95, ${engine}`, quantile(tables, 0.95), 1000, size),
      inMilliseconds(
        `Сбор данных, запись введённого, p95, ${engine}`,
        quantile(writing.times, 0.95),
        100,
        `пишут: ${WRITERS}, потеряно: ${writing.lost}`,
      ),
    ]
  } finally {
    await desk.close()
  }
}

/** Each writer saves an own sheet once in the pause of the page (0.7 s), at a moment of its own; the page checks it itself. */
async function writeAtOnce(
  store: Store,
  {
    municipalityId,
    campaignId,
    answers,
  }: { readonly municipalityId: number; readonly campaignId: number; readonly answers: Answers },
): Promise<{ readonly times: readonly number[]; readonly lost: number }> {
  const all = await store.transaction(municipalityScope(municipalityId), (tx) => listSheets(tx, campaignId))
  const by = { municipalityId, userId: null, name: 'Писарь', now }
  const times: number[] = []
  await Promise.all(
    all.slice(0, WRITERS).map(async ({ organizationId }, index) => {
      const scope = organizationsScope(municipalityId, [organizationId])
      for (const turn of [1, 2, 3]) {
        await new Promise((done) => setTimeout(done, 7 * index + (turn === 1 ? 0 : 700 - 7 * index)))
        const start = performance.now()
        await store.transaction(scope, async (tx) => {
          const head = await getWritableHead(tx, { organizationId, campaignId })
          await aroundMonitoring.readClosing(tx, organizationId)
          await keepTyped(tx, head, { ...answers, values: { ...answers.values, f1: turn } }, by)
        })
        times.push(performance.now() - start)
      }
    }),
  )
  const after = await store.transaction(municipalityScope(municipalityId), (tx) => listSheets(tx, campaignId))
  const written = after.filter(({ answers }) => answers.values.f1 === 3).length
  return { times, lost: WRITERS - written }
}
