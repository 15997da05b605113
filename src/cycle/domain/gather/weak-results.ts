import { discoveries } from '#statistics/benjamini-hochberg.ts'
import { binomialLowerTail, binomialUpperTail } from '#statistics/binomial-test.ts'
import { type FigureReading, type OrganizationShare, totalOf } from '../figure-reading.ts'
import type { FindingProposal } from './finding-proposal.ts'

/** Fewer people than this say nothing of a school by themselves (methods.md, section 3: «малая выборка»). */
const LEAST_COUNT = 10
/** A difference smaller than this is no ground for measures, however sure it is. */
const LEAST_DIFFERENCE = 0.05
/** Of what is offered, about this share may be chance. */
const FALSE_SHARE = 0.05

type Test = {
  readonly reading: FigureReading
  readonly own: OrganizationShare
  /** The municipality without the organisation. */
  readonly rest: Pick<OrganizationShare, 'successes' | 'count'>
  readonly p: number
}

/**
 * Organisations whose share is worse than that of the rest of the municipality by more than chance explains; means are read
 * when the effect is reviewed, shares find. Hundreds of pairs of a school
 * and a figure are looked at together, so the share of false ones among the offered is controlled, not each test alone. One
 * pupil brings nobody in: each test is made as if one more of the organisation's people had done well.
 * @source binomial tail against the share of the rest; Benjamini & Hochberg 1995 over all pairs
 */
export function weakResults(readings: readonly FigureReading[]): readonly FindingProposal[] {
  const tests = readings.filter(({ measure }) => measure === 'share').flatMap(testsOf)
  const isFound = discoveries(
    tests.map(({ p }) => p),
    FALSE_SHARE,
  )
  return tests
    .filter((test, at) => isFound[at] === true && differenceOf(test) >= LEAST_DIFFERENCE)
    .map(proposalOf)
}

function testsOf(reading: FigureReading): readonly Test[] {
  const all = totalOf(reading.rows)
  return reading.rows.flatMap((own) => {
    const rest = { successes: all.successes - own.successes, count: all.count - own.count }
    if (own.count < LEAST_COUNT || rest.count < LEAST_COUNT) return []
    const share = rest.successes / rest.count
    const p =
      reading.better === 'lower'
        ? binomialUpperTail(Math.max(0, own.successes - 1), own.count, share)
        : binomialLowerTail(Math.min(own.count, own.successes + 1), own.count, share)
    return [{ reading, own, rest, p }]
  })
}

/** By how much the organisation is worse; negative where it is better. */
function differenceOf({ reading, own, rest }: Test): number {
  const difference = own.successes / own.count - rest.successes / rest.count
  return reading.better === 'lower' ? difference : -difference
}

function proposalOf({ reading, own, rest }: Test): FindingProposal {
  return {
    organizationId: own.organizationId,
    source: reading.source,
    sourceKey: `${reading.seriesKey}:${reading.year}`,
    track: reading.track,
    what: '',
    figure: {
      name: reading.name,
      year: reading.year,
      successes: own.successes,
      count: own.count,
      comparedWith: 'в остальных организациях муниципалитета',
      comparedSuccesses: rest.successes,
      comparedCount: rest.count,
    },
    link: reading.link,
  }
}
