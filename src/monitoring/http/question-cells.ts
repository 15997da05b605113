import type { FormCell, InputCell } from '#server-kit/spreadsheets/write-form-workbook.ts'
import type { Answers, CellValue } from '../domain/form/answers.ts'
import { conditionWords } from '../domain/form/condition-words.ts'
import { readFileAnswer } from '../domain/form/file-answer.ts'
import type { ColumnField, Form, FormField, PlainField } from '../domain/form/form.ts'
import { typedText } from '../domain/form/read-typed.ts'

/** What to know before answering: when it is asked, that it was put down by the program, and the form's own words. */
export function remarkOf(form: Form, field: PlainField, { taken }: Answers): string {
  const from = taken?.[field.key]
  return [
    field.shownWhen ? `Заполняется, ${conditionWords(form, field.shownWhen)}.` : '',
    from === undefined
      ? ''
      : `Подставлено ${from === 'registry' ? 'из реестра' : 'из прошлого периода'}: проверьте. Загрузив файл, вы подтвердите этот ответ.`,
    field.hint,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** A file cannot be put in a cell: it is named there, and put in the browser. */
export function fileWords(value: CellValue): FormCell {
  const name = readFileAnswer(value)?.fileName
  const words = 'Файл прикладывается в браузере, на странице формы'
  return { value: name === undefined ? words : `Приложен «${name}». ${words}`, look: 'remark' }
}

export function labelOf(field: FormField): string {
  const unit = field.kind === 'number' && field.unit !== '' ? `, ${field.unit}` : ''
  return field.kind === 'number' || !field.required ? `${field.label}${unit}` : `${field.label}`
}

export function widthOf(column: ColumnField): number {
  return column.kind === 'text' || column.kind === 'link' ? 40 : 18
}

export function input(field: ColumnField, value: CellValue): InputCell {
  return { value: fileValue(field, value), ...askOf(field) }
}

function askOf(field: ColumnField): Pick<InputCell, 'ask' | 'prompt'> {
  switch (field.kind) {
    case 'number': {
      const kind = field.decimals === 0 ? 'whole' : 'decimal'
      const bounds = [
        field.decimals === 0 ? 'Нужно целое число' : 'Нужно число',
        ...(field.min === null ? [] : [`не меньше ${field.min}`]),
        ...(field.max === null ? [] : [`не больше ${field.max}`]),
      ]
      return { ask: { kind, min: field.min, max: field.max }, prompt: bounds.join(', ') }
    }
    case 'yes-no': {
      const values = field.mayNotApply ? ['да', 'нет', 'не применимо'] : ['да', 'нет']
      return { ask: { kind: 'list', values }, prompt: `Выберите: ${values.join(', ')}` }
    }
    case 'choice':
      return field.many
        ? { ask: { kind: 'text' }, prompt: 'Варианты через точку с запятой' }
        : {
            ask: { kind: 'list', values: field.choices.map(({ label }) => label) },
            prompt: 'Выберите из списка',
          }
    case 'date':
      return { ask: { kind: 'date' }, prompt: 'Дата: дд.мм.гггг' }
    case 'text':
    case 'link':
      return { ask: { kind: 'text' }, prompt: '' }
  }
}

/** Numbers and days as themselves, the rest as people read it. */
export function fileValue(field: PlainField, value: CellValue): string | number | Date | null {
  if (value === null || typeof value === 'number') return value
  if (field.kind === 'date' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) {
    return new Date(`${value}T00:00:00Z`)
  }
  return typedText(field, value)
}
