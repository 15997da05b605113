import { foldToCyrillic } from '#kernel/look-alike-letters.ts'
import type { ResultsCell } from '../reading/results-file.ts'
import type { CatalogueItem } from './catalogue-work.ts'

/** One line of words, blanks made single. */
export function wordsIn(cell: ResultsCell): string {
  return cell === null || cell instanceof Date ? '' : String(cell).replaceAll(/\s+/g, ' ').trim()
}

/** '8K1' → '8К1', '5,1' → '5.1', '12*' → '12'; '' for what does not begin with a number. */
export function labelIn(cell: ResultsCell): string {
  const text = foldToCyrillic(wordsIn(cell).toUpperCase()).replaceAll(' ', '').replaceAll(',', '.')
  return /^(\d+(\.\d+)*(К\d+)?|[А-Я]{1,2}К?\d+)/.exec(text)?.[0] ?? ''
}

/** A whole number that is not negative; null for anything else. */
export function wholeIn(cell: ResultsCell): number | null {
  const text = wordsIn(cell)
  return /^\d{1,3}$/.test(text) ? Number(text) : null
}

/** '1.1, 2.3; 4' → ['1.1', '2.3', '4'] */
export function codesIn(cell: ResultsCell): readonly string[] {
  return [
    ...new Set(
      wordsIn(cell)
        .split(/[\s;,/]+/)
        .map((code) => code.replace(/\.$/, ''))
        .filter((code) => code !== '' && code !== '-' && code !== '—')
        .map((code) => code.slice(0, 40)),
    ),
  ].slice(0, 40)
}

/** Б, П, В or the words; null where it says something else. */
export function difficultyIn(cell: ResultsCell): CatalogueItem['difficulty'] {
  const word = foldToCyrillic(wordsIn(cell).toUpperCase())
  if (/^(Б$|БАЗ)/.test(word)) return 'base'
  if (/^(П$|ПОВ)/.test(word)) return 'raised'
  return /^(В$|ВЫС)/.test(word) ? 'high' : null
}

export function kindIn(cell: ResultsCell): CatalogueItem['kind'] {
  const word = wordsIn(cell).toUpperCase()
  if (/^(КО$|КРАТК|С КРАТК)/.test(word)) return 'short'
  return /^(РО$|РАЗВ|С РАЗВ)/.test(word) ? 'extended' : null
}
