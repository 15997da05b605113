import type { PerformerKind } from '../performer.ts'
import { findPersons } from './person-names.ts'

/** Longer pieces are garbage, not a list of names. */
const LONGEST_NAME = 1000

/** Names written with no separator: «Иванова А.А. Петров Б.Б.», «управление образования и ОО», «УО/ОО». */
export function splitTogether(name: string, kindOf: (name: string) => PerformerKind): readonly string[] {
  if (name.length > LONGEST_NAME) return [name]
  return splitPersons(name).flatMap((piece) => splitAt(piece, kindOf))
}

function splitPersons(name: string): readonly string[] {
  const persons = findPersons(name)
  if (persons.length < 2) return [name]
  return persons.map((person, index) => {
    const from = index === 0 ? 0 : (persons[index - 1]?.end ?? 0)
    const to = index === persons.length - 1 ? name.length : person.end
    return name.slice(from, to).replace(/^\s*и\s+/u, '')
  })
}

/** «и» and «/» cut only between two names that are understood each by itself: «департамент образования и науки» is one. */
function splitAt(name: string, kindOf: (name: string) => PerformerKind): readonly string[] {
  const joint = /\s+и\s+|\s*\/\s*/gu
  for (const match of name.matchAll(joint)) {
    const left = name.slice(0, match.index)
    const right = name.slice(match.index + match[0].length)
    const isList = isWhole(left, kindOf) && isWhole(right, kindOf) && !isSharedLead(left, right, kindOf)
    if (isList) return [left, ...splitAt(right, kindOf)]
  }
  return [name]
}

/** «руководители ОУ и ДОУ»: the second body belongs to the same heads. */
function isSharedLead(left: string, right: string, kindOf: (name: string) => PerformerKind): boolean {
  const led: readonly PerformerKind[] = ['schools', 'kindergartens', 'extra-education']
  return kindOf(left) === 'heads' && led.includes(kindOf(right))
}

const NEEDS_MORE =
  /(?:^|\s)(?:специалист|сотрудник|руководител|директор|заведующ|начальник|заместител|методист|педагог|учител|администраци)\p{L}*$/iu
const ADJECTIVE_AT_END = /(?:ых|их|ого|его|ому|ему|ой|ый|ий|ая|ые|ие)$/iu
const CONTINUES = /^(?:заместител|педагог|учител|работник|руководител\p{L}* структурн)/iu

function isWhole(name: string, kindOf: (name: string) => PerformerKind): boolean {
  if (!hasBalancedQuotes(name)) return false
  return (
    kindOf(name) !== 'other' &&
    !ADJECTIVE_AT_END.test(name) &&
    !NEEDS_MORE.test(name) &&
    !CONTINUES.test(name)
  )
}

function hasBalancedQuotes(name: string): boolean {
  const count = (mark: string) => name.split(mark).length - 1
  return count('«') === count('»') && count('(') === count(')') && count('"') % 2 === 0
}
