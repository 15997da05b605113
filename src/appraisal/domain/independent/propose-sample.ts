const PERCENT = 40
const MOST = 600

/**
 * How many people to ask at an organisation: 40 % of those who receive its services, 600 at most. From a secondary source:
 * check it against the order on finding out people's opinion in force.
 * @source indicators.md 4.3; docs/methodology/independent-assessment.md, 2
 */
export function proposeSample(recipients: number): number {
  return Math.min(MOST, Math.ceil((recipients * PERCENT) / 100))
}
