import { mayRole } from '#access/domain/permissions.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type CardPerson, route } from '#server-kit/http/route.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import { absentWords } from '../../domain/indicator/absent-words.ts'
import { driversOf } from '../../domain/indicator/drivers.ts'
import type { IndicatorView } from '../../domain/indicator/indicator-view.ts'
import { numberOfKept, readKept } from '../../domain/indicator/kept-values.ts'
import { knownFigures } from '../../domain/indicator/known-figures.ts'
import { lightOf, targetOf, trendOf } from '../../domain/indicator/light.ts'
import { findClassNotes } from '../../domain/indicator/of-classes.ts'
import { peerGroupOf, placeIn, spreadOf } from '../../domain/indicator/peer-group.ts'
import { shareInterval } from '../../domain/indicator/put-together.ts'
import { editionInForce } from '../../domain/methodology/edition-in-force.ts'
import * as contract from '../../indicators-contract.ts'
import { refuse } from '../../refusals.ts'
import { listEditionHeads } from '../../storage/indicators/methodologies.ts'
import { countClassesOf, findClassValues, listHistory, listValues } from '../../storage/indicators/values.ts'
import type { IndicatorsPort } from './indicators-port.ts'
import { readPeerGroups } from './peer-groups.ts'
import { classesUnder, maySeeClasses } from './read-classes.ts'
import { openYear, viewLine } from './read-track.ts'
import { sheetOfClasses } from './sheet-of-classes.ts'
import { sheetOfIndicator } from './sheet-of-indicator.ts'
import { readBoundForms } from './view-methodology.ts'

/**
 * One indicator: organisations with their reasons and sources, its history, who drives the municipality's figure. A school sees
 * its own line, what it is made of, and the municipality's figure with the middle of its group: nobody else is named.
 */
export function indicatorPageRoutes(port: IndicatorsPort) {
  return [
    route(contract.getIndicator, {
      may: 'monitoring.indicator.read',
      audit: 'none',
      answer: ({ params, query, ...call }) => viewIndicator(port, call, { ...params, ...query }),
    }),
    route(contract.exportIndicator, {
      may: 'monitoring.indicator.read',
      audit: 'none',
      async answer({ params, query, ...call }) {
        const view = await viewIndicator(port, call, { ...params, ...query })
        return {
          fileName: `${view.code} ${view.title}`.slice(0, 110).concat('.xlsx'),
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          bytes: () =>
            writeWorkbook([
              sheetOfIndicator(view, call.today),
              ...(view.classes === null ? [] : [sheetOfClasses(view, view.classes, call.today)]),
            ]),
        }
      },
    }),
  ]
}

type Asked = {
  readonly methodologyId: number
  readonly code: string
  readonly year: number
  readonly group: string
  readonly organization?: number | undefined
}

type Call = { readonly tx: Tx; readonly today: PlainDate; readonly person: CardPerson }

