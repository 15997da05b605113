import { refuse } from '../../refusals.ts'
import type { PublishedReference, ScreenedTest } from '../screening-data.ts'
import { fillGroups } from './fill-groups.ts'
import { findColumns, numberIn, textIn } from './table-columns.ts'
import { testKey } from './test-key.ts'

export type Table = readonly (readonly string[])[]

/** No item of an examination has more; a column moved by one cell can hold anything. */
const HIGHEST_POINTS = 100

type Item = { readonly place: number; readonly max: number; readonly isOpen: boolean }

/** The works of tasks.csv: one line per item, the cuts repeated on each. */
export function readTests(table: Table): ReadonlyMap<string, ScreenedTest> {
  const [header = [], ...rows] = table
  const at = findColumns(
    'tasks.csv',
    header,
    ['year', 'grade', 'subject', 'task', 'max'],
    ['kind', 'cut3', 'cut4', 'cut5'],
  )
  const byTest = Map.groupBy(rows, (row) =>
    testKey(numberIn(row, at.year), numberIn(row, at.grade), textIn(row, at.subject)),
  )
  const tests = new Map<string, ScreenedTest>()
  for (const [key, lines] of byTest) {
    const own = withoutRepeats(lines, at.task, at.max)
    const [first = []] = own
    const items = own
      .map((row, order): Item => {
        const written = Number(textIn(row, at.task).replace(/^t/i, ''))
        const max = numberIn(row, at.max)
        return {
          place: Number.isInteger(written) && written > 0 ? written : order + 1,
          max: max >= 0 && max <= HIGHEST_POINTS ? Math.round(max) : 0,
          isOpen: /^(open|откр|разв[её]рн)/i.test(textIn(row, at.kind)),
        }
      })
      .sort((a, b) => a.place - b.place)
    const cuts = [at.cut3, at.cut4, at.cut5].map((place) => numberIn(first, place))
    tests.set(key, {
      year: numberIn(first, at.year),
      grade: numberIn(first, at.grade),
      subject: textIn(first, at.subject),
      maxima: items.map(({ max }) => max),
      isOpen: items.map(({ isOpen }) => isOpen),
      cuts: cuts.every(Number.isFinite) ? cuts : null,
      published: null,
    })
  }
  return tests
}

/**
 * An item told twice in the same way counts once.
 * @throws Refusal 'objectivity/table-unreadable' where the highest points differ
 */
function withoutRepeats(lines: Table, taskPlace: number, maxPlace: number): Table {
  const maxima = new Map<string, string>()
  return lines.filter((row) => {
    const task = textIn(row, taskPlace)
    const [max, before] = [textIn(row, maxPlace), maxima.get(task)]
    if (task === '' || before === undefined) {
      maxima.set(task, max)
      return true
    }
    if (before === max) return false
    throw refuse('objectivity/table-unreadable', {
      detail: `Файл tasks.csv: у задания «${task}» одной работы два наибольших балла: ${before} и ${max}. Оставьте верный`,
    })
  })
}

/** What the region publishes of each work: the histogram of totals, and the shares of the maximum by mark group. */
export function readPublished(
  histogram: Table,
  shares: Table | null,
): ReadonlyMap<string, PublishedReference> {
  const [header = [], ...rows] = histogram
  const at = findColumns('regional_hist.csv', header, ['year', 'grade', 'subject', 'total', 'count'], [])
  const itemShares = shares ? readItemShares(shares) : new Map<string, PublishedReference['itemShares']>()
  const published = new Map<string, { histogram: number[]; itemShares: PublishedReference['itemShares'] }>()
  for (const row of rows) {
    const key = testKey(numberIn(row, at.year), numberIn(row, at.grade), textIn(row, at.subject))
    const total = numberIn(row, at.total)
    const count = numberIn(row, at.count)
    if (!Number.isInteger(total) || total < 0 || total > 1000 || !(count >= 0)) continue
    const own = published.get(key) ?? { histogram: [], itemShares: itemShares.get(key) ?? null }
    while (own.histogram.length <= total) own.histogram.push(0)
    own.histogram[total] = (own.histogram[total] ?? 0) + count
    published.set(key, own)
  }
  return published
}

const GROUPS = ['2', '3', '4', '5']
/** Above this a share is a percentage. */
const LARGEST_AS_SHARE = 1.5

/** «0,43», «43» or «43 %». */
function shareIn(row: readonly string[], place: number): number {
  return place < 0 ? Number.NaN : numberIn([textIn(row, place).replace(/\s*%$/, '')], 0)
}

function readItemShares(table: Table): Map<string, PublishedReference['itemShares']> {
  const [header = [], ...rows] = table
  const at = findColumns(
    'regional_tasks.csv',
    header,
    ['year', 'grade', 'subject', 'task', 'group', 'share_of_max'],
    [],
  )
  const byTest = Map.groupBy(rows, (row) =>
    testKey(numberIn(row, at.year), numberIn(row, at.grade), textIn(row, at.subject)),
  )
  const inPercent = rows.some((row) => shareIn(row, at.share_of_max) > LARGEST_AS_SHARE)
  const shares = new Map<string, PublishedReference['itemShares']>()
  for (const [key, own] of byTest) {
    const byItem = Map.groupBy(own, (row) => textIn(row, at.task))
    const items = [...byItem].map(([written, lines], order) => {
      const place = Number(written.replace(/^t/i, ''))
      const groups = GROUPS.map((group) => {
        const line = lines.find((row) => textIn(row, at.group) === group)
        const share = line ? shareIn(line, at.share_of_max) : Number.NaN
        return share >= 0 ? share / (inPercent ? 100 : 1) : Number.NaN
      })
      return { place: Number.isInteger(place) && place > 0 ? place : order + 1, groups }
    })
    const known = items.sort((a, b) => a.place - b.place).map(({ groups }) => fillGroups(groups))
    shares.set(key, known.every((one) => one !== null) ? known : null)
  }
  return shares
}
