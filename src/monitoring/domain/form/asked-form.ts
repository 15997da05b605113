import { type Answers, isRows } from './answers.ts'
import type { Condition } from './condition.ts'
import { type Form, fieldsOf } from './form.ts'

/** The form without what is not asked after these answers; the same form when it has no conditions. */
export function askedForm(form: Form, answers: Answers): Form {
  const hidden = hiddenKeys(form, answers)
  if (hidden.size === 0) return form
  const sections = form.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(({ key }) => !hidden.has(key)),
  }))
  // A section stays, empty, only when it was empty before.
  return {
    ...form,
    sections: sections.filter(
      ({ fields }, index) => fields.length > 0 || form.sections[index]?.fields.length === 0,
    ),
  }
}

/** Keys of fields whose condition is not met; what hangs on a hidden field is hidden too. */
export function hiddenKeys(form: Form, answers: Answers): ReadonlySet<string> {
  const hidden = new Set<string>()
  for (const { key, shownWhen } of fieldsOf(form)) {
    if (shownWhen && (hidden.has(shownWhen.field) || !isMet(shownWhen, answers))) hidden.add(key)
  }
  return hidden
}

/** What is sent: only what was asked. What was written and then hidden is not anybody's answer. */
export function withoutHidden(form: Form, answers: Answers): Answers {
  const hidden = hiddenKeys(form, answers)
  if (hidden.size === 0) return answers
  const kept = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => !hidden.has(key)))
  const { taken, ...rest } = answers
  return {
    ...rest,
    values: kept(answers.values),
    explanations: kept(answers.explanations),
    ...(taken === undefined ? {} : { taken: kept(taken) }),
  }
}

function isMet(condition: Condition, { values }: Answers): boolean {
  const value = values[condition.field] ?? null
  if (value === null || isRows(value)) return false
  if (condition.kind === 'above') return typeof value === 'number' && value > condition.than
  const given = Array.isArray(value) ? value : [value]
  return condition.answers.some((answer) => given.some((one) => one === answer))
}