async function viewIndicator(
  port: IndicatorsPort,
  { tx, today, person }: Call,
  { methodologyId, code, year, group, organization }: Asked,
): Promise<IndicatorView> {
  const watched = await openYear(tx, methodologyId, year)
  const { methodology, edition, all } = watched
  const indicator = edition.content.indicators.find((one) => one.code === code)
  const direction = edition.content.directions.find((one) => one.code === indicator?.direction)
  if (!indicator || !direction) throw refuse('monitoring/indicator-not-found')
  const counted = { methodologyId, edition: edition.number, year }
  const registry = await port.readOrganizations(tx, today)
  const groups = await readPeerGroups(port, tx, today)
  const isWhole = mayRole(person.role, 'monitoring.indicator.readAll')
  const chosen = isWhole ? groups.find(({ key }) => key === group) : undefined
  const within = chosen ? new Set(chosen.organizationIds) : undefined
  const values = (await listValues(tx, counted)).filter(
    ({ organizationId, keptValues }) =>
      keptValues[code] !== undefined && (within === undefined || within.has(organizationId)),
  )
  const heads = (await listEditionHeads(tx)).filter((one) => one.methodologyId === methodologyId)
  const former = new Map(
    (await listHistory(tx, methodologyId, code))
      .filter((one) => one.year === year - 1 && editionInForce(heads, one.year)?.number === one.edition)
      .map(({ organizationId, kept }) => [organizationId, numberOfKept(kept ?? undefined)]),
  )
  const forms = new Map((await readBoundForms(tx, edition.content)).map((one) => [one.formId, one.content]))
  const titles = knownFigures(edition.content, direction, forms)
  const isOfClasses = indicator.level === 'class' && maySeeClasses(person)
  const classesOf = isOfClasses ? await countClassesOf(tx, counted, code) : undefined
  const numbers = values.flatMap(({ keptValues }) => numberOfKept(keptValues[code]) ?? [])
  const [own = 0] = values.map(({ organizationId }) => organizationId)
  const spread = isWhole
    ? spreadOf(numbers)
    : (watched.present?.spreads[peerGroupOf(groups, own)?.key ?? '']?.[code] ?? null)
  const known = values.map(({ organizationId, keptValues, sources }) => {
    const value = readKept(keptValues, code)
    return { organizationId, sources, value, part: value?.part ?? null, whole: value?.whole ?? null }
  })
  const effects = new Map(
    (indicator.together === 'ratio' && isWhole
      ? driversOf(known, { multiplier: indicator.multiplier, most: known.length })
      : []
    ).map(({ organizationId, effect }) => [organizationId, effect]),
  )
  const classes =
    isOfClasses && organization !== undefined
      ? classesUnder(
          indicator,
          edition.content.indicators,
          await findClassValues(tx, counted, organization),
          (name) => titles.get(name),
        )
      : null
  const nameOf = new Map(registry.map(({ organizationId, shortName }) => [organizationId, shortName]))
  const { title, unit, decimals, better, numerator, denominator, provenance, source, sourceForm } = indicator
  return {
    ...{ methodologyId, methodologyTitle: methodology.title, edition: edition.number },
    ...{ actWords: edition.actWords, year, direction: direction.code, directionTitle: direction.title },
    ...{ code, title, unit, decimals, better, numerator, denominator, provenance, source, sourceForm },
    level: indicator.level,
    classNote: findClassNotes(edition.content, forms).find((one) => one.code === code)?.message ?? null,
    classes:
      classes && organization !== undefined
        ? { ...classes, organizationId: organization, name: nameOf.get(organization) ?? '' }
        : null,
    target: targetOf(indicator, year),
    thresholds: indicator.thresholds,
    total: viewLine(indicator, watched),
    countedAt: watched.present?.countedAt.toISOString() ?? null,
    rows: known.map(({ organizationId, sources, value, part, whole }) => {
      const number = value?.value ?? null
      const before = former.get(organizationId) ?? null
      return {
        organizationId,
        name: nameOf.get(organizationId) ?? '',
        ...{ part, whole, value: number },
        ...shareInterval({ part, whole, multiplier: indicator.multiplier }),
        absent: value?.absent ? absentWords(value.absent, (name) => titles.get(name)) : null,
        former: before,
        light: lightOf(indicator, number),
        trend: trendOf(indicator, number, before),
        place: placeIn(spread, number, better),
        effect: effects.get(organizationId) ?? null,
        classes: classesOf?.get(organizationId) ?? null,
        sources: sources
          .filter((one) => one.kind === 'outside' || one.of === direction.code || one.of === 'base')
          .map((one) => (one.kind === 'outside' ? { ...one, names: [...one.names] } : one)),
      }
    }),
    isWhole,
    groups: isWhole ? groups.map(({ key, name }) => ({ key, name })) : [],
    group: chosen?.key ?? '',
    spread,
    history: all
      .filter(({ totals }) => totals[code] !== undefined)
      .map((one) => ({
        year: one.year,
        edition: one.edition,
        value: one.totals[code]?.value ?? null,
        low: one.totals[code]?.low ?? null,
        high: one.totals[code]?.high ?? null,
      })),
  }
}
