import { type Hidden, suppress } from '#statistics/suppress.ts'
import { itemsOf } from '../questionnaire/items.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { SurveyAnswers } from '../questionnaire/survey-answers.ts'

export type AnsweredGroup = { readonly key: string; readonly answers: readonly SurveyAnswers[] }

const none: ReadonlySet<string> = new Set()

/**
 * Items hidden in each of the groups that make up a shown total, though enough answered them there: few answered the item in a
 * neighbour, and the total less what is shown would be those few.
 */
export function hideItems(
  questionnaire: Questionnaire,
  groups: readonly AnsweredGroup[],
  threshold: number,
  hiddenGroups: ReadonlyMap<string, Hidden>,
): (group: string) => ReadonlySet<string> {
  const hidden = new Map<string, Set<string>>()
  for (const { key: item } of itemsOf(questionnaire)) {
    const counts = groups.map(({ key, answers }) => ({
      key,
      count: answers.filter((one) => one[item] !== undefined).length,
    }))
    for (const [group] of suppress(counts, threshold, hiddenGroups)) {
      const own = hidden.get(group) ?? new Set<string>()
      hidden.set(group, own.add(item))
    }
  }
  return (group) => hidden.get(group) ?? none
}
