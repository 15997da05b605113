import type { Indicator } from '../methodology/indicator.ts'
import { isReached, type Light, lightOf, targetOf } from './light.ts'
import { numberWords } from './value-words.ts'

/**
 * What an indicator offers to the management cycle as a finding («находка»): plain words and numbers, nothing to look up.
 * The cycle keeps it with `key`, by which the same gap of the same year is recognised.
 */
export type Gap = {
  /** 'indicator/3/PED-05/2026/17': methodology, code, school year, organisation (0: the municipality) */
  readonly key: string
  readonly organizationId: number | null
  readonly methodologyId: number
  readonly edition: number
  readonly direction: string
  readonly code: string
  readonly title: string
  readonly year: number
  readonly value: number
  readonly target: number | null
  readonly unit: string
  /** «Показатель PED-05 …: 41,2 % при целевом значении 60 %» */
  readonly sentence: string
  /** Where the figure can be seen: an address of the application. */
  readonly address: string
}

export type GapQuestion = {
  readonly methodologyId: number
  readonly edition: number
  readonly year: number
  readonly organizationId: number | null
  readonly value: number | null
}

/**
 * The gap of a value: it is red by its thresholds or, of the municipality, has not reached its target. A target is the
 * municipality's: half of its organisations may stand below it with nothing to be mended. Undefined: there is none.
 */
export function findGap(indicator: Indicator, asked: GapQuestion): Gap | undefined {
  const { methodologyId, edition, year, organizationId, value } = asked
  if (value === null) return undefined
  const target = targetOf(indicator, year)
  const light: Light = lightOf(indicator, value)
  const isMissed = organizationId === null && isReached(indicator.better, value, target) === false
  if (light !== 'bad' && !isMissed) return undefined
  const { code, title, unit, direction, decimals, thresholds } = indicator
  const shown = (number: number) => numberWords(number, { unit, decimals })
  const limit = isMissed && target !== null ? target : (thresholds?.fair ?? null)
  const compared = limit === null ? '' : ` при ${isMissed ? 'целевом значении' : 'границе'} ${shown(limit)}`
  return {
    key: `indicator/${methodologyId}/${code}/${year}/${organizationId ?? 0}`,
    organizationId,
    methodologyId,
    edition,
    direction,
    code,
    title,
    year,
    value,
    target,
    unit,
    sentence: `Показатель ${code} «${title}»: ${shown(value)}${compared}`,
    address: `/indicators/${methodologyId}/${code}`,
  }
}
