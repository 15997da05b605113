import type { ColumnField, TableField } from '../form/form.ts'
import type { Counter } from '../methodology/methodology.ts'

/** The table of a form made from counters whose rows are classes. */
const classTable = { key: 'classes', name: 'class_name', pupils: 'class_pupils' } as const

const MOST_CLASSES = 150

/** What formulas call a figure of each class: 'classes.total.ctl_03'; of a class it is the class's own. */
export function nameOfClassCounter(key: string): string {
  return `${classTable.key}.total.${key}`
}

/** Figures of the table that the counters ask, with how many pupils there are; none without such counters. */
export function figuresOfClassCounters(
  counters: readonly Counter[],
): readonly { readonly name: string; readonly title: string }[] {
  const own = counters.filter(({ kind }) => kind === 'by-class')
  if (own.length === 0) return []
  return [{ key: classTable.pupils, title: 'Обучающихся в классе' }, ...own].map(({ key, title }) => ({
    name: nameOfClassCounter(key),
    title: `По классам: ${title}, всего`,
  }))
}

/** The table that asks these counters of each class. */
export function tableOfClasses(counters: readonly Counter[]): TableField {
  const asked = { required: true, hint: '', prefilled: false }
  const number = (key: string, label: string, unit: string, least: number): ColumnField => ({
    kind: 'number',
    ...{ key, label, ...asked, decimals: 0, min: least, max: null, unit },
  })
  return {
    kind: 'table',
    key: classTable.key,
    label: 'По классам',
    required: true,
    hint: 'Одна строка — один класс, например 5А. Показатель организации сложится из строк.',
    // Last year's 5А is this year's 6А.
    prefilled: false,
    columns: [
      { kind: 'text', key: classTable.name, label: 'Класс', ...asked, mostCharacters: 20 },
      number(classTable.pupils, 'Обучающихся в классе', 'чел.', 1),
      ...counters.map(({ key, title, unit }) => number(key, title, unit, 0)),
    ],
    rows: {
      kind: 'free',
      most: MOST_CLASSES,
      classes: { name: classTable.name, pupils: classTable.pupils },
    },
  }
}
