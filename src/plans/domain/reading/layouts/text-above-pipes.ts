import type { Line } from '../grid.ts'

/** Where the plan's name begins in a document that was poured into one line. */
const TITLE = /\s(?=(?:План|ПЛАН|Дорожная карта|ДОРОЖНАЯ КАРТА|Комплекс(?:ный план)? мер)(?![а-яёА-ЯЁ]))/

/** What stands on a line before its first pipe: the title apart from the approval before it. */
export function textAbovePipes(line: Line): Line[] {
  const before = line.text.slice(0, line.text.indexOf('|')).trim()
  const [head = '', ...rest] = before.split(TITLE)
  return [head, rest.join(' ')].filter((text) => text !== '').map((text) => ({ ...line, text }))
}
