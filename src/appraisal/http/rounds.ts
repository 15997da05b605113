import { isDeepStrictEqual } from 'node:util'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import { groupsAt, lookedAt } from '../domain/observation/groups.ts'
import type { Instrument } from '../domain/observation/instrument.ts'
import { findMapGap } from '../domain/observation/municipal-areas.ts'
import { markedPortion } from '../domain/observation/rating.ts'
import { readyInstrument } from '../domain/observation/ready-instrument.ts'
import type { Round } from '../domain/observation/round.ts'
import * as contract from '../observation-contract.ts'
import { refuse } from '../refusals.ts'
import { findRatingsOf } from '../storage/ratings.ts'
import { createRound, findLastInstrument, getRound, listRounds, saveRound } from '../storage/rounds.ts'
import { findSelfRatings } from '../storage/self-ratings.ts'
import { assign } from './assign.ts'
import { byName, isOfAuthority, municipalityOf, type ReadCall, readNames, type WriteCall } from './caller.ts'
import { groupsOf, requireKeptGroups } from './groups-of-round.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewHeads, viewRound } from './view-round.ts'

/** Rounds of observation: where, who, when, and what follows. */
export function roundRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.listRounds, {
      may: 'appraisal.round.read',
      audit: 'none',
      async answer({ query, ...call }) {
        return {
          rounds: await viewHeads(call, await listRounds(call.tx, query)),
          mine: await readMine(port, call),
          own: isOfAuthority(call.person) ? [] : await readOwn(port, call),
        }
      },
    }),
    route(contract.getRoundChoices, {
      may: 'appraisal.round.manage',
      audit: 'none',
      async answer({ tx, today }) {
        return {
          instrument: readyInstrument,
          lastInstrument: await readLastInstrument(tx),
          organizations: (await port.readOrganizations(tx, today))
            .filter(({ isActive }) => isActive)
            .map(({ organizationId, shortName, type }) => ({ organizationId, shortName, type })),
          experts: [...(await port.readExperts(tx))],
          actions: (await port.readPlanActions(tx)).map(({ planId, actionId, title, planTitle }) => ({
            planId,
            actionId,
            title: `${title} — ${planTitle}`.slice(0, 300),
          })),
        }
      },
    }),
    route(contract.addRound, {
      may: 'appraisal.round.manage',
      audit: 'appraisal.round.added',
      async answer({ body: { observed, instrument, ...fields }, ...call }) {
        requireOrder(fields)
        const gap = instrument && findMapGap(instrument)
        if (gap !== undefined) throw refuse('appraisal/areas-contradict', { detail: gap })
        await requireAction(port, call, fields)
        const round = await createRound(call.tx, municipalityOf(call.person), {
          ...fields,
          instrument: instrument ?? readyInstrument,
          groups: groupsOf(observed, {}),
        })
        await assign(port, call, round, observed)
        call.note({ subject: round.title, after: { ...withoutInstrument(round), observed } })
        return await viewRound(port, call, round)
      },
    }),
    route(contract.getRound, {
      may: 'appraisal.round.read',
      audit: 'none',
      async answer({ params, ...call }) {
        return await viewRound(port, call, await getRound(call.tx, params.roundId))
      },
    }),
    route(contract.changeRound, {
      may: 'appraisal.round.manage',
      audit: 'appraisal.round.changed',
      async answer({ params, body: { version, observed, ...fields }, ...call }) {
        const before = await getRound(call.tx, params.roundId)
        requireOpen(before)
        requireOrder(fields)
        const isMoved = fields.planId !== before.planId || fields.actionId !== before.actionId
        if (isMoved) await requireAction(port, call, fields)
        const groups = groupsOf(observed, before.groups)
        await requireKeptGroups(call, before, groups)
        const saved = await save(port, call, before, { ...before, ...fields, groups, version })
        await assign(port, call, saved, observed)
        return await viewRound(port, call, saved)
      },
    }),
    route(contract.moveRoundAway, {
      may: 'appraisal.round.manage',
      audit: 'appraisal.round.removal',
      async answer({ params, body, ...call }) {
        const before = await getRound(call.tx, params.roundId)
        return await viewRound(port, call, await save(port, call, before, { ...before, ...body }))
      },
    }),
    route(contract.finishRound, {
      may: 'appraisal.round.manage',
      audit: 'appraisal.round.finished',
      async answer({ params, body: { version, finished, dueOn }, ...call }) {
        const { tx, today, person } = call
        const before = await getRound(tx, params.roundId)
        if (before.removed) throw refuse('appraisal/row-removed')
        const finishedOn = finished ? today : null
        const saved = await save(port, call, before, { ...before, version, finishedOn })
        const { planId, actionId } = saved
        const openedTasks =
          finished && planId !== null && actionId !== null && dueOn !== null
            ? await port.openPlanCase(tx, {
                municipalityId: municipalityOf(person),
                planId,
                actionId,
                label: `По итогам обхода «${saved.title}»`.slice(0, 200),
                dueOn,
                today,
              })
            : null
        return { ...(await viewRound(port, call, saved)), openedTasks }
      },
    }),
  ]
}

