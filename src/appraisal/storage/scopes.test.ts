import { beforeAll, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { makePlaces, nowhere } from '../../../test/documents-municipality.ts'
import { onEachEngine } from '../../../test/engines.ts'
import { readyInstrument } from '../domain/observation/ready-instrument.ts'
import { findObserved, getObserved, putObserved, saveSettled } from './observed.ts'
import { findRatings, putRating, saveRating } from './ratings.ts'
import { createRound } from './rounds.ts'
import { findSelfRatings, getSelfRating, putSelfRating, saveSelfRating } from './self-ratings.ts'

const day = plainDate('2026-11-24')

onEachEngine('whose rounds', (open) => {
  let at = nowhere
  let roundId = 0
  beforeAll(async () => {
    at = await makePlaces(open())
    roundId = await open().transaction(municipalityScope(at.ours), async (tx) => {
      const round = await createRound(tx, at.ours, {
        title: 'Обход',
        instrument: readyInstrument,
        groups: {},
        startsOn: day,
        endsOn: day,
        planId: null,
        actionId: null,
      })
      for (const organizationId of [at.school, at.otherSchool]) {
        const key = { roundId: round.roundId, organizationId }
        await putObserved(tx, at.ours, { ...key, children: null })
        await putRating(tx, at.ours, { ...key, expertId: 'e1', expertName: 'Овражина' })
        await putSelfRating(tx, at.ours, key)
      }
      return round.roundId
    })
  })

  it('shows an organisation its levels only once they are settled, and never the sheets', async () => {
    const own = organizationsScope(at.ours, [at.school])
    const seen = () =>
      open().transaction(own, async (tx) => ({
        observed: (await findObserved(tx, [roundId])).map(({ organizationId }) => organizationId),
        ratings: (await findRatings(tx, [roundId])).length,
      }))
    expect(await seen()).toEqual({ observed: [], ratings: 0 })
    await open().transaction(municipalityScope(at.ours), async (tx) => {
      const observed = await getObserved(tx, { roundId, organizationId: at.school })
      await saveSettled(tx, { ...observed, settledOn: day, levels: { goals_known: 3 } })
    })
    expect(await seen()).toEqual({ observed: [at.school], ratings: 0 })
  })

  it('lets an organisation write its own sheet and see nobody else’s', async () => {
    const own = organizationsScope(at.ours, [at.school])
    await open().transaction(own, async (tx) => {
      expect((await findSelfRatings(tx)).map(({ organizationId }) => organizationId)).toEqual([at.school])
      const sheet = await getSelfRating(tx, { roundId, organizationId: at.school })
      expect(await saveSelfRating(tx, { ...sheet, ratings: { a: { mark: 3, note: '' } } })).toBe(2)
      expect(await saveSelfRating(tx, sheet)).toBeUndefined()
      expect(await saveSelfRating(tx, { ...sheet, organizationId: at.otherSchool })).toBeUndefined()
    })
  })

  it('lets an expert of given organisations reach the own sheet there, and nobody else’s', async () => {
    const narrow = { ...organizationsScope(at.ours, [at.school]), personId: 'e1' }
    const key = { roundId, organizationId: at.school, expertId: 'e1' }
    await open().transaction(narrow, async (tx) => {
      expect((await findRatings(tx, [roundId])).map(({ organizationId }) => organizationId)).toEqual([
        at.school,
      ])
      expect(await saveRating(tx, key, { version: 1, ratings: {}, sentOn: null })).toBe(2)
      expect(await saveRating(tx, key, { version: 1, ratings: {}, sentOn: null })).toBeUndefined()
    })
    const stranger = { ...narrow, personId: 'e2' }
    expect(await open().transaction(stranger, (tx) => findRatings(tx, [roundId]))).toEqual([])
  })
})
