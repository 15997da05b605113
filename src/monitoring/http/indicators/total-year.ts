import type { IndicatorValue } from '../../domain/indicator/indicator-value.ts'
import { numberOfKept, readKept } from '../../domain/indicator/kept-values.ts'
import { type Spread, spreadOf } from '../../domain/indicator/peer-group.ts'
import { putTogether, type Together } from '../../domain/indicator/put-together.ts'
import type { Edition } from '../../storage/indicators/methodologies.ts'
import { type OrganizationValues, saveTotals } from '../../storage/indicators/values.ts'
import type { CountCall } from './count-call.ts'
import type { IndicatorsPort } from './indicators-port.ts'
import { readPeerGroups } from './peer-groups.ts'

/** Puts a year's values together: the municipality's figures, and the quartiles of every group. */
export async function totalYear(
  port: IndicatorsPort,
  call: CountCall,
  {
    edition,
    year,
    rows,
  }: { readonly edition: Edition; readonly year: number; readonly rows: readonly OrganizationValues[] },
): Promise<void> {
  const { tx, today } = call
  const counted = { methodologyId: edition.methodologyId, edition: edition.number, year }
  const totals: Record<string, Together> = {}
  for (const indicator of edition.content.indicators) {
    const values: IndicatorValue[] = []
    for (const { keptValues } of rows) {
      const value = readKept(keptValues, indicator.code)
      if (value) values.push(value)
    }
    if (values.length > 0) totals[indicator.code] = putTogether(indicator, values)
  }
  const spreads: Record<string, Record<string, Spread>> = {}
  for (const { key, organizationIds } of await readPeerGroups(port, tx, today)) {
    const within = new Set(organizationIds)
    const own = rows.filter(({ organizationId }) => within.has(organizationId))
    const ofGroup: Record<string, Spread> = {}
    for (const code of Object.keys(totals)) {
      const numbers = own.flatMap(({ keptValues }) => numberOfKept(keptValues[code]) ?? [])
      const spread = spreadOf(numbers)
      if (spread) ofGroup[code] = spread
    }
    if (Object.keys(ofGroup).length > 0) spreads[key] = ofGroup
  }
  await saveTotals(tx, counted, { totals, spreads }, call)
}
