import { cell, type GridRow, gridOf, type Line, type Strip } from '../grid.ts'

// A plan without a table: numbered items, each followed by «Срок: …», «Ответственные: …».

const ITEM = /^(\d{1,3}(?:\.\d{1,3}){0,3})[.)]?\s+(\S.*)$/
const LABEL =
  /^\s*(?:(сроки?(?:\s+(?:исполнения|реализации|проведения|выполнения))?)|(ответственн(?:ый|ые|ая|ое)(?:\s+(?:исполнител[ьи]|лиц[оа]))?|исполнител[ьи])|((?:ожидаемый|планируемый)\s+результат|результат))\s*[:–—-]\s*(.*)$/i
const HEADINGS = ['№', 'Мероприятие', 'Срок', 'Ответственные', 'Ожидаемый результат']
const FEWEST_ITEMS = 3

type Item = { number: string; text: string; deadline: string; performers: string; result: string; line: Line }
type Field = 'text' | 'deadline' | 'performers' | 'result'

export function readLabelledList(lines: readonly Line[]): Strip[] {
  const filled = lines.filter((line) => line.text.trim() !== '').flatMap(splitAtLabels)
  const before: Line[] = []
  const rows: GridRow[] = []
  const items: Item[] = []
  let item: Item | null = null
  let field: Field = 'text'
  let heading: Line | null = null

  for (const [index, line] of filled.entries()) {
    const label = LABEL.exec(line.text)
    if (label && item) {
      field = label[1] ? 'deadline' : label[2] ? 'performers' : 'result'
      item[field] = (label[4] ?? '').trim().replace(/(?<=[а-яё]{2}|[\d)»])[.;]$/i, '')
      continue
    }
    const start = ITEM.exec(line.text.trim())
    const isItem = start && isFollowedByLabel(filled, index)
    if (isItem && start[1] && start[2]) {
      if (heading) rows.push(rowOf([heading.text.trim(), '', '', '', ''], heading, true))
      heading = null
      if (item) rows.push(itemRow(item))
      item = { number: start[1], text: start[2], deadline: '', performers: '', result: '', line }
      items.push(item)
      field = 'text'
      continue
    }
    if (!item) {
      if (items.length === 0) before.push(line)
      else heading = line
    } else if (field === 'text') item.text += `\n${line.text.trim()}`
    else if (/^[а-яё]/.test(line.text.trim())) item[field] += `\n${line.text.trim()}`
    else {
      rows.push(itemRow(item))
      item = null
      heading = line
    }
  }
  if (item) rows.push(itemRow(item))
  const whole = items.filter((one) => one.deadline !== '').length
  if (whole < FEWEST_ITEMS || whole * 3 < items.length * 2) return [...lines]

  const first = items[0]
  if (!first) return [...lines]
  const headerRow = rowOf(HEADINGS, first.line, false)
  return [...before, gridOf([{ ...headerRow, afterBreak: true }, ...rows])]
}

/** «1. Провести собрание. Срок: март. Ответственный: УО.» has its labels inside the line. */
function splitAtLabels(line: Line): Line[] {
  return line.text
    .split(
      /(?<=[.;,)»])\s+(?=(?:[Сс]роки?|[Оо]тветственн(?:ый|ые|ая|ое)|[Ии]сполнител[ьи])(?:\s+[а-яё]+)?\s*[:–—])/,
    )
    .map((text) => ({ ...line, text }))
}

/** An item is believed when a label comes before the next item. */
function isFollowedByLabel(lines: readonly Line[], from: number): boolean {
  for (let next = from + 1; next < Math.min(lines.length, from + 40); next += 1) {
    const text = lines[next]?.text ?? ''
    if (LABEL.test(text)) return true
    if (ITEM.test(text.trim())) return false
  }
  return false
}

function itemRow(item: Item): GridRow {
  return rowOf([item.number, item.text, item.deadline, item.performers, item.result], item.line, false)
}

function rowOf(texts: readonly string[], line: Line, isMerged: boolean): GridRow {
  const cells = texts.map((text, column) => (isMerged && column > 0 ? cell('', 'left') : cell(text)))
  return { cells, place: line.place, afterBreak: false }
}
