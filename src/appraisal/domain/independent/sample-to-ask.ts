const SHARE = 0.4
const MOST = 600

/**
 * How many people of those who are taught (or of their parents) to ask: four in ten, never more than 600. Null where their
 * number is not known.
 * @source indicators.md 4.3: practice of assessments, «проверьте» against the act in force
 */
export function sampleToAsk(size: number | null): number | null {
  // Of tenths worked out whole: 0.4 of 45 is 18, not 18.000000000000004.
  return size === null || size <= 0 ? null : Math.min(MOST, Math.ceil(Math.round(size * SHARE * 10) / 10))
}
