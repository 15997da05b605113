/** One row of protocols: what was scored and what it was turned into, with how many pupils show it. */
export type ScorePair = { readonly primary: number; readonly test: number; readonly count: number }

export type LearntScores = {
  /** From 0 to the highest score; null where no protocol has this score. */
  readonly scores: readonly (number | null)[]
  /** Scores that protocols turn into different test scores; the most frequent one stands in `scores`. */
  readonly contradictions: readonly { readonly primary: number; readonly pairs: readonly ScorePair[] }[]
  /** Scores whose test score is below that of a lower one. */
  readonly falls: readonly number[]
}

/**
 * The table from primary to test scores as imported protocols show it; somebody has to confirm it before it counts.
 * Pairs outside 0…maxScore and 0…100 are left out.
 */
export function learnTestScores(pairs: readonly ScorePair[], maxScore: number): LearntScores {
  const byPrimary = new Map<number, Map<number, number>>()
  for (const { primary, test, count } of pairs) {
    const isPossible = Number.isInteger(primary) && primary >= 0 && primary <= maxScore
    if (!isPossible || !Number.isInteger(test) || test < 0 || test > 100 || count <= 0) continue
    const tests = byPrimary.get(primary) ?? new Map<number, number>()
    tests.set(test, (tests.get(test) ?? 0) + count)
    byPrimary.set(primary, tests)
  }

  const scores: (number | null)[] = []
  const contradictions: { primary: number; pairs: readonly ScorePair[] }[] = []
  const falls: number[] = []
  let highest = 0
  for (let primary = 0; primary <= maxScore; primary++) {
    const frequent = [...(byPrimary.get(primary) ?? [])]
      .map(([test, count]) => ({ primary, test, count }))
      .sort((one, other) => other.count - one.count || one.test - other.test)
    const score = frequent[0]?.test ?? null
    scores.push(score)
    if (frequent.length > 1) contradictions.push({ primary, pairs: frequent })
    if (score !== null) {
      if (score < highest) falls.push(primary)
      highest = Math.max(highest, score)
    }
  }
  return { scores, contradictions, falls }
}
