import { cellNumber, cellText } from '../../cell-words.ts'
import type { ResultsCell } from '../../results-file.ts'

/** Counts behind published percentages, or why there are none. */
export type SharesReading =
  | { readonly counts: Readonly<Record<string, number>>; readonly fault: null }
  | { readonly counts: null; readonly fault: 'not-100' | 'unreadable' }

/** Four shares with two digits each are off by less than this. */
const TOLERANCE = 0.1

/**
 * Turns percentages into counts, round(n·p/100). Shares that do not add up to 100 give nothing; shares written as parts of
 * one (a spreadsheet's own per cent format) are known by adding up to 1.
 * @example countsOfShares(50, { 2: 10, 3: 30, 4: 40, 5: 20 }) // { counts: { 2: 5, 3: 15, 4: 20, 5: 10 } }
 */
export function countsOfShares(
  participants: number,
  cells: Readonly<Record<string, ResultsCell | undefined>>,
): SharesReading {
  const shares: [string, number][] = []
  let digits = 0
  for (const [label, cell] of Object.entries(cells)) {
    const share = readShare(cell)
    if (share === null) return { counts: null, fault: 'unreadable' }
    digits = Math.max(digits, decimalsOf(share))
    shares.push([label, share])
  }
  const sum = shares.reduce((total, [, share]) => total + share, 0)
  if (sum === 0 && participants === 0) return { counts: Object.fromEntries(shares), fault: null }
  const part = Math.abs(sum - 1) < TOLERANCE / 100 ? 100 : 1
  // Many columns, each rounded, drift further than four do.
  const drift =
    shares.length > 4 ? Math.max(TOLERANCE, shares.length * 0.5 * 10 ** -Math.max(1, digits)) : TOLERANCE
  if (Math.abs(sum * part - 100) > drift + 1e-9) return { counts: null, fault: 'not-100' }
  return {
    counts: Object.fromEntries(
      shares.map(([label, share]) => [label, Math.round((participants * share * part) / 100)]),
    ),
    fault: null,
  }
}

/** A percentage; an empty cell and a dash are 0: nobody. */
export function readShare(cell: ResultsCell | undefined): number | null {
  const text = cellText(cell)
  if (text === '' || /^[-–—−]$/.test(text)) return 0
  const share = cellNumber(cell)
  return share !== null && share >= 0 && share <= 100 + TOLERANCE ? share : null
}

function decimalsOf(share: number): number {
  const [, fraction = ''] = String(Math.round(share * 1e4) / 1e4).split('.')
  return Math.min(2, fraction.length)
}
