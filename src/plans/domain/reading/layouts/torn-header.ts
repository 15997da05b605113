import { oneLine, squeeze } from '../clean-text.ts'
import type { Line } from '../grid.ts'

/** The header of a table that a pdf gave away as loose lines: what its columns are called, in their order. */
export type TornHeader = {
  readonly from: number
  readonly to: number
  readonly squeezed: string
  readonly headings: readonly string[]
  readonly columns: readonly TornColumn[]
}

export type TornColumn = 'number' | 'text' | 'deadline' | 'performers' | 'result'

const MOST_LINES = 10
const OPENING = /^(?:№|n\b|п\/п|наименование|мероприят|содержание|направлен|основн|перечень|планируем|вид)/i
const HEADINGS: readonly (readonly [TornColumn, RegExp])[] = [
  ['number', /^(?:№\s*п?\s*\/?\s*п?|n(?:\s*п\/п)?(?=\s)|п\/п)/i],
  [
    'text',
    /(?:наименование|название|планируемые|основные|перечень|содержание|мероприят|направлени|виды деятельности)/i,
  ],
  ['deadline', /(?:(?:планируемые\s+)?срок|дата|период)/i],
  ['performers', /(?:ответствен|исполнител)/i],
  ['result', /(?:ожидаем|планируемый результат|результат|вид документа|форма (?:завершения|отч))/i],
]
const REST_OF_HEADING =
  /^(?:исполнител|исполнени|реализаци|проведени|за\s|результат|ожидаем|лица|лицо|документ|отч[её]т|выполнени|п\/п)/i
const GOES_ON = /^(?:[а-яё]|Отметка|Примечани|Класс(?:ы)?$|Финансир|Источник|Ожидаем)/
const REST_OF_NUMBER = /(?:^|\s)п\/п(?:\s|$)/i

/** The first header among the lines (blank lines do not matter), or null. */
export function findTornHeader(lines: readonly Line[]): TornHeader | null {
  for (let from = 0; from < lines.length; from += 1) {
    if (!OPENING.test(lines[from]?.text.trim() ?? '')) continue
    const header = headerAt(lines, from)
    if (header) return header
  }
  return null
}

function headerAt(lines: readonly Line[], from: number): TornHeader | null {
  let joined = ''
  let count = 0
  for (let to = from; to < lines.length && count < MOST_LINES; to += 1) {
    const text = lines[to]?.text.trim() ?? ''
    if (text === '') continue
    count += 1
    joined = oneLine(`${joined} ${text}`)
    if (joined.length > 220) return null
    if (!isWhole(joined)) continue
    let end = to
    for (let next = to + 1; next < lines.length; next += 1) {
      const rest = lines[next]?.text.trim() ?? ''
      if (rest === '') continue
      if (rest.length > 40 || !REST_OF_HEADING.test(rest)) break
      joined = oneLine(`${joined} ${rest}`)
      end = next
    }
    return headerOf(joined, from, end + 1)
  }
  return null
}

function isWhole(joined: string): boolean {
  return (
    /срок|дата/i.test(joined) &&
    /ответствен|исполнител/i.test(joined) &&
    /мероприят|содержани|направлени|деятельност/i.test(joined)
  )
}

function headerOf(joined: string, from: number, to: number): TornHeader | null {
  const starts: { column: TornColumn; at: number }[] = []
  for (const [column, pattern] of HEADINGS) {
    const at = joined.search(pattern)
    if (at >= 0) starts.push({ column, at })
  }
  starts.sort((a, b) => a.at - b.at)
  const columns = starts.map((start) => start.column)
  const headings = starts.map((start, index) => joined.slice(start.at, starts[index + 1]?.at).trim())
  // The words of another heading inside a heading («срок исполнения ответственным») cannot be told apart: leave it.
  if (columns.indexOf('text') > 1 || headings.some((heading) => heading === '')) return null
  return { from, to, squeezed: squeeze(joined), headings, columns }
}

/**
 * Whether the header was given away cell by cell: its words do not go on below it, and no heading holds the rest of another one.
 * Otherwise the table has more columns than were seen.
 */
export function isWholeHeader(header: TornHeader, lines: readonly Line[]): boolean {
  const below = lines.slice(header.to).find((line) => line.text.trim() !== '')
  const goesOn = GOES_ON.test(below?.text.trim() ?? '')
  return !goesOn && header.headings.slice(1).every((heading) => !REST_OF_NUMBER.test(heading))
}
