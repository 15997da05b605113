import type { Condition } from '../../domain/form/condition.ts'
import type { FormField } from '../../domain/form/form.ts'

/** The condition a person most often means: «да», the first choice, a number above 0. */
export function firstCondition(asked: FormField): Condition {
  if (asked.kind === 'number') return { kind: 'above', field: asked.key, than: 0 }
  const answer = asked.kind === 'choice' ? (asked.choices[0]?.key ?? 'v1') : 'yes'
  return { kind: 'among', field: asked.key, answers: [answer] }
}
