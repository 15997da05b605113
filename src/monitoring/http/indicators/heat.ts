import type { PlainDate } from '#kernel/plain-date.ts'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { route } from '#server-kit/http/route.ts'
import { type SheetToWrite, writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import { numberOfKept } from '../../domain/indicator/kept-values.ts'
import { lightOf } from '../../domain/indicator/light.ts'
import * as contract from '../../indicators-contract.ts'
import { listValues } from '../../storage/indicators/values.ts'
import type { IndicatorsPort } from './indicators-port.ts'
import { readPeerGroups } from './peer-groups.ts'
import { scoresOf } from './read-scores.ts'
import { openYear } from './read-track.ts'
import { rounded } from './sheet-of-track.ts'

/** Organisations × indicators, on the screen and as the same xlsx. */
export function heatRoutes(port: IndicatorsPort) {
  return [
    route(contract.getHeat, {
      may: 'monitoring.indicator.readAll',
      audit: 'none',
      answer: ({ tx, today, params, query }) => viewHeat(port, { tx, today }, { ...params, ...query }),
    }),
    route(contract.exportHeat, {
      may: 'monitoring.indicator.readAll',
      audit: 'none',
      async answer({ tx, today, params, query }) {
        const heat = await viewHeat(port, { tx, today }, { ...params, ...query })
        return {
          fileName: `Показатели организаций, ${schoolYearName(schoolYear(heat.year)).replace('/', '-')}.xlsx`,
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          bytes: () => writeWorkbook([sheetOfHeat(heat, today)]),
        }
      },
    }),
  ]
}

type Asked = {
  readonly methodologyId: number
  readonly year: number
  readonly direction: string
  readonly group: string
}

/** The table of a year; only indicators that somebody has a value of. */
export async function viewHeat(
  port: IndicatorsPort,
  { tx, today }: { readonly tx: Tx; readonly today: PlainDate },
  { methodologyId, year, direction, group }: Asked,
): Promise<contract.HeatView> {
  const { methodology, edition, present } = await openYear(tx, methodologyId, year)
  const groups = await readPeerGroups(port, tx, today)
  const chosen = groups.find(({ key }) => key === group)
  const within = chosen ? new Set(chosen.organizationIds) : undefined
  const values = new Map(
    (await listValues(tx, { methodologyId, edition: edition.number, year })).map((row) => [
      row.organizationId,
      row,
    ]),
  )
  const registry = (await port.readOrganizations(tx, today)).filter(
    ({ organizationId }) =>
      values.has(organizationId) && (within === undefined || within.has(organizationId)),
  )
  const shown = registry.flatMap(({ organizationId }) => values.get(organizationId) ?? [])
  const indicators = edition.content.indicators.filter(
    (one) =>
      (direction === '' || one.direction === direction) &&
      shown.some(({ keptValues }) => numberOfKept(keptValues[one.code]) !== null),
  )
  const scores = scoresOf(edition, shown)
  // Nobody stands in a table of what is not asked of it.
  const asked = registry.filter(({ organizationId }) =>
    indicators.some(({ code }) => values.get(organizationId)?.keptValues[code] !== undefined),
  )
  return {
    methodologyTitle: methodology.title,
    edition: edition.number,
    year,
    columns: indicators.map((one) => {
      const total = present?.totals[one.code]?.value ?? null
      const { code, title, unit, decimals } = one
      return { code, title, unit, decimals, direction: one.direction, total, light: lightOf(one, total) }
    }),
    rows: asked.map(({ organizationId, shortName, type }) => {
      const kept = values.get(organizationId)?.keptValues ?? {}
      const numbers = indicators.map(({ code, decimals }) => rounded(numberOfKept(kept[code]), decimals))
      const score = scores.get(organizationId)
      const own = direction === '' ? score?.whole : score?.directions.get(direction)
      return {
        organizationId,
        name: shortName,
        type,
        values: numbers,
        lights: indicators.map((one, at) => lightOf(one, numbers[at] ?? null)),
        score: own ?? null,
      }
    }),
    groups: groups.map(({ key, name }) => ({ key, name })),
    scoringNote: edition.content.scoring.note,
  }
}

function sheetOfHeat(heat: contract.HeatView, today: PlainDate): SheetToWrite {
  const hasScore = heat.rows.some(({ score }) => score !== null)
  return {
    name: 'Показатели',
    titles: [
      `${heat.methodologyTitle}, редакция ${heat.edition}, ${schoolYearName(schoolYear(heat.year))} учебный год`,
      `По состоянию на ${today.split('-').reverse().join('.')}. Пустая ячейка — нет сведений, это не 0.`,
    ],
    columns: [
      { header: 'Организация', kind: 'text', width: 30 },
      ...(hasScore
        ? [
            { header: 'Балл', kind: 'number' as const },
            { header: 'Уровень', kind: 'text' as const, width: 24 },
          ]
        : []),
      ...heat.columns.map(({ code, title, unit }) => ({
        header: `${code} ${title}${unit === '' ? '' : `, ${unit}`}`,
        kind: 'number' as const,
        width: 16,
      })),
    ],
    rows: [
      ...heat.rows.map(({ name, score, values }) => [
        name,
        ...(hasScore ? [rounded(score?.score ?? null, 1), score?.level ?? null] : []),
        ...values,
      ]),
      [
        'Муниципалитет',
        ...(hasScore ? [null, null] : []),
        ...heat.columns.map(({ total, decimals }) => rounded(total, decimals)),
      ],
    ],
  }
}
