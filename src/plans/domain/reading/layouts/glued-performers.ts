import { isPerformerPhrase } from '../phrases/performer-phrase.ts'

const NAME = /^[«"(]?[А-ЯЁ][а-яё]{2,}/
const INITIALS = /^(?:[А-ЯЁ]\.){1,2},?;?$/

/**
 * Whether the words of the next column stand on a line of the performers: «Методист Отчёт». A capitalised word inside a line that
 * is neither a known one nor a surname with initials may begin another cell, and nothing says whether it does.
 */
export function holdsOtherWords(performers: string): boolean {
  return performers.split('\n').some((line) => {
    const words = line.trim().split(/\s+/)
    return words.some((word, at) => {
      const [before = '', after = ''] = [words[at - 1], words[at + 1]]
      if (at === 0 || !NAME.test(word) || /[,;]$/.test(before)) return false
      if (INITIALS.test(before) || INITIALS.test(after)) return false
      return !isPerformerPhrase(word)
    })
  })
}
