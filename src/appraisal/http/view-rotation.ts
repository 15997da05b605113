import { yearOf } from '#kernel/plain-date.ts'
import { dueYear, isAssessed, YEARS_IN_ROTATION } from '../domain/independent/plan-rotation.ts'
import { proposeSample } from '../domain/independent/propose-sample.ts'
import { bandOf, scoreOf } from '../domain/independent/score.ts'
import type { RotationView } from '../independent-contract.ts'
import { type Assessment, findAssessments } from '../storage/assessments.ts'
import { findShortcomings } from '../storage/shortcomings.ts'
import { findTurns, type Turn } from '../storage/turns.ts'
import { byName, isOfAuthority, type ReadCall } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'

/** Organisations over the three years; closed ones are not asked any more but keep what was found. */
export async function viewRotation(
  port: NeighboursPort,
  call: ReadCall,
  asked: number | undefined,
): Promise<RotationView> {
  const { tx, today, person } = call
  const turns = await findTurns(tx)
  const assessments = await findAssessments(tx)
  const shortcomings = await findShortcomings(tx)
  const thisYear = yearOf(today)
  const cycle = asked ?? currentCycle(turns, thisYear)
  const recipients = await port.readRecipients(tx, { year: thisYear })
  const organizations = (await port.readOrganizations(tx, today)).filter(
    (one) =>
      one.isActive &&
      isAssessed(one) &&
      (isOfAuthority(person) || person.scope.organizationIds.includes(one.organizationId)),
  )
  const lines = organizations.map(({ organizationId, shortName, type }) => {
    const turn = turns.find((one) => one.organizationId === organizationId && one.cycle === cycle)
    const own = assessments.filter((one) => one.organizationId === organizationId)
    const lastYear = lastYearBefore(own, cycle)
    const found = own.find(({ year }) => year === turn?.year)
    const served = recipients.get(organizationId)?.count
    const total = found ? scoreOf(found.measures).total : null
    const wanting = shortcomings.filter(
      (one) => one.organizationId === organizationId && one.year === turn?.year,
    )
    return {
      organizationId,
      organizationName: shortName,
      type,
      size: served ?? askedOf(found ?? own.at(-1)),
      sample: served === undefined ? null : proposeSample(served),
      lastYear,
      dueYear: dueYear({ lastYear }),
      year: turn?.year ?? null,
      isFixed: turn?.isFixed ?? false,
      version: turn?.version ?? 0,
      total,
      band: total === null ? null : bandOf(total),
      shortcomings: wanting.length,
      mended: wanting.filter(({ checkedOn }) => checkedOn !== null).length,
      isLate: turn !== undefined && turn.year < thisYear && !found,
    }
  })
  const years = Array.from({ length: YEARS_IN_ROTATION }, (_, at) => cycle + at)
  return { cycle, years, thisYear, lines: lines.toSorted(byName) }
}

/** The rotation that runs now, or the next to be planned. */
export function currentCycle(turns: readonly Turn[], thisYear: number): number {
  const running = turns.find(({ cycle }) => cycle <= thisYear && thisYear < cycle + YEARS_IN_ROTATION)
  return running?.cycle ?? thisYear
}

export function lastYearBefore(assessments: readonly Assessment[], cycle: number): number | null {
  const years = assessments.map(({ year }) => year).filter((year) => year < cycle)
  return years.length === 0 ? null : Math.max(...years)
}

/** People who were asked stand for the size, until somebody says better. */
function askedOf(assessment: Assessment | undefined): number | null {
  return assessment?.measures.wholeLiked?.all ?? null
}
