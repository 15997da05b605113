const SURNAME = '[А-ЯЁ][а-яё]{1,29}(?:-[А-ЯЁ][а-яё]{1,29})?'
const INITIALS = String.raw`[А-ЯЁ]\.\s{0,2}[А-ЯЁ]\.?(?![а-яё])`
const PATRONYMIC = '[А-ЯЁ][а-яё]{1,29}(?:вич|вна|чна|ична)'
const PERSON = new RegExp(
  String.raw`${SURNAME}\s{1,3}${INITIALS}|${INITIALS}\s{0,3}${SURNAME}|${SURNAME}\s{1,3}[А-ЯЁ][а-яё]{1,29}\s{1,3}${PATRONYMIC}`,
  'gu',
)

export type PersonMatch = { readonly start: number; readonly end: number }

/** Where people are named: «Иванова А.А.», «А. А. Иванова», «Петров-Водкин К.С.», «Иванова Анна Петровна». */
export function findPersons(text: string): readonly PersonMatch[] {
  return [...text.matchAll(PERSON)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
