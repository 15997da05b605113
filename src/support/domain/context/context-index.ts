import type { ContextValue } from '../rules/identification-input.ts'
import { type Passport, type SignKey, signs, type Weights } from './signs.ts'

/** With fewer signs an index would say more than is known. */
export const LEAST_SIGNS = 4

export type IndexPart = {
  readonly sign: SignKey
  /** 0…1 */
  readonly share: number
  /** Mean over the schools, 0…1. */
  readonly mean: number
  /** In standard deviations over the schools; positive is easier for the school. */
  readonly z: number
}

/** `index` is null where too few signs are known; `parts` are those that are. */
export type SchoolIndex = {
  readonly schoolId: string
  readonly value: ContextValue | null
  readonly parts: readonly IndexPart[]
}

type Standard = { readonly mean: number; readonly deviation: number }

/**
 * The index of social conditions: 50 + 10 × the weighted mean of the signs' z-scores, within 0…100. Like ИСБШ, not ИСБШ: its
 * weights are not published.
 * @source docs/methodology/support-context.md, 1
 */
export function contextIndices(
  passports: readonly { readonly schoolId: string; readonly passport: Passport }[],
  weights: Weights,
): readonly SchoolIndex[] {
  const sound = passports.filter(({ passport }) => passport.pupils > 0)
  const standards = new Map(
    signs.map(({ key }) => [key, standardOf(sound.map(({ passport }) => shareOf(passport, key)))]),
  )
  return passports.map(({ schoolId, passport }) => {
    const parts = signs.flatMap(({ key, direction }): readonly IndexPart[] => {
      const share = shareOf(passport, key)
      const standard = standards.get(key)
      if (share === null || !standard || weights[key] <= 0) return []
      return [{ sign: key, share, mean: standard.mean, z: direction * zOf(share, standard) }]
    })
    if (parts.length < LEAST_SIGNS) return { schoolId, value: null, parts }
    const eased = parts.map((part) => ({ ...part, z: part.z + stepOf(part, passport, standards) }))
    return { schoolId, parts, value: { index: indexOf(parts, weights), withoutOne: indexOf(eased, weights) } }
  })
}

function indexOf(parts: readonly IndexPart[], weights: Weights): number {
  const whole = parts.reduce((sum, { sign }) => sum + weights[sign], 0)
  const weighted = parts.reduce((sum, { sign, z }) => sum + weights[sign] * z, 0)
  return Math.min(100, Math.max(0, 50 + (10 * weighted) / whole))
}

/** How far the sign moves when one pupil in hard conditions is there no more. */
function stepOf(
  { sign, share }: IndexPart,
  { pupils }: Passport,
  standards: ReadonlyMap<SignKey, Standard>,
): number {
  const deviation = standards.get(sign)?.deviation ?? 0
  const isEasy = sign === 'both_higher'
  if (deviation === 0 || (isEasy ? share >= 1 : share <= 0)) return 0
  return 1 / pupils / deviation
}

function shareOf({ pupils, counts }: Passport, key: SignKey): number | null {
  const count = counts[key]
  return count === null || pupils <= 0 ? null : Math.min(1, count / pupils)
}

function zOf(share: number, { mean, deviation }: Standard): number {
  return deviation === 0 ? 0 : (share - mean) / deviation
}

/** The mean and the deviation of a sample (n − 1) over the schools that answered. */
function standardOf(shares: readonly (number | null)[]): Standard {
  const known = shares.filter((share) => share !== null)
  if (known.length === 0) return { mean: 0, deviation: 0 }
  const mean = known.reduce((sum, share) => sum + share, 0) / known.length
  if (known.length < 2) return { mean, deviation: 0 }
  const squares = known.reduce((sum, share) => sum + (share - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / (known.length - 1))
  // Equal shares differ by rounding alone.
  return { mean, deviation: deviation < 1e-12 ? 0 : deviation }
}
