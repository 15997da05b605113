import { choicesOf } from './items.ts'
import type { Item, Questionnaire } from './questionnaire.ts'
import { shownItems } from './shown-items.ts'
import type { SurveyAnswers } from './survey-answers.ts'

export const MOST_TEXT = 1000

/**
 * The part of what was sent that the questionnaire asks for: unknown items and choices, and answers to items that were not
 * shown, are dropped; a text is cut at MOST_TEXT characters. Null when nothing at all is answered.
 */
export function keepAnswers(questionnaire: Questionnaire, sent: SurveyAnswers): SurveyAnswers | null {
  const kept = shownItems(questionnaire, sent).flatMap((item): [string, string | readonly string[]][] => {
    const value = keepValue(questionnaire, item, sent[item.key])
    return value === null ? [] : [[item.key, value]]
  })
  return kept.length === 0 ? null : Object.fromEntries(kept)
}

function keepValue(
  questionnaire: Questionnaire,
  item: Item,
  value: string | readonly string[] | undefined,
): string | readonly string[] | null {
  if (value === undefined) return null
  if (item.kind === 'text') {
    const text = typeof value === 'string' ? value.trim().slice(0, MOST_TEXT) : ''
    return text === '' ? null : text
  }
  const known = choicesOf(questionnaire, item).map(({ key }) => key)
  if (item.kind === 'many') {
    const given = typeof value === 'string' ? [value] : value
    const chosen = known.filter((key) => given.includes(key))
    return chosen.length === 0 ? null : chosen
  }
  return typeof value === 'string' && known.includes(value) ? value : null
}
