import type { IndicatorValue } from '../../domain/indicator/indicator-value.ts'
import { readKept } from '../../domain/indicator/kept-values.ts'
import type { Indicator } from '../../domain/methodology/indicator.ts'
import { type OrganizationScore, scoreOrganization } from '../../domain/scoring/score.ts'
import type { Edition } from '../../storage/indicators/methodologies.ts'
import type { OrganizationValues } from '../../storage/indicators/values.ts'

/** Scores of organisations by the methodology's rule, the best taken among those given. Empty where it has no score. */
export function scoresOf(
  { content }: Edition,
  rows: readonly OrganizationValues[],
): ReadonlyMap<number, OrganizationScore> {
  if (content.scoring.kind === 'none') return new Map()
  const values = new Map(
    rows.map(({ organizationId, keptValues }) => {
      const own = new Map<string, IndicatorValue>()
      for (const { code } of content.indicators) {
        const value = readKept(keptValues, code)
        if (value) own.set(code, value)
      }
      return [organizationId, own] as const
    }),
  )
  const best = new Map(
    content.indicators.map((indicator) => [
      indicator.code,
      bestOf(
        indicator,
        [...values.values()].flatMap((own) => own.get(indicator.code)?.value ?? []),
      ),
    ]),
  )
  return new Map(
    [...values].map(([organizationId, own]) => [
      organizationId,
      scoreOrganization(content, own, ({ code }) => best.get(code) ?? null),
    ]),
  )
}

function bestOf({ better }: Indicator, values: readonly number[]): number | null {
  if (values.length === 0) return null
  return better === 'less' ? Math.min(...values) : Math.max(...values)
}
