import type { Tx } from '#server-kit/database/database.ts'
import { route } from '#server-kit/http/route.ts'
import { findWork } from '../domain/catalogue/find-work.ts'
import { readWorkAddress } from '../domain/catalogue/work-address.ts'
import { learnTestScores, type ScorePair } from '../domain/scales/learn-test-scores.ts'
import { getLearntScores, type LearntScoresView } from '../learnt-scores-contract.ts'
import { refuse } from '../refusals.ts'
import { listWorksInForce } from '../storage/catalogue/catalogue-works.ts'
import { readScorePairs } from '../storage/figures/read-score-pairs.ts'
import { findWork as findStoredWork } from '../storage/works.ts'

/** The table of test scores as protocols show it, beside the catalogue's. */
export const learntScoresRoutes = [
  route(getLearntScores, {
    may: 'assessment.catalogue.edit',
    audit: 'none',
    async answer({ tx, params }) {
      return await view(tx, params.address)
    },
  }),
]

async function view(tx: Tx, address: string): Promise<LearntScoresView> {
  const key = readWorkAddress(address)
  if (!key) throw refuse('assessment/catalogue-work-not-found')
  const stored = await findStoredWork(tx, key)
  if (!stored) return { participants: 0, scores: [] }
  const pairs = await readScorePairs(tx, stored.workId, key.year)
  const described = findWork(await listWorksInForce(tx), key)
  return viewOf(pairs, described?.testScores ?? null, described?.maxScore ?? highest(pairs))
}

function viewOf(
  pairs: readonly ScorePair[],
  official: readonly number[] | null,
  maxScore: number,
): LearntScoresView {
  const { scores, falls } = learnTestScores(pairs, maxScore)
  const rows = scores.flatMap((learnt, primary) => {
    if (learnt === null) return []
    const ofScore = pairs.filter((pair) => pair.primary === primary)
    const participants = ofScore.reduce((sum, { count }) => sum + count, 0)
    const same = ofScore.find(({ test }) => test === learnt)?.count ?? 0
    const otherwise = participants - same
    return [
      {
        primary,
        learnt,
        participants,
        otherwise,
        official: official?.[primary] ?? null,
        falls: falls.includes(primary),
      },
    ]
  })
  return { participants: rows.reduce((sum, row) => sum + row.participants, 0), scores: rows }
}

function highest(pairs: readonly ScorePair[]): number {
  return pairs.reduce((most, { primary }) => Math.max(most, primary), 0)
}
