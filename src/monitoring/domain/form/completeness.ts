import { type Answers, cellOf, cellOfRow, isBlank, isRowBlank, rowsOf } from './answers.ts'
import { askedForm } from './asked-form.ts'
import { type Form, fieldsOf } from './form.ts'

/** A portion that keeps its numbers. Of nothing there is no portion: `whole` 0 is shown as «—». */
export type Portion = { readonly part: number; readonly whole: number }

/**
 * How much of what must be answered is answered. Rows that were added count when not blank; what was put down by the
 * program counts when it is confirmed.
 */
export function completenessOf(form: Form, answers: Answers): Portion {
  let [part, whole] = [0, 0]
  for (const field of fieldsOf(askedForm(form, answers))) {
    const isConfirmed = answers.taken?.[field.key] === undefined
    if (field.kind !== 'table') {
      if (!field.required) continue
      whole += 1
      if (isConfirmed && !isBlank(cellOf(answers, field))) part += 1
      continue
    }
    for (const row of rowsOf(answers, field)) {
      if (field.rows.kind === 'free' && isRowBlank(row)) continue
      for (const column of field.columns) {
        if (!column.required) continue
        whole += 1
        if (isConfirmed && !isBlank(cellOfRow(row, column))) part += 1
      }
    }
  }
  return { part, whole }
}

/** Of a check list: «да» among «да» and «нет»; «не применимо» and what is not answered are left out. */
export function yesPortionOf(form: Form, answers: Answers): Portion {
  let [part, whole] = [0, 0]
  for (const field of fieldsOf(form)) {
    const given =
      field.kind === 'yes-no'
        ? [cellOf(answers, field)]
        : field.kind === 'table'
          ? rowsOf(answers, field).flatMap((row) =>
              field.columns.filter(({ kind }) => kind === 'yes-no').map((column) => cellOfRow(row, column)),
            )
          : []
    for (const value of given) {
      if (value === 'yes') part += 1
      if (value === 'yes' || value === 'no') whole += 1
    }
  }
  return { part, whole }
}

/** Whether the form is answered mostly with «да» or «нет», so that their portion says something of the whole. */
export function isMostlyYesNo(form: Form): boolean {
  const fields = fieldsOf(form).filter(({ kind }) => kind !== 'text' && kind !== 'link' && kind !== 'date')
  const asked = fields.filter(
    (field) =>
      field.kind === 'yes-no' ||
      (field.kind === 'table' && field.columns.some(({ kind }) => kind === 'yes-no')),
  )
  return asked.length > 0 && asked.length * 2 >= fields.length
}

/** Whether the form has anything to answer with «да» or «нет». */
export function isCheckList(form: Form): boolean {
  return fieldsOf(form).some(
    (field) =>
      field.kind === 'yes-no' ||
      (field.kind === 'table' && field.columns.some(({ kind }) => kind === 'yes-no')),
  )
}
