import petrovich from 'petrovich'
import type { GrammaticalCase } from './grammatical-case.ts'
import { type PersonName, readPersonName } from './person-name.ts'

/**
 * «Заречная Надежда Сергеевна» → «Заречную Надежду Сергеевну». A name whose gender cannot be told (no patronymic) and a
 * text that is not a full name stay as they are: a paper is better off with the nominative than with a wrong form.
 */
export function declinePerson(text: string, toCase: GrammaticalCase): string {
  const name = readPersonName(text)
  const declined = name && decline(name, toCase)
  return declined ? [declined.last, declined.first, declined.middle].filter(Boolean).join(' ') : text.trim()
}

/** «Заречную Н. С.» */
export function declineShortName(text: string, toCase: GrammaticalCase): string {
  const name = readPersonName(text)
  const declined = name && decline(name, toCase)
  if (!name || !declined) return text.trim()
  const letters = [name.first, name.middle].flatMap((part) => (part === null ? [] : [`${part.charAt(0)}.`]))
  return `${declined.last}\u00a0${letters.join('\u00a0')}`
}

function decline({ last, first, middle }: PersonName, toCase: GrammaticalCase) {
  if (middle === null) return null
  const gender = genderOf(middle)
  if (gender === null) return null
  return petrovich({ last, first, middle, gender }, toCase)
}

/** Turkic patronymics stand undeclined in papers, but they tell the gender: «Рустам оглы», «Лейла кызы». */
function genderOf(middle: string): 'male' | 'female' | null {
  const found = petrovich.detect_gender(middle)
  return found === 'male' || found === 'female' ? found : null
}
