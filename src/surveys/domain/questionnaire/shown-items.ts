import { itemsOf } from './items.ts'
import type { Item, Questionnaire } from './questionnaire.ts'
import type { SurveyAnswers } from './survey-answers.ts'

/** The items a person with these answers is asked: one that hangs on another is shown only when that one is answered so. */
export function shownItems(
  questionnaire: Pick<Questionnaire, 'sections'>,
  answers: SurveyAnswers,
): readonly Item[] {
  const shown: Item[] = []
  for (const item of itemsOf(questionnaire)) {
    if (item.when === null || isChosen(item.when, answers, shown)) shown.push(item)
  }
  return shown
}

function isChosen(
  { item, chosen }: { readonly item: string; readonly chosen: readonly string[] },
  answers: SurveyAnswers,
  shown: readonly Item[],
): boolean {
  if (!shown.some(({ key }) => key === item)) return false
  const given = answers[item]
  const keys = given === undefined ? [] : typeof given === 'string' ? [given] : given
  return keys.some((key) => chosen.includes(key))
}
