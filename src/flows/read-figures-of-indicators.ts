import type { FigureReading, FigureTitle } from '#cycle/domain/figure-reading.ts'
import { numberOfKept } from '#monitoring/domain/indicator/kept-values.ts'
import { editionInForce } from '#monitoring/domain/methodology/edition-in-force.ts'
import type { Indicator } from '#monitoring/domain/methodology/indicator.ts'
import { type Edition, getEdition, listEditionHeads } from '#monitoring/storage/indicators/methodologies.ts'
import { listTotals, listValues } from '#monitoring/storage/indicators/values.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { trackOfDirection } from './track-of-direction.ts'

type CountedFigure = {
  readonly methodologyId: number
  readonly edition: number
  /** The school year, by the year it begins in. */
  readonly schoolYear: number
  readonly code: string
  readonly title: FigureTitle
}

/**
 * Indicators of organisations that have a better side, one value an organisation and school year, by the editions in force.
 * What is a portion of an organisation stays one value: parts of indicators are not always people.
 */
export async function listFiguresOfIndicators(tx: Tx): Promise<readonly FigureTitle[]> {
  return (await listCounted(tx)).map(({ title }) => title)
}

export async function readFiguresOfIndicators(
  tx: Tx,
  titles: readonly FigureTitle[],
): Promise<readonly FigureReading[]> {
  const wanted = new Set(titles.map(keyOf))
  if (!titles.some(({ source }) => source === 'monitoring')) return []
  const counted = (await listCounted(tx)).filter(({ title }) => wanted.has(keyOf(title)))
  const sheets = Map.groupBy(counted, ({ methodologyId, edition, schoolYear }) =>
    [methodologyId, edition, schoolYear].join(' '),
  )
  const readings: FigureReading[] = []
  for (const figures of sheets.values()) {
    const [first] = figures
    if (!first) continue
    const { methodologyId, edition, schoolYear: year } = first
    const rows = await listValues(tx, { methodologyId, edition, year })
    for (const { code, title } of figures) {
      readings.push({
        ...title,
        rows: rows.flatMap(({ organizationId, keptValues }) => {
          const value = numberOfKept(keptValues[code])
          return value === null
            ? []
            : [{ organizationId, successes: value, count: 1, squares: value * value }]
        }),
      })
    }
  }
  return readings
}

async function listCounted(tx: Tx): Promise<readonly CountedFigure[]> {
  const heads = Map.groupBy(await listEditionHeads(tx), ({ methodologyId }) => methodologyId)
  const counted: CountedFigure[] = []
  for (const [methodologyId, editions] of heads) {
    const contents = new Map<number, Edition>()
    for (const { edition: number, year: schoolYear, totals } of await listTotals(tx, methodologyId)) {
      if (editionInForce(editions, schoolYear)?.number !== number) continue
      const edition = contents.get(number) ?? (await getEdition(tx, methodologyId, number))
      contents.set(number, edition)
      for (const indicator of edition.content.indicators) {
        if ((totals[indicator.code]?.known ?? 0) < 2) continue
        const title = titleOf(methodologyId, schoolYear, indicator)
        if (title) counted.push({ methodologyId, edition: number, schoolYear, code: indicator.code, title })
      }
    }
  }
  return counted
}

function titleOf(
  methodologyId: number,
  schoolYear: number,
  { code, direction, title, unit, decimals, better, level }: Indicator,
): FigureTitle | undefined {
  const track = trackOfDirection[direction]
  if (track === undefined || level !== 'organization') return undefined
  if (better !== 'more' && better !== 'less') return undefined
  return {
    ...{ measure: 'value', unit, decimals, track, source: 'monitoring' },
    seriesKey: `indicator:${methodologyId}:${code}`,
    name: `Показатель ${code} «${title}»`,
    year: schoolYear + 1,
    better: better === 'more' ? 'higher' : 'lower',
    link: `/indicators/${methodologyId}/${code}`,
  }
}

function keyOf({ seriesKey, year }: Pick<FigureTitle, 'seriesKey' | 'year'>): string {
  return `${seriesKey}:${year}`
}
