import { choicesOf, itemsOf } from './items.ts'
import type { Questionnaire } from './questionnaire.ts'

/** Why the questionnaire cannot be asked, for whoever made it; empty when it can. */
export function questionnaireFaults(questionnaire: Questionnaire): readonly string[] {
  const faults: string[] = []
  const before = new Map<string, readonly string[]>()
  for (const item of itemsOf(questionnaire)) {
    if (before.has(item.key)) faults.push(`Два вопроса с одним обозначением ${item.key}: «${item.text}»`)
    if (item.kind === 'scale' && !questionnaire.scales.some(({ key }) => key === item.scale)) {
      faults.push(`Вопрос «${item.text}»: нет шкалы ${item.scale}`)
    }
    const { when } = item
    if (when !== null) {
      const choices = before.get(when.item)
      if (!choices) faults.push(`Вопрос «${item.text}» зависит от вопроса, которого перед ним нет`)
      else if (!when.chosen.every((key) => choices.includes(key))) {
        faults.push(`Вопрос «${item.text}» зависит от варианта, которого нет`)
      }
    }
    before.set(
      item.key,
      choicesOf(questionnaire, item).map(({ key }) => key),
    )
  }
  const groups = itemsOf(questionnaire).filter((item) => item.kind === 'one' && item.isGroup)
  if (groups.length > 1) faults.push('По группам можно разложить только по одному вопросу')
  return faults
}
