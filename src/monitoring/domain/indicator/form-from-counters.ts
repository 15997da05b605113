import type { Form, FormField, TableField } from '../form/form.ts'
import type { Counter } from '../methodology/methodology.ts'
import { tableOfClasses } from './table-of-classes.ts'

/** The steps of the management cycle, in their order. */
const cycleSteps = [
  'Цели',
  'Показатели',
  'Методы сбора информации',
  'Мониторинг показателей',
  'Анализ результатов',
  'Адресные рекомендации',
  'Меры и мероприятия',
  'Управленческие решения',
  'Анализ эффективности мер',
] as const

/** A form that asks the counters of a direction, to be used at once or edited. */
export function formFromCounters(title: string, counters: readonly Counter[]): Form {
  const ofClasses = counters.filter(({ kind }) => kind === 'by-class')
  return {
    sections: [
      {
        key: 's1',
        title: title.slice(0, 300),
        hint: 'Нет таких — поставьте 0. Неизвестно — оставьте пустым: пропуск нулём не считается.',
        fields: [
          ...counters.filter(({ kind }) => kind !== 'by-class').map(fieldOfCounter),
          ...(ofClasses.length > 0 ? [tableOfClasses(ofClasses)] : []),
        ],
      },
    ],
    checks: [],
  }
}

function fieldOfCounter({ key, title: label, unit, kind }: Counter): FormField {
  const asked = { key, label, required: true, hint: '', prefilled: false }
  if (kind === 'cycle') return cycleTable(asked)
  return kind === 'yes-no'
    ? { kind, ...asked, mayNotApply: true }
    : { kind: 'number', ...asked, decimals: unit === 'балл' ? 2 : 0, min: 0, max: null, unit }
}

function cycleTable(asked: {
  readonly key: string
  readonly label: string
  readonly required: boolean
  readonly hint: string
  readonly prefilled: boolean
}): TableField {
  const column = { key: 'has', label: 'Есть документ', required: true, hint: '', prefilled: false }
  return {
    kind: 'table',
    ...asked,
    columns: [{ kind: 'yes-no', ...column, mayNotApply: true }],
    rows: { kind: 'fixed', rows: cycleSteps.map((label, index) => ({ key: `c${index + 1}`, label })) },
  }
}
