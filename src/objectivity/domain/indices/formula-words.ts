import type { IndexKey } from './index-formula.ts'
import { indexVariables } from './index-variables.ts'

/** '100 * lower / pairs' → '100 × «ОГЭ ниже годовой» / «пар …»': a formula as an official reads it. */
export function formulaWords(key: IndexKey, formula: string): string {
  const titles = new Map(
    indexVariables[key].map(({ name, title }) => [name, `«${title.replaceAll(/[«»]/g, '')}»`]),
  )
  return formula
    .replaceAll('*', '×')
    .replaceAll('||', 'или')
    .replaceAll(/[a-zA-Z]\w*/g, (name) => titles.get(name) ?? name)
}
