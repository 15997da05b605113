import { type Answers, cellOf } from '#monitoring/domain/form/answers.ts'
import { type Form, fieldsOf } from '#monitoring/domain/form/form.ts'
import { typedText } from '#monitoring/domain/form/read-typed.ts'

/** Where two people answered otherwise. */
export function changedCells(form: Form, mine: Answers, theirs: Answers) {
  return fieldsOf(form).flatMap((field) => {
    if (field.kind === 'table') return []
    const [own, other] = [typedText(field, cellOf(mine, field)), typedText(field, cellOf(theirs, field))]
    return own === other ? [] : [{ key: field.key, label: field.label, mine: own, theirs: other }]
  })
}
