import { weightedKappa } from '#statistics/weighted-kappa.ts'
import { consolidate } from '../domain/observation/consolidate.ts'
import { groupsAt, lookedAt } from '../domain/observation/groups.ts'
import { indicatorsOf } from '../domain/observation/instrument.ts'
import { agreementTable, municipalProfile } from '../domain/observation/profile.ts'
import { markedPortion, markOf } from '../domain/observation/rating.ts'
import type { Observed, Rating, Round } from '../domain/observation/round.ts'
import type { RoundCard, RoundHead } from '../observation-contract.ts'
import { refuse } from '../refusals.ts'
import { findObserved } from '../storage/observed.ts'
import { findRatings } from '../storage/ratings.ts'
import { areasOf } from './areas-of.ts'
import { byName, isOfAuthority, type ReadCall, readNames } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { roundByMunicipalAreas } from './view-municipal-areas.ts'

/** Rounds with how far they have come; an organisation's people see those in which theirs is settled. */
export async function viewHeads(call: ReadCall, rounds: readonly Round[]): Promise<RoundHead[]> {
  const ids = rounds.map(({ roundId }) => roundId)
  const observed = Map.groupBy(await findObserved(call.tx, ids), ({ roundId }) => roundId)
  const ratings = Map.groupBy(await findRatings(call.tx, ids), ({ roundId }) => roundId)
  return rounds.flatMap((round) => {
    const own = observed.get(round.roundId) ?? []
    if (own.length === 0 && !isOfAuthority(call.person)) return []
    return [headOf(round, own, ratings.get(round.roundId) ?? [])]
  })
}

export async function viewRound(port: NeighboursPort, call: ReadCall, round: Round): Promise<RoundCard> {
  const observed = await findObserved(call.tx, [round.roundId])
  if (observed.length === 0 && !isOfAuthority(call.person)) throw refuse('appraisal/round-not-found')
  const ratings = await findRatings(call.tx, [round.roundId])
  const names = await readNames(port, call)
  const { instrument } = round
  const askedAt = (organizationId: number) => lookedAt(instrument, groupsAt(round, organizationId))
  const lines = observed.map((one) => {
    const own = ratings.filter(({ organizationId }) => organizationId === one.organizationId)
    return {
      organizationId: one.organizationId,
      organizationName: names.get(one.organizationId) ?? '',
      children: one.children,
      groups: [...groupsAt(round, one.organizationId)],
      experts: own.map(({ expertId, expertName, ratings: given, sentOn }) => ({
        expertId,
        name: expertName,
        marked: markedPortion(askedAt(one.organizationId), given).part,
        sentOn,
      })),
      apart: countApart(round, one, own),
      settledOn: one.settledOn,
      areas: areasOf(round, one, own),
      agreement: weightedKappa(
        agreementTable(instrument, [
          { instrument: askedAt(one.organizationId), ratings: own.map((rating) => rating.ratings) },
        ]),
      ),
    }
  })
  const settled = lines.filter(({ settledOn }) => settledOn !== null)
  const { areas: profile, isWeighted } = municipalProfile(settled)
  const table = agreementTable(
    instrument,
    observed.map(({ organizationId }) => ({
      instrument: askedAt(organizationId),
      ratings: ratings.filter((one) => one.organizationId === organizationId).map((one) => one.ratings),
    })),
  )
  const isWhole = isOfAuthority(call.person)
  return {
    ...headOf(round, observed, ratings),
    source: instrument.source,
    isByGroups: indicatorsOf(instrument).some(({ isOfGroups }) => isOfGroups),
    areas: instrument.areas.map(({ key, title }) => ({ key, title })),
    municipal: roundByMunicipalAreas(round, observed, ratings, { isWhole }),
    plan: await planOf(port, call, round),
    // One kindergarten's people see their own levels; the mean of two would show them the other's.
    profile: isWhole ? [...profile] : [],
    isWeighted,
    agreement: isWhole ? weightedKappa(table) : null,
    pairs: table.flat().reduce((sum, count) => sum + count, 0),
    observed: lines.map((one) => ({ ...one, areas: [...one.areas] })).toSorted(byName),
  }
}

export function countApart(round: Round, observed: Observed, ratings: readonly Rating[]): number {
  const asked = lookedAt(round.instrument, groupsAt(round, observed.organizationId))
  return indicatorsOf(asked).filter(({ key }) => {
    const marks = ratings.map((one) => markOf(one.ratings, key))
    return consolidate(marks, observed.settled[key]).standing === 'apart'
  }).length
}

function headOf(
  { instrument: _, groups: _groups, planId: _plan, actionId: _action, ...round }: Round,
  observed: readonly Observed[],
  ratings: readonly Rating[],
): RoundHead {
  return {
    ...round,
    organizations: observed.length,
    settled: observed.filter(({ settledOn }) => settledOn !== null).length,
    sheets: ratings.length,
    sent: ratings.filter(({ sentOn }) => sentOn !== null).length,
  }
}

async function planOf(
  port: NeighboursPort,
  { tx, person }: ReadCall,
  { planId, actionId }: Round,
): Promise<RoundCard['plan']> {
  if (planId === null || actionId === null || !isOfAuthority(person)) return null
  const actions = await port.readPlanActions(tx)
  const found = actions.find((one) => one.planId === planId && one.actionId === actionId)
  return found ? { planId, actionId, title: found.title } : null
}
