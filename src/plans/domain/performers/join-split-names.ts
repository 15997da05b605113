import type { PerformerKind } from '../performer.ts'

/** «Управление образования, культуры и спорта»: the comma is inside the name of one body. */
const MORE_OF_AUTHORITY =
  /^(?:культур|спорт|молод[её]ж|наук|опек|попечительств|физическ|туризм|социальн|защит|семь|дел)/iu
const NUMBER_OF_SCHOOL = /^(?:и\s+)?№?\s*\d+(?:\s*(?:и|,)\s*\d+)*$/u
/** «Иванова А.А., методист ИМЦ»: a post in the singular says who the person is. */
const POST =
  /^(?:(?:главный|ведущий|старший)\s+)?(?:методист|директор|начальник|специалист|консультант|инспектор|заведующ(?:ий|ая)|заместитель|руководитель)(?:\s|$)/u

/** «Органы власти, осуществляющие управление в сфере образования» */
const PARTICIPLE = /^\p{Ll}+(?:щ|вш)(?:ие|ий|их|ая|ее|его|ей|им|ими)(?:ся)?\s/u

/** Gives back to a name the pieces that a comma inside it cut off. */
export function joinSplitNames(
  names: readonly string[],
  kindOf: (name: string) => PerformerKind,
): readonly string[] {
  const joined: string[] = []
  for (const name of names) {
    const last = joined.at(-1)
    if (last !== undefined && last.length < 300 && continues(last, name, kindOf))
      joined.splice(-1, 1, `${last}, ${name}`)
    else joined.push(name)
  }
  return joined
}

function continues(last: string, name: string, kindOf: (name: string) => PerformerKind): boolean {
  if (NUMBER_OF_SCHOOL.test(name)) return /\d$/u.test(last)
  if (PARTICIPLE.test(name)) return kindOf(last) !== 'person'
  if (MORE_OF_AUTHORITY.test(name)) return kindOf(last) === 'authority'
  return POST.test(name) && kindOf(last) === 'person' && kindOf(name) !== 'person'
}
