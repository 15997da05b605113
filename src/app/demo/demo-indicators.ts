import { aroundIndicators } from '#flows/read-around-indicators.ts'
import { dateOf, type PlainDate } from '#kernel/plain-date.ts'
import { schoolYear, schoolYearName, schoolYearOf, startOfSchoolYear } from '#kernel/school-year.ts'
import type { Answers } from '#monitoring/domain/form/answers.ts'
import { formFromCounters } from '#monitoring/domain/indicator/form-from-counters.ts'
import type { Counter, Methodology } from '#monitoring/domain/methodology/methodology.ts'
import { countYear } from '#monitoring/http/indicators/count-year.ts'
import { createCampaign } from '#monitoring/storage/campaigns.ts'
import { createForm } from '#monitoring/storage/forms.ts'
import {
  approveEdition,
  createMethodology,
  getEdition,
  listMethodologies,
} from '#monitoring/storage/indicators/methodologies.ts'
import { shippedMethodologies } from '#monitoring/storage/indicators/shipped.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import type { Store, Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import '#monitoring/storage/tables.ts'
import { demoAnswers, demoBase, withDemoBounds } from './demo-indicator-answers.ts'

type Demo = {
  readonly municipalityId: number
  readonly registry: readonly Organization[]
  readonly today: PlainDate
  readonly now: Date
}

/** Directions whose forms were asked, and of whom. */
const asked: Readonly<Record<string, readonly Organization['type'][]>> = {
  '1.2': ['school'],
  '1.3': ['school'],
  '1.4': ['school'],
  '2.2': ['school', 'kindergarten', 'extra-education'],
  '2.3': ['school'],
  '2.4': ['kindergarten'],
}

/** Indicators of six tracks over two school years, by a methodology that was approved by an order. */
export async function fillDemoIndicators(tx: Tx, demo: Demo): Promise<void> {
  const shipped = shippedMethodologies().find(({ key }) => key === 'tracks')
  if (!shipped) throw new Error('the catalogue has the tracks')
  const { municipalityId, today, now } = demo
  const by = { municipalityId, userId: null, name: 'Перелогин Степан Аркадьевич', now }
  const year = schoolYearOf(today)
  const bound = await bindForms(tx, by, withDemoBounds(shipped.content, year))
  const { title, purpose, key: origin } = shipped
  const methodologyId = await createMethodology(tx, { title, purpose, origin, content: bound }, by)
  await approveEdition(
    tx,
    { methodologyId, number: 1 },
    {
      approvedOn: dateOf(year - 1, 9, 5),
      actId: null,
      actWords: `Приказ управления образования от 05.09.${year - 1} № 114`,
      fromYear: year - 1,
    },
  )
  for (const one of [year - 1, year]) await collectYear(tx, demo, bound, one)
}

/** Counts both years once everything the formulas name is there: lists of schools, surveys, recommendations. */
export async function countDemoIndicators(
  store: Store,
  {
    municipalityId,
    today,
    now,
  }: { readonly municipalityId: number; readonly today: PlainDate; readonly now: Date },
): Promise<void> {
  await store.transaction(municipalityScope(municipalityId), async (tx) => {
    const year = schoolYearOf(today)
    for (const { methodologyId } of await listMethodologies(tx)) {
      const edition = await getEdition(tx, methodologyId, 1)
      for (const one of [year - 1, year])
        await countYear(aroundIndicators, { tx, today, now, municipalityId }, { edition, year: one })
    }
  })
}

async function bindForms(
  tx: Tx,
  by: Parameters<typeof createForm>[2],
  content: Methodology,
): Promise<Methodology> {
  const make = (title: string, counters: readonly Counter[]) =>
    createForm(
      tx,
      { title, purpose: 'Сведения для показателей направлений', content: formFromCounters(title, counters) },
      by,
    )
  const baseFormId = await make('Общие сведения об организации', content.baseCounters)
  const directions = []
  for (const direction of content.directions) {
    const formId =
      direction.code in asked ? await make(`${direction.code}. ${direction.title}`, direction.counters) : null
    directions.push({ ...direction, formId })
  }
  return { ...content, baseFormId, directions }
}

async function collectYear(tx: Tx, demo: Demo, content: Methodology, year: number): Promise<void> {
  const active = demo.registry.filter(({ closedOn }) => closedOn === null)
  const types = new Set(Object.values(asked).flat())
  const whole = active.filter(({ type }) => types.has(type))
  const bases = new Map(whole.map((one, index) => [one.organizationId, demoBase(one.type, index, year)]))
  if (content.baseFormId !== null) {
    const answers = new Map([...bases].map(([id, base]) => [id, { values: { ...base }, explanations: {} }]))
    await collect(tx, demo, {
      formId: content.baseFormId,
      title: 'Общие сведения об организации',
      year,
      answers,
    })
  }
  for (const { code, title, formId } of content.directions) {
    const own = asked[code]
    if (formId === null || own === undefined) continue
    const indicators = content.indicators.filter(({ direction }) => direction === code)
    const counters = content.directions.find((one) => one.code === code)?.counters ?? []
    const answers = new Map(
      active
        .filter(({ type }) => own.includes(type))
        .map(({ organizationId }, index) => [
          organizationId,
          demoAnswers(indicators, counters, bases.get(organizationId) ?? {}, { seed: index, year }),
        ]),
    )
    await collect(tx, demo, { formId, title: `${code}. ${title}`, year, answers })
  }
}

/** A campaign whose forms are accepted; of this year one organisation in nine has not handed in yet. */
async function collect(
  tx: Tx,
  { municipalityId, today, now }: Demo,
  {
    formId,
    title,
    year,
    answers,
  }: {
    readonly formId: number
    readonly title: string
    readonly year: number
    readonly answers: ReadonlyMap<number, Answers>
  },
): Promise<void> {
  const isPast = year < schoolYearOf(today)
  const from = startOfSchoolYear(schoolYear(year))
  const campaignId = await createCampaign(
    tx,
    municipalityId,
    {
      title: `${title}, ${schoolYearName(schoolYear(year))}`,
      note: '',
      formId,
      formNumber: 1,
      filledBy: 'organization',
      period: { kind: 'school-year', from },
      opensOn: dateOf(year, 10, 1),
      dueOn: dateOf(year, 11, 30),
      recurs: false,
      seriesId: null,
      planId: null,
      actionId: null,
    },
    [...answers.keys()],
  )
  const given = [...answers].filter((_, index) => isPast || index % 9 !== 7)
  const key = { campaignId, municipalityId }
  await tx
    .insertInto('monitoring.sheet_version')
    .values(
      given.map(([organizationId, one]) => ({
        ...key,
        organizationId,
        number: 1,
        answers: jsonb(one),
        sentAt: now,
        sentBy: null,
        senderName: 'Ответственный за сведения',
      })),
    )
    .execute()
  await tx
    .insertInto('monitoring.sheet')
    .values(
      given.map(([organizationId, one]) => ({
        ...key,
        organizationId,
        state: 'accepted' as const,
        answers: jsonb(one),
        sentNumber: 1,
        sentAt: now,
        senderName: 'Ответственный за сведения',
        acceptedNumber: 1,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organizationId', 'campaignId']).doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        answers: eb.ref('excluded.answers'),
        sentNumber: eb.ref('excluded.sentNumber'),
        sentAt: eb.ref('excluded.sentAt'),
        senderName: eb.ref('excluded.senderName'),
        acceptedNumber: eb.ref('excluded.acceptedNumber'),
      })),
    )
    .execute()
}
