import type { OpenQuestionnaire } from '../../answering-contract.ts'
import { choicesOf } from '../../domain/questionnaire/items.ts'
import type { Item } from '../../domain/questionnaire/questionnaire.ts'
import { element } from './elements.ts'

type Given = string | readonly string[] | undefined

const MOST_TEXT = 1000

/** One question with its answers. `onChange` gets undefined when nothing is chosen any more. */
export function itemFields(
  questionnaire: OpenQuestionnaire['questionnaire'],
  item: Item,
  given: Given,
  onChange: (value: Given) => void,
): HTMLElement {
  if (item.kind === 'text') return textField(item, given, onChange)
  const type = item.kind === 'many' ? 'checkbox' : 'radio'
  const chosen = new Set(given === undefined ? [] : typeof given === 'string' ? [given] : given)
  const lines = choicesOf(questionnaire, item).map(({ key, label }) => {
    const input = element('input', { type, name: item.key, value: key })
    input.checked = chosen.has(key)
    input.addEventListener('change', () => {
      if (type === 'radio') return onChange(key)
      if (input.checked) chosen.add(key)
      else chosen.delete(key)
      onChange(chosen.size === 0 ? undefined : [...chosen])
    })
    return element('label', { class: 'choice' }, input, element('span', {}, label))
  })
  const hint = item.kind === 'many' ? [element('p', { class: 'soft' }, 'Можно выбрать несколько')] : []
  return element('fieldset', {}, element('legend', {}, item.text), ...hint, ...lines)
}

function textField(item: Item, given: Given, onChange: (value: Given) => void): HTMLElement {
  const area = element('textarea', {
    rows: '3',
    id: `text-${item.key}`,
    maxlength: String(MOST_TEXT),
  })
  area.value = typeof given === 'string' ? given : ''
  area.addEventListener('input', () => onChange(area.value.trim() === '' ? undefined : area.value))
  return element('fieldset', {}, element('legend', {}, element('label', { for: area.id }, item.text)), area)
}
