import { aroundIndicators } from '#flows/around/read-around-indicators.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { formFromCounters } from '#monitoring/domain/indicator/form-from-counters.ts'
import { IndicatorSchema } from '#monitoring/domain/methodology/indicator.ts'
import type { Methodology } from '#monitoring/domain/methodology/methodology.ts'
import { countYear } from '#monitoring/http/indicators/count-year.ts'
import { createCampaign } from '#monitoring/storage/campaigns.ts'
import { createForm } from '#monitoring/storage/forms.ts'
import {
  approveEdition,
  createMethodology,
  getEdition,
} from '#monitoring/storage/indicators/methodologies.ts'
import type { Store, Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import '#monitoring/storage/tables.ts'
import { settle } from './invented-municipality.ts'
import { inMilliseconds, type Measurement, quantile, timeRuns } from './measure.ts'
import { openSignedIn } from './open-signed-in.ts'

const ORGANIZATIONS = 300
const FIELDS = 120
const INDICATORS = 190
const YEAR = 2026
const now = new Date('2026-11-24T09:00:00Z')
const today = plainDate('2026-11-24')

/** 300 organisations × 120 fields: all 190 indicators counted anew, and the table organisations × indicators. */
export async function indicators(store: Store, engine: string): Promise<readonly Measurement[]> {
  const municipalityId = await settle(store, ORGANIZATIONS)
  const scope = municipalityScope(municipalityId)
  const methodologyId = await store.transaction(scope, (tx) => fill(tx, municipalityId))
  const countAll = () =>
    store.transaction(scope, async (tx) => {
      const edition = await getEdition(tx, methodologyId, 1)
      await countYear(aroundIndicators, { tx, today, now, municipalityId }, { edition, year: YEAR })
    })
  await countAll()
  const counts = await timeRuns(5, countAll)
  const desk = await openSignedIn(store)
  try {
    const path = `/api/monitoring/heat/${methodologyId}?year=${YEAR}`
    await timeRuns(2, () => desk.ask(path))
    const tables = await timeRuns(10, () => desk.ask(path))
    const size = `организаций: ${ORGANIZATIONS}, показателей: ${INDICATORS}`
    const fields = `организаций: ${ORGANIZATIONS}, полей: ${FIELDS}, показателей: ${INDICATORS}`
    return [
      inMilliseconds(`Показатели, пересчёт всех, p95, ${engine}`, quantile(counts, 0.95), 1000, fields),
      inMilliseconds(`Показатели, таблица организаций, p95, ${engine}`, quantile(tables, 0.95), 300, size),
    ]
  } finally {
    await desk.close()
  }
}

async function fill(tx: Tx, municipalityId: number): Promise<number> {
  const by = { municipalityId, userId: null, name: null, now }
  const counters = Array.from({ length: FIELDS }, (_, at) => ({
    key: `f${at + 1}`,
    title: `Поле ${at + 1}`,
    unit: '',
    kind: 'number' as const,
  }))
  const content = formFromCounters('Большая форма', counters)
  const formId = await createForm(tx, { title: 'Большая форма', purpose: '', content }, by)
  const schools = await tx
    .selectFrom('organizations.organization')
    .select('organizationId')
    .limit(ORGANIZATIONS)
    .execute()
  const ids = schools.map(({ organizationId }) => organizationId)
  const campaignId = await createCampaign(
    tx,
    municipalityId,
    {
      ...{ title: 'Сведения', note: '', formId, formNumber: 1, filledBy: 'organization' as const },
      ...{ period: { kind: 'school-year' as const, from: plainDate('2026-09-01') }, recurs: false },
      ...{ opensOn: plainDate('2026-10-01'), dueOn: plainDate('2026-11-30') },
      ...{ seriesId: null, planId: null, actionId: null },
    },
    ids,
  )
  await tx
    .insertInto('monitoring.sheet_version')
    .values(
      ids.map((organizationId, row) => ({
        ...{
          organizationId,
          campaignId,
          municipalityId,
          number: 1,
          sentAt: now,
          sentBy: null,
          senderName: null,
        },
        answers: jsonb({
          values: Object.fromEntries(counters.map(({ key }, at) => [key, 10 + ((row * 7 + at * 3) % 90)])),
          explanations: {},
        }),
      })),
    )
    .execute()
  await tx
    .updateTable('monitoring.sheet')
    .set({ state: 'accepted', sentNumber: 1, acceptedNumber: 1, sentAt: now })
    .where('campaignId', '=', campaignId)
    .execute()
  const methodologyId = await createMethodology(
    tx,
    { title: 'Большая методика', purpose: '', origin: null, content: methodologyOf(formId, counters) },
    by,
  )
  await approveEdition(
    tx,
    { methodologyId, number: 1 },
    { approvedOn: today, actId: null, actWords: 'Приказ № 1', fromYear: YEAR },
  )
  return methodologyId
}

function methodologyOf(formId: number, counters: Methodology['directions'][number]['counters']): Methodology {
  return {
    baseFormId: null,
    baseCounters: [],
    directions: [
      {
        ...{ code: '1', title: 'Всё', formId, counters, positions: [], weight: 1 },
        ...{ provenance: 'system', source: '' },
      },
    ],
    indicators: Array.from({ length: INDICATORS }, (_, at) => {
      const [part, whole] = [`form.f${(at % FIELDS) + 1}`, `form.f${((at * 7) % FIELDS) + 1}`]
      return IndicatorSchema.parse({
        code: `B-${at + 1}`,
        direction: '1',
        position: null,
        title: `Показатель ${at + 1}`,
        // Half of the catalogue names one figure, half works something out.
        numerator: { formula: at % 2 === 0 ? part : `min(${part}, ${whole})`, words: '' },
        denominator: { formula: at % 2 === 0 ? whole : `${part} + ${whole}`, words: '' },
        ...{
          multiplier: 100,
          unit: '%',
          decimals: 1,
          better: 'more',
          together: 'ratio',
          period: 'school-year',
        },
        ...{
          level: 'organization',
          sourceForm: '',
          judged: 'organization',
          pupilResults: 'none',
          wish: null,
        },
        ...{ targets: [], thresholds: { good: 80, fair: 60 }, types: [], specifics: [], weight: 1 },
        ...{ provenance: 'system', source: '' },
      })
    }),
    scoring: { kind: 'none', levels: [], provenance: 'system', note: '' },
  }
}
