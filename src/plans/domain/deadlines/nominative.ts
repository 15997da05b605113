/** The genitive that follows «по итогам», «в течение», as a label names it. Other words stay as written. */
const NOMINATIVE: readonly (readonly [RegExp, string])[] = [
  [/^оценочных процедур$/iu, 'оценочные процедуры'],
  [/^оценочной процедуры$/iu, 'оценочная процедура'],
  [/^процедур$/iu, 'процедуры'],
  [/^процедуры$/iu, 'процедура'],
  [/^учебной четверти$/iu, 'четверть'],
  [/^четверти$/iu, 'четверть'],
  [/^(?:учебных )?четвертей$/iu, 'четверти'],
  [/полугодия$/iu, 'полугодие'],
  [/^полугодий$/iu, 'полугодия'],
  [/триместра$/iu, 'триместр'],
  [/квартала$/iu, 'квартал'],
  [/^месяца$/iu, 'месяц'],
  [/^недели$/iu, 'неделя'],
  [/года$/iu, 'год'],
  [/^мониторинга$/iu, 'мониторинг'],
  [/^мониторингов$/iu, 'мониторинги'],
  [/^экзаменов$/iu, 'экзамены'],
  [/^диагностики$/iu, 'диагностика'],
]

export function nominative(label: string): string | null {
  if (label === '') return null
  const form = NOMINATIVE.find(([pattern]) => pattern.test(label))
  return form ? label.replace(form[0], form[1]) : label
}
