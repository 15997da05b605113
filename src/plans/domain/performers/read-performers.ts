import type { Performer } from '../performer.ts'
import { classifyPerformer, foldAliases } from './classify-performer.ts'
import { joinSplitNames } from './join-split-names.ts'
import { splitNames } from './split-names.ts'
import { splitTogether } from './split-together.ts'

const ALIAS_IN_BRACKETS = /\(\s{0,5}далее(?:\s|[-–—])[^()]{0,200}\)/giu
const ALIAS_AFTER_COMMA = /[,–—-]?\s{0,3}далее\s{0,3}(?:по тексту\s{0,3})?[-–—]\s{0,3}[^,;\n()]{1,100}/giu
const HEADING =
  /^\s*(?:ответственн|исполнител|соисполнител|участник)\p{L}{0,5}(?:\s+исполнител\p{L}{0,3})?\s*:\s*/iu

/**
 * The performers a cell names, in the cell's order, each with the kind its words tell. `aliases` are the document's own
 * short forms, see find-aliases.ts: they decide the kind of «ОУ», the name stays as written.
 */
export function readPerformers(cell: string, aliases: Readonly<Record<string, string>>): Performer[] {
  const visible = cell.replaceAll('\r', '\n').replaceAll('\u00a0', ' ')
  const plain = visible
    .replaceAll(ALIAS_IN_BRACKETS, ' ')
    .replaceAll(ALIAS_AFTER_COMMA, ' ')
    .replace(HEADING, '')
  const fullForms = foldAliases(aliases)
  const kindOf = (name: string) => classifyPerformer(name, fullForms)
  return joinSplitNames(splitNames(plain).map(tidy).filter(hasLetters), kindOf)
    .flatMap((name) => splitTogether(name, kindOf))
    .map(tidy)
    .filter(hasLetters)
    .map((name) => ({ kind: kindOf(name), name }))
}

function tidy(name: string): string {
  const line = name
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^[-–—•*]\s+/u, '')
    .replace(/^\d{1,2}[.)]\s+/u, '')
  return /(?:[\p{Ll})»]{3}|\p{Lu}{2})\.$/u.test(line) ? line.slice(0, -1) : line
}

function hasLetters(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name)
}
