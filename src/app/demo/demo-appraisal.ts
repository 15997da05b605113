import { type Measures, noMeasures } from '#appraisal/domain/independent/measures.ts'
import { isAssessed, planRotation } from '#appraisal/domain/independent/plan-rotation.ts'
import { consolidate } from '#appraisal/domain/observation/consolidate.ts'
import { indicatorsOf, type Level } from '#appraisal/domain/observation/instrument.ts'
import type { Mark, Ratings } from '#appraisal/domain/observation/rating.ts'
import { readyInstrument } from '#appraisal/domain/observation/ready-instrument.ts'
import { keepAssessment } from '#appraisal/storage/assessments.ts'
import { getObserved, putObserved, saveSettled } from '#appraisal/storage/observed.ts'
import { putRating, saveRating } from '#appraisal/storage/ratings.ts'
import { createRound, saveRound } from '#appraisal/storage/rounds.ts'
import { getSelfRating, putSelfRating, saveSelfRating } from '#appraisal/storage/self-ratings.ts'
import { createShortcoming, saveShortcoming } from '#appraisal/storage/shortcomings.ts'
import { putTurn } from '#appraisal/storage/turns.ts'
import { addDays, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { chanceOf } from './demo-chance.ts'

type Demo = {
  readonly municipalityId: number
  readonly registry: readonly Organization[]
  readonly today: PlainDate
}

/** A finished round in kindergartens, one under way, and the second year of an independent assessment. */
export async function fillDemoAppraisal(tx: Tx, demo: Demo): Promise<void> {
  const working = demo.registry.filter(({ closedOn }) => closedOn === null)
  const kindergartens = working.filter(({ type }) => type === 'kindergarten')
  const experts = (
    await tx
      .selectFrom('access.user')
      .select(['id as expertId', 'name as expertName'])
      .where('municipalityId', '=', demo.municipalityId)
      .where('role', 'in', ['methodologist', 'observer'])
      .orderBy('name')
      .execute()
  ).slice(0, 2)
  await fillRound(tx, demo, { kindergartens: kindergartens.slice(0, 6), experts, isFinished: true })
  await fillRound(tx, demo, { kindergartens: kindergartens.slice(6, 9), experts, isFinished: false })
  await fillIndependent(tx, demo, working)
}

type RoundOfDemo = {
  readonly kindergartens: readonly Organization[]
  readonly experts: readonly { readonly expertId: string; readonly expertName: string }[]
  readonly isFinished: boolean
}

async function fillRound(
  tx: Tx,
  { municipalityId, today }: Demo,
  { kindergartens, experts, isFinished }: RoundOfDemo,
): Promise<void> {
  if (kindergartens.length === 0 || experts.length === 0) return
  const round = await createRound(tx, municipalityId, {
    title: isFinished ? 'Обход детских садов, октябрь' : 'Обход детских садов, вторая очередь',
    instrument: readyInstrument,
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
    const truth = new Map(indicatorsOf(readyInstrument).map(({ key }) => [key, base + chance.normal() * 0.6]))
    const sheets: Ratings[] = []
    for (const [seat, { expertId, expertName }] of experts.entries()) {
      const key = { roundId, organizationId, expertId }
      await putRating(tx, municipalityId, { ...key, expertName })
      if (!isFinished && (index > 0 || seat > 0)) continue
      const ratings = ratingsAbout(truth, chance, index)
      sheets.push(ratings)
      await saveRating(tx, key, { version: 1, ratings, sentOn: isFinished ? addDays(today, -25) : null })
    }
    if (!isFinished) continue
    const [first, second] = sheets
    const settled: Record<string, { mark: Mark; reason: string }> = {}
    const levels: Record<string, Mark | null> = {}
    for (const { key } of indicatorsOf(readyInstrument)) {
      const marks = [first?.[key]?.mark ?? null, second?.[key]?.mark ?? null]
      let one = consolidate(marks, undefined)
      if (one.standing === 'apart') {
        settled[key] = {
          mark: 3,
          reason: 'Посмотрели вместе ещё раз: описание третьего уровня подтвердилось.',
        }
        one = consolidate(marks, settled[key])
      }
      levels[key] = one.mark
    }
    const self = await getSelfRating(tx, { roundId, organizationId })
    await saveSelfRating(tx, {
      ...self,
      ratings: ratingsOfSelf(levels),
      sentOn: addDays(today, -28),
      fillerName: 'Заведующий',
    })
    const observed = await getObserved(tx, { roundId, organizationId })
    await saveSettled(tx, { ...observed, settled, settledOn: addDays(today, -19), levels })
  }
  if (isFinished) await saveRound(tx, { ...round, finishedOn: addDays(today, -18) })
}

function ratingsAbout(
  truth: ReadonlyMap<string, number>,
  chance: ReturnType<typeof chanceOf>,
  index: number,
): Ratings {
  return Object.fromEntries(
    [...truth].map(([key, value]) => {
      const level = levelNear(value + chance.normal() * 0.35)
      const mark: Mark = key.startsWith('inclusion') && index % 3 === 0 ? 'na' : level
      return [key, { mark, note: level <= 2 && chance.next() < 0.4 ? 'Видели в двух группах из трёх.' : '' }]
    }),
  )
}

/** A kindergarten thinks a little better of itself than the experts do, of every third thing. */
function ratingsOfSelf(levels: Readonly<Record<string, Mark | null>>): Ratings {
  return Object.fromEntries(
    Object.entries(levels).map(([key, mark], at) => [
      key,
      { mark: typeof mark === 'number' && at % 3 === 0 ? levelNear(mark + 1) : mark, note: '' },
    ]),
  )
}

function levelNear(value: number): Level {
  const rounded = Math.min(5, Math.max(1, Math.round(value)))
  return rounded === 1 ? 1 : rounded === 2 ? 2 : rounded === 3 ? 3 : rounded === 4 ? 4 : 5
}

async function fillIndependent(
  tx: Tx,
  { municipalityId, today }: Demo,
  working: readonly Organization[],
): Promise<void> {
  const assessed = working.filter(isAssessed)
  const cycle = yearOf(today) - 1
  const plan = planRotation(
    assessed.map(({ organizationId, type }) => ({ organizationId, type, size: null, lastYear: null })),
    cycle,
    new Map(),
  )
  for (const [organizationId, year] of plan) {
    await putTurn(tx, municipalityId, { organizationId, cycle, year, isFixed: false })
  }
  const past = [...plan].filter(([, year]) => year < yearOf(today))
  const now = [...plan].filter(([, year]) => year === yearOf(today)).slice(0, 3)
  for (const [index, [organizationId, year]] of [...past, ...now].entries()) {
    const isOfThisYear = year === yearOf(today)
    await keepAssessment(tx, municipalityId, {
      organizationId,
      year,
      version: 0,
      measures:
        isOfThisYear && index % 2 === 0 ? { ...measuresOf(index), comforts: null } : measuresOf(index),
      publishedOn: isOfThisYear ? null : addDays(today, -240),
      link: null,
    })
    if (index % 2 > 0) continue
    const made = await createShortcoming(tx, municipalityId, {
      organizationId,
      year,
      text: 'У входа нет пандуса, звонок вызова помощника не работает',
      measure: 'Починить звонок, заказать откидной пандус',
      responsible: 'заместитель по хозяйственной части',
      dueOn: addDays(today, index % 4 === 0 ? -15 : 40),
    })
    if (index % 3 === 0) {
      await saveShortcoming(tx, {
        ...made,
        doneText: 'Звонок заменён, пандус привезли',
        doneOn: addDays(today, -20),
      })
    }
  }
}

function measuresOf(index: number): Measures {
  const chance = chanceOf(`independent ${index}`)
  const all = 40 + Math.floor(chance.next() * 60)
  const people = () => ({ yes: Math.round(all * (0.8 + chance.next() * 0.19)), all })
  return {
    ...noMeasures,
    stand: { there: 9 + (index % 4), required: 12 },
    site: { there: 33 + (index % 8), required: 40 },
    remoteWays: 2 + (index % 3),
    standLiked: people(),
    siteLiked: people(),
    comforts: 3 + (index % 3),
    comfortLiked: people(),
    accessEquipment: index % 4,
    accessConditions: 1 + (index % 4),
    accessLiked: index % 5 === 0 ? { yes: 0, all: 0 } : { yes: 3, all: 4 },
    firstContactLiked: people(),
    teachersLiked: people(),
    remoteLiked: people(),
    recommended: people(),
    scheduleLiked: people(),
    wholeLiked: people(),
  }
}
