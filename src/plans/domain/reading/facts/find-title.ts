import { oneLine } from '../clean-text.ts'
import type { Line } from '../grid.ts'
import { findHorizon } from './find-horizon.ts'

const NAMES =
  'план(?:-график)?(?![а-яё])|(?:сетевой |календарный )(?:план-)?график|дорожная карта|программа|подпрограмма|комплекс мер|комплекс мероприятий|перечень мероприятий|циклограмма|план-программа|муниципальная программа|мероприятия по'
const START = new RegExp(`^[«"“\\s]*(?:[а-яё]+(?:ый|ая|ой|ое)\\s+){0,3}(?:${NAMES})`, 'i')
const STOP =
  /^(?:утвержда|утвержд[её]н|приложение|согласован|принят|цел[ьи]|задач|раздел|\d{1,2}(?:\.\d+)*[.)]\s|[IVX]+[.)]\s|№|пояснительн|паспорт|основани|составител|сроки? реализации|введение|ожидаем|исполнител|ответствен|разработчик|в соответствии|в целях|настоящ|таблица)/i
const LONGEST = 600
const GENERIC = 45

/** The name of the plan: the last line above its table that begins as a plan's name does, with the lines it goes on over. */
export function findTitle(linesAbove: readonly Line[]): string {
  const lines = linesAbove.map((line) => plain(line.text)).filter((text) => text !== '')
  const titles = lines.flatMap((text, at) => (isStart(text) ? [titleFrom(lines, at)] : []))
  const last = titles.at(-1)
  if (last !== undefined) {
    // «План мероприятий» alone says less than the programme's own name above it.
    const isGeneric = last.length < GENERIC && findHorizon(last) === null
    const fuller = isGeneric
      ? titles.findLast((title) => title.length > last.length && findHorizon(title) !== null)
      : null
    return fuller ?? last
  }
  const approved = lines.findLast((text) => /^об утверждении\s+\S/i.test(text))
  if (approved) return approved
  const marked = linesAbove.findLast((line) => line.emphasis === 'heading' || line.emphasis === 'bold')
  if (marked) return plain(marked.text)
  // Whatever names the years right above the table names the plan.
  return (
    lines
      .slice(-4)
      .findLast((text) => text.length < 300 && findHorizon(text) !== null && !/(?:№|приказ)/i.test(text)) ??
    ''
  )
}

function isStart(text: string): boolean {
  return START.test(text) && text.length < 400 && (!/[.;]$/.test(text) || /\sгг?\.$/.test(text))
}

function titleFrom(lines: readonly string[], at: number): string {
  let title = lines[at] ?? ''
  for (let next = at + 1; next < lines.length; next += 1) {
    const text = lines[next] ?? ''
    if (STOP.test(text) || title.length + text.length > LONGEST || text.length > 300) break
    if (/[.:;]$/.test(title) && !/(?:г|гг|им|р-н)\.$/.test(title)) break
    const isWhole = findHorizon(title) !== null && title.length > GENERIC
    // «в 2025 –» over «2026 учебном году» is one range of years.
    if (isWhole && !/^[а-яё(]/.test(text) && !/[-–—/]$/.test(title)) break
    if (isStart(text) && title.length > GENERIC) break
    title = `${title}\n${text}`
  }
  return oneLine(title)
}

function plain(text: string): string {
  const line = oneLine(text)
    .replace(/^[#*_>\s]+|[*_\s]+$/g, '')
    .trim()
  // «П Л А Н»
  return /^(?:[А-ЯЁ] ){3,}[А-ЯЁ](?: |$)/.test(line)
    ? line.replace(/(?<=^|[А-ЯЁ]) (?=[А-ЯЁ](?: |$))/g, '')
    : line
}
