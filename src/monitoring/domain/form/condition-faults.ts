import { type Form, type FormField, fieldsOf } from './form.ts'

/** Conditions that can never be met or met only by chance: about a later field, of another kind, with answers it has not. */
export function findConditionFaults(
  form: Form,
): readonly { readonly pointer: string; readonly message: string }[] {
  const order = fieldsOf(form)
  return form.sections.flatMap(({ fields }, s) =>
    fields.flatMap((field, f) => {
      const message = faultOf(field, order)
      return message === undefined ? [] : [{ pointer: `/sections/${s}/fields/${f}`, message }]
    }),
  )
}

/** Fields a condition of this one may look at: those that stand before it and have answers to choose from or a number. */
export function fieldsToAskAfter(form: Form, key: string): readonly FormField[] {
  const order = fieldsOf(form)
  const index = order.findIndex((field) => field.key === key)
  return order.slice(0, Math.max(0, index)).filter(isAskable)
}

function isAskable({ kind }: FormField): boolean {
  return kind === 'choice' || kind === 'yes-no' || kind === 'number'
}

function faultOf(field: FormField, order: readonly FormField[]): string | undefined {
  const { shownWhen, label } = field
  if (!shownWhen) return undefined
  const at = order.findIndex(({ key }) => key === shownWhen.field)
  const asked = order[at]
  if (!asked) return `«${label}» зависит от показателя, которого в форме нет`
  if (at >= order.indexOf(field))
    return `«${label}» зависит от «${asked.label}»: поставьте «${asked.label}» выше`
  if (shownWhen.kind === 'above') {
    return asked.kind === 'number' ? undefined : `«${label}» зависит от числа, а «${asked.label}» — не число`
  }
  const known =
    asked.kind === 'choice'
      ? asked.choices.map(({ key }) => key)
      : asked.kind === 'yes-no'
        ? ['yes', 'no', 'not-applicable']
        : []
  return shownWhen.answers.every((answer) => known.includes(answer))
    ? undefined
    : `«${label}» зависит от ответа, которого у «${asked.label}» нет`
}
