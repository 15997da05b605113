import type { Tx } from '#server-kit/database/database.ts'
import type { Campaign } from '../../domain/campaign/campaign.ts'
import { periodName } from '../../domain/campaign/period.ts'
import type { Answers } from '../../domain/form/answers.ts'
import type { Form } from '../../domain/form/form.ts'
import { evaluateOrganization, type ReadyIndicator } from '../../domain/indicator/evaluate-organization.ts'
import { figuresOfForm } from '../../domain/indicator/form-figures.ts'
import { keepValues } from '../../domain/indicator/kept-values.ts'
import { isOutsideFigure, type OutsideFigure } from '../../domain/indicator/outside-figures.ts'
import { readyIndicators } from '../../domain/indicator/ready-indicators.ts'
import type { ValueSource } from '../../domain/indicator/value-source.ts'
import type { Indicator } from '../../domain/methodology/indicator.ts'
import { getFormVersion } from '../../storage/forms.ts'
import { listAcceptedAnswers } from '../../storage/indicators/accepted-answers.ts'
import type { Edition } from '../../storage/indicators/methodologies.ts'
import {
  dropOtherValues,
  listValues,
  type OrganizationValues,
  saveValues,
} from '../../storage/indicators/values.ts'
import type { CountCall } from './count-call.ts'
import type { IndicatorsPort, OutsideValues, WatchedOrganization } from './indicators-port.ts'
import { boundForms, campaignsOfYear } from './read-year.ts'
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
  const names = namedOutside(edition.content.indicators)
  const outside: OutsideValues =
    names.length === 0 ? new Map() : await port.readFigures(tx, { year, names, today })
  const groups = await port.readGroups(tx, today)
  const registry = (await port.readOrganizations(tx, today)).filter(
    ({ organizationId, isActive }) =>
      (isActive || sheets.has(organizationId)) && (only === undefined || only.has(organizationId)),
  )
  const kept = new Map<string, readonly ReadyIndicator[]>()
  const asks = new Map(edition.content.indicators.map((one) => [one.code, formAskedBy(one)]))
  const rows = registry.flatMap((organization): readonly OrganizationValues[] => {
    const own = sheets.get(organization.organizationId) ?? new Map<string, AskedSheet>()
    const ready = readyFor(edition, own, kept).filter(({ indicator }) =>
      applies(indicator, organization, { own, groups, asks: asks.get(indicator.code) }),
    )
    if (ready.length === 0) return []
    const values = evaluateOrganization(ready, (name, { direction }) =>
      readFigure(
        name,
        own.get(name.startsWith('base.') ? 'base' : direction),
        outside.get(organization.organizationId),
      ),
    )
    return [
      {
        organizationId: organization.organizationId,
        keptValues: keepValues(values),
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

type AskedSheet = {
  readonly of: string
  readonly campaign: Campaign
  readonly form: Form
  /** The version that was accepted; null: nothing yet. */
  readonly number: number | null
  /** By the name in formulas without its space: 'pupils'; empty where nothing was accepted. */
  readonly figures: ReadonlyMap<string, number | null>
}

/** By organisation and by 'base' or direction: the latest accepted sheet of the year, else the latest asked. */
type SheetsOf = ReadonlyMap<number, ReadonlyMap<string, AskedSheet>>

async function readSheets(
  tx: Tx,
  {
    edition,
    year,
    only,
  }: { readonly edition: Edition; readonly year: number; readonly only: ReadonlySet<number> | undefined },
): Promise<SheetsOf> {
  const bound = boundForms(edition.content)
  const campaigns = await campaignsOfYear(tx, new Set(bound.values()), year)
  const campaignIds = campaigns.map(({ campaignId }) => campaignId)
  const accepted = Map.groupBy(
    await listAcceptedAnswers(tx, campaignIds, only === undefined ? undefined : [...only]),
    ({ campaignId }) => campaignId,
  )
  const forms = new Map<string, Form>()
  const sheets = new Map<number, Map<string, AskedSheet>>()
  for (const campaign of campaigns) {
    const key = `${campaign.formId} ${campaign.formNumber}`
    const form = forms.get(key) ?? (await getFormVersion(tx, campaign.formId, campaign.formNumber)).content
    forms.set(key, form)
    const readers = figuresOfForm(form)
    const figuresOf = (answers: Answers) => new Map(readers.map(({ name, read }) => [name, read(answers)]))
    for (const { organizationId, number, answers } of accepted.get(campaign.campaignId) ?? []) {
      const own = sheets.get(organizationId) ?? new Map<string, AskedSheet>()
      sheets.set(organizationId, own)
      for (const [of, formId] of bound) {
        const former = own.get(of)
        if (formId !== campaign.formId || (former && (former.number !== null || answers === null))) continue
        own.set(of, {
          of,
          campaign,
          form,
          number,
          figures: answers === null ? new Map() : figuresOf(answers),
        })
      }
    }
  }
  return sheets
}

/** Formulas are read once for each set of versions of forms. */
function readyFor(
  { content }: Edition,
  own: ReadonlyMap<string, AskedSheet>,
  kept: Map<string, readonly ReadyIndicator[]>,
): readonly ReadyIndicator[] {
  const asked = [...own.values()]
  const key = asked
    .map(({ of, campaign }) => `${of}:${campaign.formNumber}`)
    .sort()
    .join(' ')
  const former = kept.get(key)
  if (former) return former
  const made = readyIndicators(content, new Map(asked.map(({ campaign, form }) => [campaign.formId, form])))
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
  const text = indicators
    .map(({ numerator, denominator }) => `${numerator.formula} ${denominator?.formula ?? ''}`)
    .join(' ')
  return [...new Set(text.match(/\b[a-z]+\.[a-z_0-9]+/g) ?? [])].filter(isOutsideFigure)
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
