import { aroundIndicators } from '#flows/around/read-around-indicators.ts'
import { dateOf, type PlainDate } from '#kernel/plain-date.ts'
import { schoolYearOf } from '#kernel/school-year.ts'
import { formFromCounters } from '#monitoring/domain/indicator/form-from-counters.ts'
import type { Counter, Methodology } from '#monitoring/domain/methodology/methodology.ts'
import { countYear } from '#monitoring/http/indicators/count-year.ts'
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
import { municipalityScope } from '#server-kit/database/scope.ts'
import { collectDemoYear } from './demo-collect-year.ts'
import { demoAnswers, demoBase, withDemoBounds } from './demo-indicator-answers.ts'
import { fillDemoKnownForms } from './demo-known-forms.ts'
import type { Demo } from './demo-sheet.ts'

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
  await fillDemoKnownForms(tx, demo)
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
    await collectDemoYear(tx, demo, {
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
    await collectDemoYear(tx, demo, { formId, title: `${code}. ${title}`, year, answers })
  }
}
