import { periodName } from '../../domain/campaign/period.ts'
import { type ClassSources, classesOfForm } from '../../domain/indicator/class-figures.ts'
import { evaluateClasses } from '../../domain/indicator/evaluate-classes.ts'
import { evaluateOrganization, type ReadyIndicator } from '../../domain/indicator/evaluate-organization.ts'
import { keepClasses } from '../../domain/indicator/kept-classes.ts'
import { keepValues } from '../../domain/indicator/kept-values.ts'
import { indicatorsOfClasses, type OfClasses } from '../../domain/indicator/of-classes.ts'
import { isOutsideFigure, type OutsideFigure } from '../../domain/indicator/outside-figures.ts'
import { readyIndicators } from '../../domain/indicator/ready-indicators.ts'
import type { ValueSource } from '../../domain/indicator/value-source.ts'
import { formulasOf } from '../../domain/methodology/formulas-of.ts'
import type { Indicator } from '../../domain/methodology/indicator.ts'
import type { Edition } from '../../storage/indicators/methodologies.ts'
import {
  type CountedValues,
  dropOtherValues,
  listValues,
  saveValues,
} from '../../storage/indicators/values.ts'
import type { CountCall } from './count-call.ts'
import type { ClassesOutside, IndicatorsPort, OutsideValues, WatchedOrganization } from './indicators-port.ts'
import { type AskedSheet, readSheets } from './read-sheets.ts'
import { totalYear } from './total-year.ts'

/**
 * Counts an edition's indicators for a school year and keeps them with what they were counted from: for every organisation,
 * or for some of them when a form was just accepted. The municipality's figures are put together anew either way.
 */
export async function countYear(
  port: IndicatorsPort,
  call: CountCall,
  {
    edition,
    year,
    only,
  }: { readonly edition: Edition; readonly year: number; readonly only?: ReadonlySet<number> },
): Promise<void> {
  const { tx, today } = call
  const sheets = await readSheets(tx, { edition, year, only })
  const { indicators } = edition.content
  const names = namedOutside(indicators)
  const namesOfClassLevel = namedOutside(indicators.filter(({ level }) => level === 'class'))
  const outside: OutsideValues =
    names.length === 0 ? new Map() : await port.readFigures(tx, { year, names, today })
  const groups = await port.readGroups(tx, today)
  const registry = (await port.readOrganizations(tx, today)).filter(
    ({ organizationId, isActive }) =>
      (isActive || sheets.has(organizationId)) && (only === undefined || only.has(organizationId)),
  )
  const kept = new Map<string, ReadyForForms>()
  const classesOutside: ClassesOutside =
    namesOfClassLevel.length === 0
      ? new Map()
      : await port.readClasses(tx, {
          ...{ year, names: namesOfClassLevel },
          ...(only === undefined ? {} : { organizationIds: [...only] }),
        })
  const asks = new Map(indicators.map((one) => [one.code, formAskedBy(one)]))
  const rows = registry.flatMap((organization): readonly CountedValues[] => {
    const own = sheets.get(organization.organizationId) ?? new Map<string, AskedSheet>()
    const { all, reached } = readyFor(edition, own, kept)
    const ready = all.filter(({ indicator }) =>
      applies(indicator, organization, { own, groups, asks: asks.get(indicator.code) }),
    )
    if (ready.length === 0) return []
    const ofClasses = evaluateClasses(
      ready.filter(({ indicator }) => reached.has(indicator.code)),
      reached,
      classSourcesOf(own, classesOutside.get(organization.organizationId)),
    )
    const values = evaluateOrganization(
      ready,
      (name, { direction }) =>
        readFigure(
          name,
          own.get(name.startsWith('base.') ? 'base' : direction),
          outside.get(organization.organizationId),
        ),
      ofClasses.values,
    )
    return [
      {
        organizationId: organization.organizationId,
        keptValues: keepValues(values),
        classValues: keepClasses(ofClasses.classes),
        sources: sourcesOf(own, names),
      },
    ]
  })
  const { methodologyId, number } = edition
  const counted = { methodologyId, edition: number, year }
  await saveValues(tx, counted, rows, call)
  if (only === undefined) {
    await dropOtherValues(
      tx,
      counted,
      rows.map(({ organizationId }) => organizationId),
    )
  }
  // Counted for everybody, the rows are at hand; after one acceptance the others are read.
  const all = only === undefined ? rows : await listValues(tx, counted)
  await totalYear(port, call, { edition, year, rows: all })
}

