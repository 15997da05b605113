import { numberWords } from '#kernel/number-words.ts'
import type { Condition } from './condition.ts'
import { type Form, findField } from './form.ts'
import { typedText } from './read-typed.ts'

/** «если «Есть филиал» — да»; «если «Филиалов» больше 0». */
export function conditionWords(form: Form, condition: Condition): string {
  const field = findField(form, condition.field)
  const label = field?.label ?? condition.field
  if (condition.kind === 'above') return `если «${label}» больше ${numberWords(condition.than, { most: 10 })}`
  const words = condition.answers.map((answer) =>
    field && field.kind !== 'table' ? typedText(field, answer) : answer,
  )
  return `если «${label}» — ${words.join(' или ')}`
}
