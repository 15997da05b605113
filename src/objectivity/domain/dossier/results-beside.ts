import { z } from 'zod'
import type { WorkKey } from '#assessment/domain/work-key.ts'
import { cohortOf, type WorkSeason } from '#assessment/domain/work-season.ts'
import { differenceInDifferences } from '#statistics/difference-in-differences.ts'
import { wilsonInterval } from '#statistics/wilson-interval.ts'

/** Pupils of the school marked in one work, and of all the other schools together: how many «4» and «5». */
export type MarkedWork = {
  readonly workId: number
  readonly title: string
  readonly key: WorkKey
  readonly season: WorkSeason | null
  readonly tested: number
  readonly good: number
  readonly othersTested: number
  readonly othersGood: number
}

const count = z.int().min(0)
const shares = {
  workId: z.int(),
  title: z.string(),
  tested: count,
  good: count,
  /** Of the school's share, 95 %. */
  low: z.number(),
  high: z.number(),
  othersTested: count,
  othersGood: count,
}

const verdicts = ['not-kept', 'kept', 'wide', 'grew', 'few'] as const

const besideLine = z.object({
  ...shares,
  /** The same parallel in another grade, or another parallel in the same grade. */
  relation: z.enum(['cohort', 'other-years']),
  /** Against the work with signs: by how much the school's lead over the others is less or more there; −1…1. */
  change: z.object({ difference: z.number(), low: z.number(), high: z.number() }).nullable(),
  verdict: z.enum(verdicts),
})
export type BesideLine = z.output<typeof besideLine>

/** Other procedures and years beside a work with signs. */
export const resultsBesideSchema = z.object({ ...shares, lines: z.array(besideLine).readonly() })
export type ResultsBeside = z.output<typeof resultsBesideSchema>

/** Fewer pupils decide nothing. */
const LEAST_TESTED = 10
/** An interval wider than this many points shows no difference whatever there is. */
const WIDEST = 0.3
/** Works with signs that are shown: those whose parallel has sat ОГЭ first, then the strongest. */
const MOST_WORKS = 6

/**
 * What the same children got elsewhere, and other children in the same grade, beside each work with signs. ОГЭ of the same
 * parallel is the strongest: it is sat before observers. Marks alone are compared: papers differ, so only the lead over the
 * other schools may be.
 * @param signWorkIds works with signs, the strongest first
 */
export function findResultsBeside(
  signWorkIds: readonly number[],
  works: readonly MarkedWork[],
): readonly ResultsBeside[] {
  const known = works.filter(({ tested, othersTested }) => tested > 0 && othersTested > 0)
  return signWorkIds
    .flatMap((workId) => known.find((one) => one.workId === workId) ?? [])
    .map((sign) => ({ sign, beside: known.filter((other) => relationOf(sign, other) !== null) }))
    .filter(({ beside }) => beside.length > 0)
    .sort((a, b) => Number(hasExam(b)) - Number(hasExam(a)))
    .slice(0, MOST_WORKS)
    .map(({ sign, beside }) => ({ ...sharesOf(sign), lines: linesOf(sign, beside) }))
}

type Found = { readonly sign: MarkedWork; readonly beside: readonly MarkedWork[] }

function hasExam({ beside }: Found): boolean {
  return beside.some(({ key }) => key.procedure === 'oge')
}

/** The same parallel first, each by years. */
function linesOf(sign: MarkedWork, beside: readonly MarkedWork[]): readonly BesideLine[] {
  return (['cohort', 'other-years'] as const).flatMap((relation) =>
    beside
      .filter((other) => relationOf(sign, other) === relation)
      .sort((a, b) => a.key.year - b.key.year)
      .map((other) => ({ ...sharesOf(other), relation, ...changeBetween(sign, other) })),
  )
}

function sharesOf({ workId, title, tested, good, othersTested, othersGood }: MarkedWork) {
  const interval = wilsonInterval(good, tested)
  const { low = 0, high = 1 } = interval ?? {}
  return { workId, title, tested, good, low, high, othersTested, othersGood }
}

function relationOf(
  { workId, key: sign, season }: MarkedWork,
  { workId: otherId, key: other, season: otherSeason }: MarkedWork,
): BesideLine['relation'] | null {
  if (workId === otherId) return null
  const [grade, otherGrade] = [gradeOf(sign), gradeOf(other)]
  if (sign.subject !== other.subject || grade === null || otherGrade === null) return null
  if (cohortOf(other, otherSeason, otherGrade) === cohortOf(sign, season, grade)) return 'cohort'
  return otherGrade === grade && other.procedure === sign.procedure ? 'other-years' : null
}

/** Files of exams do not always say the grade. */
function gradeOf({ procedure, grade }: WorkKey): number | null {
  if (grade !== null) return grade
  return procedure === 'oge' || procedure === 'gve-9' ? 9 : null
}

function changeBetween(sign: MarkedWork, other: MarkedWork): Pick<BesideLine, 'change' | 'verdict'> {
  const found = differenceInDifferences(
    { before: school(sign), after: school(other) },
    { before: others(sign), after: others(other) },
  )
  if (!found) return { change: null, verdict: 'few' }
  const { difference, low, high } = found
  const change = { difference, low, high }
  if (Math.min(sign.tested, other.tested) < LEAST_TESTED) return { change, verdict: 'few' }
  if (high < 0) return { change, verdict: 'not-kept' }
  if (low > 0) return { change, verdict: 'grew' }
  return { change, verdict: high - low > WIDEST ? 'wide' : 'kept' }
}

function school({ tested, good }: MarkedWork) {
  return { successes: good, count: tested }
}

function others({ othersTested, othersGood }: MarkedWork) {
  return { successes: othersGood, count: othersTested }
}
