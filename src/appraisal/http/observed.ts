import { type RouteCard, route } from '#server-kit/http/route.ts'
import { weightedKappa } from '#statistics/weighted-kappa.ts'
import { consolidate, type Settled } from '../domain/observation/consolidate.ts'
import { groupsAt, lookedAt } from '../domain/observation/groups.ts'
import { type Instrument, indicatorsOf } from '../domain/observation/instrument.ts'
import { agreementTable, municipalProfile, profileOf } from '../domain/observation/profile.ts'
import { markOf } from '../domain/observation/rating.ts'
import type { Observed, Rating, Round } from '../domain/observation/round.ts'
import * as contract from '../observed-contract.ts'
import { refuse } from '../refusals.ts'
import { findObserved, getObserved, type ObservedKey, saveSettled } from '../storage/observed.ts'
import { findRatings } from '../storage/ratings.ts'
import { getRound } from '../storage/rounds.ts'
import { findSelfRatings, type SelfRating } from '../storage/self-ratings.ts'
import { areasOf } from './areas-of.ts'
import { isOfAuthority, type ReadCall, readNames } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { requireOpen } from './rounds.ts'
import { groupsView, viewMarkers } from './view-groups.ts'
import { observedByMunicipalAreas } from './view-municipal-areas.ts'

/** What the experts' marks come to at one organisation. */
export function observedRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.getObserved, {
      may: 'appraisal.round.read',
      audit: 'none',
      answer: ({ params, ...call }) => viewObserved(port, call, params),
    }),
    route(contract.settleObserved, {
      may: 'appraisal.round.manage',
      audit: 'appraisal.observed.settled',
      async answer({ params, body: { version, settled, isDone }, ...call }) {
        const { tx, today, note } = call
        const round = await getRound(tx, params.roundId)
        requireOpen(round)
        const before = await getObserved(tx, params)
        const ratings = await ratingsAt(call, params)
        const asked = lookedAt(round.instrument, groupsAt(round, params.organizationId))
        const kept = requireReasons(asked, settled)
        const saved = await saveSettled(tx, {
          ...before,
          version,
          settled: kept,
          settledOn: isDone ? today : null,
          levels: isDone ? levelsOf(asked, kept, ratings) : null,
        })
        if (!saved) {
          throw refuse('appraisal/changed-meanwhile', { current: await viewObserved(port, call, params) })
        }
        note({
          subject: round.title,
          organizationId: params.organizationId,
          after: { settledOn: saved.settledOn },
        })
        return await viewObserved(port, call, params)
      },
    }),
  ]
}

/** Only indicators of the instrument, each with a reason. */
function requireReasons(asked: Instrument, settled: Settled): Settled {
  const kept = indicatorsOf(asked).flatMap((indicator) => {
    const one = settled[indicator.key]
    if (!one) return []
    if (one.reason.trim() === '') {
      const detail = `«${indicator.text}»: напишите, почему выбран этот уровень`
      throw refuse('appraisal/reason-missing', {
        errors: [{ detail, pointer: `#/settled/${indicator.key}` }],
      })
    }
    return [[indicator.key, one] as const]
  })
  return Object.fromEntries(kept)
}

function levelsOf(
  asked: Instrument,
  settled: Settled,
  ratings: readonly Rating[],
): NonNullable<Observed['levels']> {
  const unsent = ratings.filter(({ sentOn }) => sentOn === null)
  if (unsent.length > 0) {
    const names = unsent.map(({ expertName }) => expertName).join(', ')
    throw refuse('appraisal/not-settled', { detail: `Лист ещё не отправили: ${names}` })
  }
  const marks = indicatorsOf(asked).map(({ key, text }) => ({
    key,
    text,
    ...consolidate(
      ratings.map((one) => markOf(one.ratings, key)),
      settled[key],
    ),
  }))
  const apart = marks.filter(({ standing }) => standing === 'apart')
  if (apart.length > 0) {
    throw refuse('appraisal/not-settled', {
      errors: apart.map(({ key, text }) => ({
        detail: `Эксперты разошлись: «${text}»`,
        pointer: `#/settled/${key}`,
      })),
    })
  }
  return Object.fromEntries(marks.map(({ key, mark }) => [key, mark]))
}

async function ratingsAt({ tx }: ReadCall, { roundId, organizationId }: ObservedKey) {
  return (await findRatings(tx, [roundId])).filter((one) => one.organizationId === organizationId)
}

