/** For searching: small letters, and «е» for «ё», as people type. */
export function plainLetters(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е')
}

/** Whether every word of the search is somewhere in the text, in any order. */
export function textHoldsWords(text: string, search: string): boolean {
  const plain = plainLetters(text)
  return plainLetters(search)
    .split(/\s+/)
    .every((word) => plain.includes(word))
}
