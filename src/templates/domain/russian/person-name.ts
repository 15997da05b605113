/** Parts of «Фамилия Имя Отчество»; null where the text is not a name written so. */
export type PersonName = { readonly last: string; readonly first: string; readonly middle: string | null }

const word = /^\p{Lu}[\p{L}’'-]*$/u

export function readPersonName(text: string): PersonName | null {
  const [last = '', first = '', middle, ...rest] = text.trim().split(/\s+/u)
  if (rest.length > 0 || !word.test(last) || !word.test(first)) return null
  if (first.length < 2 || (middle !== undefined && !word.test(middle))) return null
  return { last, first, middle: middle ?? null }
}

/** «Н. С. Заречная»: how a paper is signed. A text that is not a full name stays as it is. */
export function signatureOf(text: string): string {
  const name = readPersonName(text)
  return name === null ? text.trim() : `${initials(name)}\u00a0${name.last}`
}

/** «Заречная Н. С.»: how a person is named in a list. */
export function shortNameOf(text: string): string {
  const name = readPersonName(text)
  return name === null ? text.trim() : `${name.last}\u00a0${initials(name)}`
}

function initials({ first, middle }: PersonName): string {
  return [first, middle]
    .filter((part) => part !== null)
    .map((part) => `${part.charAt(0)}.`)
    .join('\u00a0')
}
