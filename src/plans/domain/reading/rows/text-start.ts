// How a text begins says whether it is a new thing or goes on with the one before.

const LIST_MARK = /^(?:[-–—•·●▪*]|\d{1,2}\)|[а-яё]\))\s*/

export function startsInLowerCase(text: string): boolean {
  return /^[«"(]?[а-яё]/.test(text)
}

export function startsWithListMark(text: string): boolean {
  return LIST_MARK.test(text)
}
