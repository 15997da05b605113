import type { SchoolYear } from '#kernel/school-year.ts'
import type { Track } from '#plans/domain/track.ts'
import { emptyTurn, type TurnCounts } from '../domain/board/count-turn.ts'
import { type Decision, measureState } from '../domain/decision.ts'
import { requisitesOf } from '../domain/decision-requisites.ts'
import { recommendationState } from '../domain/recommendation.ts'
import { listAnalyses } from '../storage/analyses.ts'
import { findAnsweredFindings, listDecisions } from '../storage/decisions.ts'
import { countEffectReviews } from '../storage/effect-reviews.ts'
import { findPlaces } from '../storage/find-places.ts'
import { listFindings } from '../storage/findings.ts'
import { listRecommendations } from '../storage/recommendations.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { readMeasures } from './read-measures.ts'
import type { ReadCall } from './whose-rows.ts'

export type Turn = {
  readonly counts: TurnCounts
  /** For a link: one of a kind is opened at once. */
  readonly analysisIds: readonly number[]
  readonly decisionIds: readonly number[]
  /** Decisions that are documents: with a number, an act or an order by a template. */
  readonly documents: readonly { readonly title: string; readonly link: string }[]
}

export type Turns = {
  /** Counts of `track year`, without figures. */
  of(track: Track, year: SchoolYear): Turn
  readonly years: readonly SchoolYear[]
  /** The newest with an analysis: what was written by hand since then waits for one. */
  readonly newest: SchoolYear | undefined
  readonly looseDecisions: number
}

/** Everything recorded, put to the track and the year of the finding it answers. */
export async function readTurns(
  port: NeighboursPort,
  { tx, today }: Pick<ReadCall, 'tx' | 'today'>,
): Promise<Turns> {
  const ordered = await port.readOrderedDecisions(tx)
  const analyses = await listAnalyses(tx)
  const findings = await listFindings(tx)
  const places = await findPlaces(tx)
  const placeOf = new Map(
    [...places].map(([findingId, { track, schoolYear }]) => [findingId, placeKey(track, schoolYear)]),
  )
  const recommendations = (await listRecommendations(tx)).filter(({ issuedOn }) => issuedOn !== null)
  const decisions = new Map((await listDecisions(tx)).map((one) => [one.decisionId, one]))
  const links = (await findAnsweredFindings(tx)).filter(({ decisionId }) => decisions.has(decisionId))
  const placesOf = Map.groupBy(links, ({ decisionId }) => decisionId)
  const measures = await readMeasures(port, tx)
  const reviews = await countEffectReviews(tx)

  const byPlace = Map.groupBy(findings, ({ findingId }) => placeOf.get(findingId) ?? '')
  const analysesAt = Map.groupBy(analyses, (one) => placeKey(one.track, one.schoolYear))
  const recommendedAt = groupByEach(recommendations, ({ findingIds }) =>
    findingIds.map((id) => placeOf.get(id)),
  )
  const decidedAt = groupByEach([...decisions.keys()], (decisionId) =>
    (placesOf.get(decisionId) ?? []).map(({ findingId }) => placeOf.get(findingId)),
  )
  const isDocument = ({ decisionId, number, actId }: Decision) =>
    Boolean(number) || actId !== null || ordered.has(decisionId)
  const measuresOf = Map.groupBy(measures, ({ decisionId }) => decisionId)

  return {
    newest: analyses[0]?.schoolYear,
    years: [
      ...new Set([
        ...analyses.map((one) => one.schoolYear),
        ...findings.flatMap(({ findingId }) => places.get(findingId)?.schoolYear ?? []),
      ]),
    ].sort((a, b) => b - a),
    looseDecisions: [...decisions.keys()].filter((id) => !placesOf.has(id)).length,
    of(track, year) {
      const place = placeKey(track, year)
      const found = byPlace.get(place) ?? []
      const made = analysesAt.get(place) ?? []
      const states = (recommendedAt.get(place) ?? []).map((one) => recommendationState(one, today))
      const decisionIds = decidedAt.get(place) ?? []
      const own = decisionIds.flatMap((id) => measuresOf.get(id) ?? [])
      const done = own.map((measure) => measureState(measure, today))
      const reviewable = decisionIds.filter((id) => measuresOf.has(id))
      const count = <T>(list: readonly T[], ...wanted: readonly T[]) =>
        list.filter((one) => wanted.includes(one)).length
      return {
        analysisIds: made.map(({ analysisId }) => analysisId),
        decisionIds,
        documents: decisionIds.flatMap((id) => {
          const decision = decisions.get(id)
          if (!decision || !isDocument(decision)) return []
          return { title: `${requisitesOf(decision)} «${decision.title}»`, link: `/cycle/decisions/${id}` }
        }),
        counts: {
          ...emptyTurn,
          analyses: made.length,
          concluded: made.filter(({ conclusion }) => conclusion !== null).length,
          findings: found.length,
          open: found.filter((one) => one.recommendations + one.decisions === 0).length,
          recommendations: states.length,
          unanswered: count(states, 'issued', 'acknowledged', 'overdue'),
          overdue: count(states, 'overdue'),
          decided: found.filter((one) => one.decisions > 0).length,
          decisions: decisionIds.length,
          undocumented: decisionIds.filter((id) => {
            const decision = decisions.get(id)
            return decision !== undefined && !isDocument(decision)
          }).length,
          measures: own.length,
          measuresDone: count(done, 'done'),
          measuresLate: count(done, 'overdue'),
          reviewable: reviewable.length,
          reviewed: reviewable.filter((id) => (reviews.get(id) ?? 0) > 0).length,
        },
      }
    },
  }
}

function placeKey(track: Track, year: SchoolYear): string {
  return `${track} ${year}`
}

/** Each thing under each of its places, once. */
function groupByEach<T>(
  things: readonly T[],
  placesOf: (thing: T) => readonly (string | undefined)[],
): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>()
  for (const thing of things) {
    for (const place of new Set(placesOf(thing))) {
      if (place !== undefined) grouped.set(place, [...(grouped.get(place) ?? []), thing])
    }
  }
  return grouped
}
