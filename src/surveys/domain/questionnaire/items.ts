import type { Item, Questionnaire, Step } from './questionnaire.ts'

/** Every item in the order it is asked. */
export function itemsOf({ sections }: Pick<Questionnaire, 'sections'>): readonly Item[] {
  return sections.flatMap(({ items }) => items)
}

/** What may be chosen in the item; none of a text. */
export function choicesOf(
  questionnaire: Pick<Questionnaire, 'scales'>,
  item: Item,
): readonly { readonly key: string; readonly label: string }[] {
  switch (item.kind) {
    case 'scale':
      return stepsOf(questionnaire, item.scale)
    case 'one':
    case 'many':
      return item.choices
    case 'text':
      return []
  }
}

export function stepsOf({ scales }: Pick<Questionnaire, 'scales'>, key: string): readonly Step[] {
  return scales.find((scale) => scale.key === key)?.steps ?? []
}