/** Sheets of the person who asks, those to be filled first. */
async function readMine(port: NeighboursPort, call: ReadCall): Promise<contract.MyRating[]> {
  const sheets = await findRatingsOf(call.tx, call.person.userId)
  const names = await readNames(port, call)
  const mine: contract.MyRating[] = []
  const rounds = new Map<number, Round>()
  for (const { roundId, organizationId, ratings, sentOn } of sheets) {
    const round = rounds.get(roundId) ?? (await getRound(call.tx, roundId))
    rounds.set(roundId, round)
    if (round.removed || round.finishedOn !== null) continue
    const { part, whole } = markedPortion(askedAt(round, organizationId), ratings)
    mine.push({
      roundId,
      organizationId,
      organizationName: names.get(organizationId) ?? '',
      title: round.title,
      endsOn: round.endsOn,
      marked: part,
      whole,
      sentOn,
    })
  }
  return mine.toSorted((a, b) => Number(a.sentOn !== null) - Number(b.sentOn !== null) || byName(a, b))
}

/** Own sheets of the organisations, of rounds that run. */
async function readOwn(port: NeighboursPort, call: ReadCall): Promise<contract.MyRating[]> {
  const names = await readNames(port, call)
  const own: contract.MyRating[] = []
  for (const { roundId, organizationId, ratings, sentOn } of await findSelfRatings(call.tx)) {
    const round = await getRound(call.tx, roundId)
    if (round.removed || round.finishedOn !== null) continue
    const { part, whole } = markedPortion(askedAt(round, organizationId), ratings)
    const { title, endsOn } = round
    const organizationName = names.get(organizationId) ?? ''
    own.push({ roundId, organizationId, organizationName, title, endsOn, marked: part, whole, sentOn })
  }
  return own.toSorted(byName)
}

function askedAt(round: Round, organizationId: number): Instrument {
  return lookedAt(round.instrument, groupsAt(round, organizationId))
}

/** As it was last used, where the municipality had changed it. */
async function readLastInstrument(tx: ReadCall['tx']): Promise<Instrument | null> {
  const last = await findLastInstrument(tx)
  return last === undefined || isDeepStrictEqual(last, readyInstrument) ? null : last
}

export function requireOpen({ removed, finishedOn }: Round): void {
  if (removed) throw refuse('appraisal/row-removed')
  if (finishedOn !== null) throw refuse('appraisal/round-finished')
}

async function save(port: NeighboursPort, call: WriteCall, before: Round, after: Round): Promise<Round> {
  const saved = await saveRound(call.tx, after)
  if (!saved) {
    const current = await viewRound(port, call, await getRound(call.tx, before.roundId))
    throw refuse('appraisal/changed-meanwhile', { current })
  }
  call.note({ subject: saved.title, before: withoutInstrument(before), after: withoutInstrument(saved) })
  return saved
}

/** The trail needs no descriptions of levels. */
function withoutInstrument({ instrument: _, ...round }: Round) {
  return round
}

async function requireAction(
  port: NeighboursPort,
  { tx }: ReadCall,
  { planId, actionId }: { readonly planId: number | null; readonly actionId: number | null },
): Promise<void> {
  if (planId === null && actionId === null) return
  const actions = await port.readPlanActions(tx)
  const isKnown = actions.some((one) => one.planId === planId && one.actionId === actionId)
  if (!isKnown) throw refuse('appraisal/action-not-found')
}

function requireOrder({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }): void {
  if (startsOn <= endsOn) return
  const detail = 'Обход заканчивается раньше, чем начинается'
  throw refuse('appraisal/dates-contradict', { detail, errors: [{ detail, pointer: '#/endsOn' }] })
}
