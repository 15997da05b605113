import { choicesOf, itemsOf } from './items.ts'
import type { Item, Questionnaire } from './questionnaire.ts'

/** On which answer to which question an item hangs: «на вопрос «Вы заходили на сайт?» ответили «Да»». */
export function conditionWords(
  questionnaire: Pick<Questionnaire, 'sections' | 'scales'>,
  { item: key, chosen }: NonNullable<Item['when']>,
): string {
  const item = itemsOf(questionnaire).find((one) => one.key === key)
  if (!item) return 'ответили на другой вопрос'
  const answers = choicesOf(questionnaire, item)
    .filter((one) => chosen.includes(one.key))
    .map(({ label }) => `«${label}»`)
  return `на вопрос «${item.text}» ответили ${answers.join(' или ')}`
}
