import { consolidate } from '#appraisal/domain/observation/consolidate.ts'
import { type GroupsOfRound, groupsAt, lookedAt, nameGroups } from '#appraisal/domain/observation/groups.ts'
import {
  type Instrument,
  indicatorsOf,
  type Level,
  levels,
  markedLevels,
} from '#appraisal/domain/observation/instrument.ts'
import { type Markers, markerKey } from '#appraisal/domain/observation/markers.ts'
import { type Mark, type Ratings, readRating } from '#appraisal/domain/observation/rating.ts'
import { readyInstrument } from '#appraisal/domain/observation/ready-instrument.ts'
import { withReadyMarkers } from '#appraisal/domain/observation/ready-markers.ts'
import { getObserved, putObserved, saveSettled } from '#appraisal/storage/observed.ts'
import { putRating, saveRating } from '#appraisal/storage/ratings.ts'
import { createRound, saveRound } from '#appraisal/storage/rounds.ts'
import { getSelfRating, putSelfRating, saveSelfRating } from '#appraisal/storage/self-ratings.ts'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { chanceOf } from './demo-chance.ts'

const instrument = withReadyMarkers(readyInstrument)

type RoundOfDemo = {
  readonly kindergartens: readonly Organization[]
  readonly experts: readonly { readonly expertId: string; readonly expertName: string }[]
  readonly isFinished: boolean
}

/** A round in kindergartens, some of them looked at group by group, part of it by markers; a finished one is settled. */
export async function fillDemoRound(
  tx: Tx,
  { municipalityId, today }: { readonly municipalityId: number; readonly today: PlainDate },
  { kindergartens, experts, isFinished }: RoundOfDemo,
): Promise<void> {
  if (kindergartens.length === 0 || experts.length === 0) return
  const round = await createRound(tx, municipalityId, {
    title: isFinished ? 'Обход детских садов, октябрь' : 'Обход детских садов, вторая очередь',
    instrument,
    groups: groupsOf(kindergartens, isFinished),
    startsOn: addDays(today, isFinished ? -50 : -6),
    endsOn: addDays(today, isFinished ? -20 : 14),
    planId: null,
    actionId: null,
  })
  const { roundId } = round
  for (const [index, { organizationId }] of kindergartens.entries()) {
    await putObserved(tx, municipalityId, { roundId, organizationId, children: 60 + index * 35 })
    await putSelfRating(tx, municipalityId, { roundId, organizationId })
    const chance = chanceOf(`round ${isFinished} ${index}`)
    const base = 2.4 + index * 0.35
    const asked = lookedAt(instrument, groupsAt(round, organizationId))
    const truth = new Map(indicatorsOf(asked).map(({ key }) => [key, base + chance.normal() * 0.6]))
    const sheets: Ratings[] = []
    for (const [seat, { expertId, expertName }] of experts.entries()) {
      const key = { roundId, organizationId, expertId }
      await putRating(tx, municipalityId, { ...key, expertName })
      if (!isFinished && (index > 0 || seat > 0)) continue
      const ratings = ratingsAbout(asked, truth, { chance, index })
      sheets.push(ratings)
      await saveRating(tx, key, { version: 1, ratings, sentOn: isFinished ? addDays(today, -25) : null })
    }
    if (!isFinished) continue
    const [first, second] = sheets
    const settled: Record<string, { mark: Mark; reason: string }> = {}
    const reached: Record<string, Mark | null> = {}
    for (const { key } of indicatorsOf(asked)) {
      const marks = [first?.[key]?.mark ?? null, second?.[key]?.mark ?? null]
      let one = consolidate(marks, undefined)
      if (one.standing === 'apart') {
        settled[key] = {
          mark: 3,
          reason: 'Посмотрели вместе ещё раз: описание третьего уровня подтвердилось.',
        }
        one = consolidate(marks, settled[key])
      }
      reached[key] = one.mark
    }
    const self = await getSelfRating(tx, { roundId, organizationId })
    await saveSelfRating(tx, {
      ...self,
      ratings: ratingsOfSelf(asked, reached),
      sentOn: addDays(today, -28),
      fillerName: 'Заведующий',
    })
    const observed = await getObserved(tx, { roundId, organizationId })
    await saveSettled(tx, { ...observed, settled, settledOn: addDays(today, -19), levels: reached })
  }
  if (isFinished) await saveRound(tx, { ...round, finishedOn: addDays(today, -18) })
}

/** Two or three groups in the first three kindergartens; the others are looked at as a whole. */
function groupsOf(kindergartens: readonly Organization[], isFinished: boolean): GroupsOfRound {
  const names = ['Ромашка, 3–4 года', 'Теремок, 5–6 лет', 'Звёздочка, 6–7 лет']
  return Object.fromEntries(
    kindergartens
      .slice(0, isFinished ? 3 : 2)
      .map(({ organizationId }, at) => [organizationId, nameGroups(names.slice(0, 3 - (at % 2)), [])]),
  )
}

function ratingsAbout(
  asked: Instrument,
  truth: ReadonlyMap<string, number>,
  { chance, index }: { readonly chance: ReturnType<typeof chanceOf>; readonly index: number },
): Ratings {
  return Object.fromEntries(
    indicatorsOf(asked).map((indicator) => {
      const { key, markers } = indicator
      const level = levelNear((truth.get(key) ?? 3) + chance.normal() * 0.35)
      const mark: Mark = key.startsWith('inclusion') && index % 3 === 0 ? 'na' : level
      const note = level <= 2 && chance.next() < 0.4 ? 'Видели утром и после сна.' : ''
      const given = { mark, note, ...(markers ? { markers: markersUpTo(markers, level, chance) } : {}) }
      return [key, readRating(asked, indicator, given)]
    }),
  )
}

/** Everything up to the level is seen, of the next perhaps a part, above it hardly anything. */
function markersUpTo(markers: Markers, level: Level, chance: ReturnType<typeof chanceOf>) {
  return Object.fromEntries(
    markers.flatMap((own, at) => {
      const of = markedLevels[at] ?? 5
      const isPart = of === level + 1 && chance.next() < 0.5
      return own.map((_, place) => [markerKey(of, place), of <= level || (isPart && place === 0)])
    }),
  )
}

/** A kindergarten thinks a little better of itself than the experts do, of every third thing. */
function ratingsOfSelf(asked: Instrument, levels: Readonly<Record<string, Mark | null>>): Ratings {
  return Object.fromEntries(
    indicatorsOf(asked).map((indicator, at) => {
      const { key, markers } = indicator
      const mark = levels[key] ?? null
      if (typeof mark !== 'number') return [key, { mark, note: '' }]
      const level = levelNear(Math.floor(mark) + (at % 3 === 0 ? 1 : 0))
      const all =
        markers &&
        Object.fromEntries(
          markers.flatMap((own, place) => {
            const of = markedLevels[place] ?? 5
            return own.map((_, one) => [markerKey(of, one), of <= level])
          }),
        )
      return [key, readRating(asked, indicator, { mark: level, note: '', ...(all ? { markers: all } : {}) })]
    }),
  )
}

function levelNear(value: number): Level {
  const rounded = Math.min(5, Math.max(1, Math.round(value)))
  return levels.find((level) => level === rounded) ?? 3
}
