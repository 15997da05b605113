import { numberWords } from '#kernel/number-words.ts'
import type { Figure } from '../figures/figure.ts'
import type { PageCell, PageColumn } from './page-shapes.ts'

export function textColumn(key: string, header: string): PageColumn {
  return { key, header, kind: 'text', digits: 0 }
}

export function countColumn(key: string, header: string): PageColumn {
  return { key, header, kind: 'number', digits: 0 }
}

/** Shares in per cent, their differences in percentage points. */
export function percentColumn(key: string, header: string): PageColumn {
  return { key, header, kind: 'number', digits: 1 }
}

export function meanColumn(key: string, header: string): PageColumn {
  return { key, header, kind: 'number', digits: 2 }
}

/** 0.8812 → 88.1; half away from zero, as sentences round. */
export function percentOf(share: number | null): number | null {
  if (share === null) return null
  return (Math.sign(share) * Math.round(Number((Math.abs(share) * 1000).toPrecision(12)))) / 10
}

export function hundredthsOf(value: number | null): number | null {
  return value === null ? null : Math.round(Number((value * 100).toPrecision(12))) / 100
}

/** later − earlier of the percentages shown. */
export function pointsOf(earlier: number | null, later: number | null): number | null {
  const [one, other] = [percentOf(earlier), percentOf(later)]
  return one === null || other === null ? null : Math.round((other - one) * 10) / 10
}

/** «23 из 25» */
export function partCell({ numerator, denominator }: Figure): PageCell {
  return denominator === 0 ? null : `${numberWords(numerator)} из ${numberWords(denominator)}`
}

/** A cell as the screen and the paper write it. */
export function cellWords(cell: PageCell, column: PageColumn | undefined): string {
  if (cell === null) return '—'
  if (typeof cell === 'string') return cell
  const digits = column?.digits ?? 0
  return numberWords(cell, { digits })
}
