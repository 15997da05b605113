import { findGap } from '../../domain/indicator/gap.ts'
import { numberOfKept } from '../../domain/indicator/kept-values.ts'
import type { GapView } from '../../indicators-contract.ts'
import type { OrganizationValues } from '../../storage/indicators/values.ts'
import type { WatchedYear } from './read-track.ts'

/** Gaps of a direction: the municipality's first, then organisations', in the order of the indicators. */
export function gapsOf(
  { methodology, edition, year, present }: WatchedYear,
  direction: string,
  rows: readonly OrganizationValues[],
  names: ReadonlyMap<number, string>,
): readonly GapView[] {
  const { methodologyId } = methodology
  const asked = { methodologyId, edition: edition.number, year }
  return edition.content.indicators
    .filter((one) => one.direction === direction)
    .flatMap((indicator) => {
      const total = present?.totals[indicator.code]?.value ?? null
      const whole = findGap(indicator, { ...asked, organizationId: null, value: total })
      const own = rows.flatMap(({ organizationId, keptValues }) => {
        const value = numberOfKept(keptValues[indicator.code])
        const gap = findGap(indicator, { ...asked, organizationId, value })
        return gap ? [{ ...gap, organizationName: names.get(organizationId) ?? '' }] : []
      })
      return [...(whole ? [{ ...whole, organizationName: 'Муниципалитет' }] : []), ...own]
    })
}
