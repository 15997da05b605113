import { wilsonInterval } from '#statistics/wilson-interval.ts'
import { areaUnderCurve, powerAtFalseShare } from './rank-accuracy.ts'

/** What one method said of one region, school by school; `truth` as planted: a word for the kind, '' for the honest. */
export type Verdict = {
  readonly scores: ArrayLike<number>
  readonly named: readonly boolean[]
  readonly truth: readonly string[]
  /** Pupils tested in the school. */
  readonly tested: ArrayLike<number>
}

export type Share = {
  readonly found: number
  readonly of: number
  readonly low: number
  readonly high: number
}

export type Accuracy = {
  readonly regions: number
  /** Mean over regions and its standard error. */
  readonly auc: number
  readonly aucError: number
  /** Power at a limit chosen with hindsight so that 5 % of the named are honest. */
  readonly powerAtFivePercent: number
  readonly namedPerRegion: number
  /** The honest among the named, and the guilty that were named. */
  readonly falseShare: Share
  readonly power: Share
  readonly powerByKind: Readonly<Record<string, Share>>
  readonly powerBySize: Readonly<Record<string, Share>>
}

const ALLOWED = 0.05
const SIZES = [
  { upTo: 150, name: 'до 150 работ' },
  { upTo: 500, name: '151–500 работ' },
  { upTo: Number.POSITIVE_INFINITY, name: 'больше 500 работ' },
]

/** Adds up verdicts over regions. */
export function tally(verdicts: readonly Verdict[]): Accuracy {
  const guilty = verdicts.filter(({ truth }) => truth.some((kind) => kind !== ''))
  const aucs = guilty.map(({ scores, truth }) =>
    areaUnderCurve(
      present(scores),
      truth.map((kind) => kind !== ''),
    ),
  )
  const auc = mean(aucs)
  const schools = verdicts.flatMap(({ named, truth, tested }) =>
    truth.map((kind, at) => ({ kind, isNamed: named[at] ?? false, tested: tested[at] ?? 0 })),
  )
  const named = schools.filter(({ isNamed }) => isNamed)
  const planted = schools.filter(({ kind }) => kind !== '')
  const powerOf = (some: typeof planted) => shareOf(some.filter(({ isNamed }) => isNamed).length, some.length)
  const kinds = [...Map.groupBy(planted, ({ kind }) => kind)].sort(([a], [b]) => a.localeCompare(b))
  return {
    regions: verdicts.length,
    auc,
    aucError: Math.sqrt(mean(aucs.map((one) => (one - auc) ** 2)) / Math.max(1, aucs.length - 1)),
    powerAtFivePercent: mean(
      guilty.map(({ scores, truth }) =>
        powerAtFalseShare(
          present(scores),
          truth.map((kind) => kind !== ''),
          ALLOWED,
        ),
      ),
    ),
    namedPerRegion: named.length / verdicts.length,
    falseShare: shareOf(named.filter(({ kind }) => kind === '').length, named.length),
    power: powerOf(planted),
    powerByKind: Object.fromEntries(kinds.map(([kind, some]) => [kind, powerOf(some)])),
    powerBySize: Object.fromEntries(
      SIZES.map(({ upTo, name }, at) => {
        const least = SIZES[at - 1]?.upTo ?? 0
        return [name, powerOf(planted.filter((one) => one.tested > least && one.tested <= upTo))]
      }),
    ),
  }
}

/** What was not measured ranks below everything. */
function present(scores: ArrayLike<number>): Float64Array {
  return Float64Array.from(scores, (score) => (Number.isFinite(score) ? score : Number.NEGATIVE_INFINITY))
}

/** NaN of none. */
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function shareOf(found: number, of: number): Share {
  const { low, high } = wilsonInterval(found, of) ?? { low: 0, high: 1 }
  return { found, of, low, high }
}