async function viewObserved(
  port: NeighboursPort,
  call: ReadCall,
  key: ObservedKey,
): Promise<contract.ObservedCard> {
  const round = await getRound(call.tx, key.roundId)
  const observed = await getObserved(call.tx, key)
  const isWhole = isOfAuthority(call.person)
  // An organisation sees what the marks come to, not who put which.
  const all = isWhole ? await ratingsAt(call, key) : []
  // Whoever is still looking must not see what the other expert put down.
  const isLooking = all.some(({ expertId, sentOn }) => expertId === call.person.userId && sentOn === null)
  const ratings = isLooking ? all.filter(({ expertId }) => expertId === call.person.userId) : all
  const areas = areasOf(round, observed, ratings)
  const groups = groupsAt(round, key.organizationId)
  const asked = lookedAt(round.instrument, groups)
  const ownSheet = await readOwnSheet(call, key, { round, observed })
  const ownAreas = ownSheet ? profileOf(round.instrument, [ownSheet.ratings], {}, groups) : []
  const families = await port.readFamilyAnswers(call.tx, {
    organizationId: key.organizationId,
    until: round.finishedOn ?? call.today,
    today: call.today,
  })
  const others = isWhole ? await findSettled(call, round) : []
  const beside = besideOf(round, others)
  return {
    ...key,
    organizationName: (await readNames(port, call)).get(key.organizationId) ?? '',
    title: round.title,
    source: round.instrument.source,
    version: observed.version,
    isOpen: !round.removed && round.finishedOn === null,
    settledOn: observed.settledOn,
    experts: ratings.map(({ expertId, expertName, sentOn }) => ({ expertId, name: expertName, sentOn })),
    agreement: weightedKappa(
      agreementTable(round.instrument, [{ instrument: asked, ratings: ratings.map((one) => one.ratings) }]),
    ),
    ownSentOn: ownSheet?.sentOn ?? null,
    families: families ? { ...families, sections: [...families.sections] } : null,
    municipal: observedByMunicipalAreas(round, { observed, ratings, own: ownSheet?.ratings, others }),
    byGroups: groupsView(round.instrument, groups, { observed, ratings }),
    halfSteps: round.instrument.halfSteps === true,
    areas: asked.areas.map((area) => ({
      own: ownAreas.find((one) => one.key === area.key)?.value ?? null,
      key: area.key,
      title: area.title,
      value: areas.find((one) => one.key === area.key)?.value ?? null,
      beside: beside.get(area.key) ?? null,
      indicators: area.indicators.map((indicator) => {
        const marks = ratings.map((one) => markOf(one.ratings, indicator.key))
        const settled = observed.settled[indicator.key]
        const frozen = observed.levels?.[indicator.key]
        return {
          key: indicator.key,
          text: indicator.text,
          group: indicator.group?.name ?? null,
          ...viewMarkers(
            indicator,
            ratings.map((one) => one.ratings),
          ),
          descriptions: [...indicator.descriptions],
          marks,
          notes: ratings.map((one) => one.ratings[indicator.key]?.note ?? ''),
          own: ownSheet ? markOf(ownSheet.ratings, indicator.key) : null,
          ...(isWhole ? consolidate(marks, settled) : { standing: 'settled' as const, mark: frozen ?? null }),
          reason: settled?.reason ?? '',
        }
      }),
    })),
  }
}

/**
 * What the kindergarten says of itself, once it has handed it in. Whoever looks there sees it only when the levels are settled:
 * it must not lead the eye.
 */
async function readOwnSheet(
  call: ReadCall,
  key: ObservedKey,
  { round, observed }: { readonly round: Round; readonly observed: Observed },
): Promise<SelfRating | undefined> {
  if (isOfAuthority(call.person) && observed.settledOn === null) return undefined
  const [found] = (await findSelfRatings(call.tx, [round.roundId])).filter(
    ({ organizationId, sentOn }) => organizationId === key.organizationId && sentOn !== null,
  )
  return found
}

/** Organisations of this round whose levels are settled. */
async function findSettled({ tx }: ReadCall, round: Round): Promise<readonly Observed[]> {
  return (await findObserved(tx, [round.roundId])).filter(({ levels }) => levels !== null)
}

/** The municipality's means over what is settled. */
function besideOf(round: Round, others: readonly Observed[]): ReadonlyMap<string, number | null> {
  const { areas } = municipalProfile(
    others.map((one) => ({ children: one.children, areas: areasOf(round, one, []) })),
  )
  return new Map(areas.map(({ key, value }) => [key, value]))
}
