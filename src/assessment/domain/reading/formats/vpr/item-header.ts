import { foldToCyrillic } from '#kernel/look-alike-letters.ts'
import type { HeaderColumn } from '../../find-header.ts'
import type { ItemReading } from '../../results-reading.ts'

/** A header that names an item: its label with Cyrillic letters, and the points where the header gives them. */
export type ItemHeader = { readonly label: string; readonly max: number | null }

/** 9, 9.1, 9(1), 10.2К1, 5(1)К2 */
const LABEL = '(\\d{1,2}(?:[.,]\\d{1,2}|\\s?\\(\\d{1,2}\\)){0,2}\\.?\\s?(?:[А-Я]{1,2}\\s?\\d{0,2})?)'
const WITH_POINTS = new RegExp(
  `^(?:ЗАДАНИЕ|ЗАД\\.?|№)?\\s?№?\\s?${LABEL}\\s?[([]\\s?(?:МАКС\\S*\\s)?(\\d{1,2})\\s?(?:Б[А-Я.]*)?\\s?[)\\]]$`,
)
const BARE = new RegExp(`^(?:ЗАДАНИЕ|ЗАД\\.?|№)?\\s?№?\\s?${LABEL}$`)

/** '9.1 (1б)', '8K1(2 балла)', 'Задание 3 (1 б.)' */
export function readItemHeader({ written }: Pick<HeaderColumn, 'written'>): ItemHeader | null {
  const match = WITH_POINTS.exec(foldToCyrillic(written.toUpperCase()).replace(/\s+/g, ' ').trim())
  return match ? { label: tidyLabel(match[1] ?? ''), max: Number(match[2]) } : null
}

/** '9.1', '8К1', 'Задание 3': only where other columns prove that these are items. */
export function readBareItemHeader({ written }: Pick<HeaderColumn, 'written'>): ItemHeader | null {
  const match = BARE.exec(foldToCyrillic(written.toUpperCase()).replace(/\s+/g, ' ').trim())
  return match ? { label: tidyLabel(match[1] ?? ''), max: null } : null
}

/** A label as the catalogue writes it: '9,1' is '9.1', '8 K1' is '8К1'. */
export function tidyLabel(text: string): string {
  return foldToCyrillic(text.toUpperCase())
    .replace(/\s/g, '')
    .replace(/,/g, '.')
    .replace(/\.$/, '')
    .replace(/\.(?=[А-Я])/, '')
}

/** What two ways to write one label have in common: the forms of 2022 say '5(1)' where papers say '5.1'. */
export function labelIdentity(label: string): string {
  return label.replace(/\((\d+)\)/g, '.$1')
}

/** The order of the paper: by number, then part, then criterion. '2' < '10', '9' < '9.1', '8К1' < '8К2'. */
export function compareLabels(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)]
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [x, y] = [a[index], b[index]]
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1
    if (x === y) continue
    const [m, n] = [Number(x), Number(y)]
    if (Number.isNaN(m) || Number.isNaN(n))
      return Number.isNaN(m) === Number.isNaN(n) ? (x < y ? -1 : 1) : Number.isNaN(m) ? 1 : -1
    if (m !== n) return m - n
  }
  return 0
}

function partsOf(label: string): readonly string[] {
  return labelIdentity(label).match(/\d+|[^\d.]+/g) ?? []
}

/** «Б», «П», «В» of the row of difficulty, in either script or in full. */
export function readDifficulty(text: string): ItemReading['difficulty'] {
  const word = foldToCyrillic(text.toUpperCase()).trim()
  if (/^Б(АЗ.*)?$/.test(word)) return 'base'
  if (/^П(ОВ.*)?$/.test(word)) return 'raised'
  return /^В(ЫС.*)?$/.test(word) ? 'high' : null
}