/** Indicators whose formulas were read, and those of them that are worked out by class. */
type ReadyForForms = { readonly all: readonly ReadyIndicator[]; readonly reached: OfClasses }

/** What is known of classes for a direction: its form, the form of shared figures, and other contexts. */
function classSourcesOf(
  own: ReadonlyMap<string, AskedSheet>,
  outside: ClassSources = new Map(),
): (direction: string) => ClassSources {
  const kept = new Map<string, ClassSources>()
  return (direction) => {
    const former = kept.get(direction)
    if (former) return former
    const made = new Map([
      ...outside,
      ...(['base', direction] as const).flatMap((of) => {
        const sheet = own.get(of)
        if (!sheet?.answers) return []
        return [...classesOfForm(sheet.form, sheet.answers, of === 'base' ? 'base' : 'form')]
      }),
    ])
    kept.set(direction, made)
    return made
  }
}

/** Formulas are read once for each set of versions of forms. */
function readyFor(
  { content }: Edition,
  own: ReadonlyMap<string, AskedSheet>,
  kept: Map<string, ReadyForForms>,
): ReadyForForms {
  const asked = [...own.values()]
  const key = asked
    .map(({ of, campaign }) => `${of}:${campaign.formNumber}`)
    .sort()
    .join(' ')
  const former = kept.get(key)
  if (former) return former
  const forms = new Map(asked.map(({ campaign, form }) => [campaign.formId, form]))
  const all = readyIndicators(content, forms)
  const made = { all, reached: indicatorsOfClasses(content, forms, all).reached }
  kept.set(key, made)
  return made
}

/** An indicator applies to the types and specialities it names; without types, to whoever was asked its form. */
function applies(
  { types, specifics }: Indicator,
  { organizationId, type }: WatchedOrganization,
  around: {
    readonly own: ReadonlyMap<string, unknown>
    readonly groups: readonly { readonly name: string; readonly organizationIds: readonly number[] }[]
    readonly asks: string | undefined
  },
): boolean {
  if (types.length > 0 && !types.includes(type)) return false
  if (specifics.length > 0) {
    const isOf = around.groups.some(
      ({ name, organizationIds }) => specifics.includes(name) && organizationIds.includes(organizationId),
    )
    if (!isOf) return false
  }
  if (around.asks !== undefined) return around.own.has(around.asks)
  return types.length > 0 || type === 'school' || type === 'kindergarten' || type === 'extra-education'
}

/** The form an organisation must have been asked: its direction's, else 'base'; undefined where formulas need none. */
function formAskedBy({ direction, numerator, denominator }: Indicator): string | undefined {
  const formulas = `${numerator.formula} ${denominator?.formula ?? ''}`
  if (/\bform\./.test(formulas)) return direction
  return /\bbase\./.test(formulas) ? 'base' : undefined
}

function readFigure(
  name: string,
  sheet: AskedSheet | undefined,
  outside: ReadonlyMap<OutsideFigure, number> | undefined,
): number | null | undefined {
  if (isOutsideFigure(name)) return outside?.get(name) ?? null
  if (name.startsWith('indicator.')) return null
  if (sheet === undefined || sheet.number === null) return undefined
  return sheet.figures.get(name.slice(name.indexOf('.') + 1)) ?? null
}

function namedOutside(indicators: readonly Indicator[]): readonly OutsideFigure[] {
  return [...new Set(formulasOf(indicators).match(/\b[a-z]+\.[a-z_0-9]+/g) ?? [])].filter(isOutsideFigure)
}

function sourcesOf(
  own: ReadonlyMap<string, AskedSheet>,
  names: readonly OutsideFigure[],
): readonly ValueSource[] {
  const order = [...own.values()].sort((a, b) => Number(b.of === 'base') - Number(a.of === 'base'))
  const sheets = order.flatMap((sheet) =>
    sheet.number === null
      ? []
      : [
          {
            kind: 'sheet' as const,
            of: sheet.of,
            formId: sheet.campaign.formId,
            formNumber: sheet.campaign.formNumber,
            campaignId: sheet.campaign.campaignId,
            campaignTitle: sheet.campaign.title,
            periodName: periodName(sheet.campaign.period),
            sheetNumber: sheet.number,
          },
        ],
  )
  return names.length === 0 ? sheets : [...sheets, { kind: 'outside' as const, names: [...names] }]
}
