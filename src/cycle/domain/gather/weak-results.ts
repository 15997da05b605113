import { wilsonInterval } from '#statistics/wilson-interval.ts'
import { type FigureReading, type OrganizationShare, totalOf } from '../figure-reading.ts'
import type { FindingFigure } from '../finding.ts'
import type { FindingProposal } from './finding-proposal.ts'

/** Fewer people than this say nothing of a school by themselves (methods.md, section 3: «малая выборка»). */
const LEAST_COUNT = 10

/**
 * Organisations whose whole interval lies on the worse side of the rest of the municipality: a difference that chance hardly
 * explains. One pupil more or less does not bring an organisation in: the test is repeated with one result changed.
 * @source Wilson 1927 for the interval; the comparison leaves the organisation itself out
 */
export function weakResults(reading: FigureReading): readonly FindingProposal[] {
  const all = totalOf(reading.rows)
  return reading.rows.flatMap((row) => {
    const rest = { successes: all.successes - row.successes, count: all.count - row.count }
    if (row.count < LEAST_COUNT || rest.count < LEAST_COUNT) return []
    if (
      !isWorse(row, rest, reading.better) ||
      !isWorse(softened(row, reading.better), rest, reading.better)
    ) {
      return []
    }
    return [proposalOf(reading, row, rest)]
  })
}

type Share = Pick<OrganizationShare, 'successes' | 'count'>

function isWorse(own: Share, rest: Share, better: FigureReading['better']): boolean {
  const interval = wilsonInterval(own.successes, own.count)
  if (!interval) return false
  const share = rest.successes / rest.count
  return better === 'lower' ? interval.low > share : interval.high < share
}

/** The same organisation had one person done better. */
function softened({ successes, count }: Share, better: FigureReading['better']): Share {
  const changed = better === 'lower' ? successes - 1 : successes + 1
  return { successes: Math.min(count, Math.max(0, changed)), count }
}

function proposalOf(reading: FigureReading, row: OrganizationShare, rest: Share): FindingProposal {
  const figure: FindingFigure = {
    name: reading.name,
    year: reading.year,
    successes: row.successes,
    count: row.count,
    comparedWith: 'в остальных организациях муниципалитета',
    comparedSuccesses: rest.successes,
    comparedCount: rest.count,
  }
  return {
    organizationId: row.organizationId,
    source: reading.source,
    sourceKey: `${reading.seriesKey}:${reading.year}`,
    track: reading.track,
    what: '',
    figure,
    link: reading.link,
  }
}
