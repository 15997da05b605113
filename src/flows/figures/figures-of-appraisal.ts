import { scoreOf } from '#appraisal/domain/independent/score.ts'
import { groupsAt } from '#appraisal/domain/observation/groups.ts'
import { profileOfLevels } from '#appraisal/domain/observation/profile.ts'
import { findAssessments } from '#appraisal/storage/assessments.ts'
import { findObserved } from '#appraisal/storage/observed.ts'
import { listRounds } from '#appraisal/storage/rounds.ts'
import { findShortcomings } from '#appraisal/storage/shortcomings.ts'
import { isOutsideFigure } from '#monitoring/domain/indicator/outside-figures.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { FiguresOfYear, PutFigure } from './put-figure.ts'

/** An assessment counts for so many calendar years, its own among them. */
const YEARS_OF_ASSESSMENT = 3

/** Levels of the last round of the school year in which the kindergarten was settled. */
export async function putObservation(
  tx: Tx,
  { begins, until }: FiguresOfYear,
  put: PutFigure,
): Promise<void> {
  // The newest first, and an organisation is put once.
  const rounds = (await listRounds(tx, { from: begins, to: until })).filter(({ endsOn }) => endsOn >= begins)
  const observed = await findObserved(
    tx,
    rounds.map(({ roundId }) => roundId),
  )
  const known = new Set<number>()
  for (const round of rounds) {
    for (const one of observed.filter(({ roundId }) => roundId === round.roundId)) {
      if (one.levels === null || known.has(one.organizationId)) continue
      known.add(one.organizationId)
      const areas = profileOfLevels(round.instrument, one.levels, groupsAt(round, one.organizationId))
      const values = areas.flatMap(({ value }) => value ?? [])
      if (values.length === 0) continue
      put(
        one.organizationId,
        'observation.level',
        values.reduce((sum, value) => sum + value, 0) / values.length,
      )
      if (one.children !== null) put(one.organizationId, 'observation.children', one.children)
      for (const { key, value } of areas) {
        const name = `observation.${key}`
        if (value !== null && isOutsideFigure(name)) put(one.organizationId, name, value)
      }
    }
  }
}

const criteria = [
  'independent.k1',
  'independent.k2',
  'independent.k3',
  'independent.k4',
  'independent.k5',
] as const

/** The independent assessment up to the calendar year in which the school year begins, and what was mended in it. */
export async function putIndependent(
  tx: Tx,
  { year, begins, until, organizationIds }: FiguresOfYear & { readonly organizationIds: readonly number[] },
  put: PutFigure,
): Promise<void> {
  for (const organizationId of organizationIds) put(organizationId, 'independent.assessed', 0)
  const valid = (await findAssessments(tx)).filter(
    (one) => one.year <= year && one.year > year - YEARS_OF_ASSESSMENT,
  )
  // Oldest first: a later one takes the place of an earlier.
  for (const { organizationId, measures } of valid) {
    const score = scoreOf(measures)
    if (score.total === null) continue
    put(organizationId, 'independent.assessed', 1)
    put(organizationId, 'independent.total', score.total)
    for (const [at, { points }] of score.criteria.entries()) {
      const name = criteria[at]
      if (name && points !== null) put(organizationId, name, points)
    }
  }
  const due = (await findShortcomings(tx)).filter(({ dueOn }) => dueOn >= begins && dueOn <= until)
  for (const [organizationId, own] of Map.groupBy(due, (one) => one.organizationId)) {
    const mended = own.filter(({ doneOn }) => doneOn !== null)
    put(organizationId, 'independent.shortcomings_due', own.length)
    put(organizationId, 'independent.shortcomings_mended', mended.length)
    put(
      organizationId,
      'independent.shortcomings_in_time',
      mended.filter(({ doneOn, dueOn }) => doneOn !== null && doneOn <= dueOn).length,
    )
  }
}
