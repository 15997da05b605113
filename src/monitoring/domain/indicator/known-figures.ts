import type { Form } from '../form/form.ts'
import { nameInFormulas } from '../methodology/indicator.ts'
import type { Counter, Direction, Methodology } from '../methodology/methodology.ts'
import { figuresOfForm } from './form-figures.ts'
import type { KnownFigures } from './formula.ts'
import { outsideFigures } from './outside-figures.ts'
import { figuresOfClassCounters } from './table-of-classes.ts'

/** The forms a methodology takes figures from, by id. */
export type BoundForms = ReadonlyMap<number, Form>

/** Every figure that formulas of the direction may name, with its title. */
export function knownFigures(
  methodology: Methodology,
  direction: Direction,
  forms: BoundForms,
): KnownFigures {
  return new Map([
    ...named('form', direction.formId, direction.counters, forms),
    ...named('base', methodology.baseFormId, methodology.baseCounters, forms),
    ...Object.entries(outsideFigures),
    ...methodology.indicators.map(
      ({ code, title }) => [`indicator.${nameInFormulas(code)}`, `${code} ${title}`] as const,
    ),
  ])
}

/** Of a form that is there, its fields; before it is made, what it will ask. */
function named(
  space: string,
  formId: number | null,
  counters: readonly Counter[],
  forms: BoundForms,
): readonly (readonly [string, string])[] {
  const { form } = formOrCounters(formId, counters, forms)
  const figures = form
    ? figuresOfForm(form)
    : [...counters.flatMap(figuresOfCounter), ...figuresOfClassCounters(counters)]
  return figures.map(({ name, title }) => [`${space}.${name}`, title])
}

/** What figures of a space come from: the form, or before it is made what it will ask. */
export function formOrCounters(
  formId: number | null,
  counters: readonly Counter[],
  forms: BoundForms,
): { readonly form: Form | undefined; readonly counters: readonly Counter[] } {
  return { form: formId === null ? undefined : forms.get(formId), counters }
}

function figuresOfCounter({
  key,
  title,
  kind,
}: Counter): readonly { readonly name: string; readonly title: string }[] {
  if (kind === 'by-class') return []
  if (kind !== 'cycle') return [{ name: key, title }]
  return [
    { name: `${key}.yes`, title: `${title}: «да»` },
    { name: `${key}.asked`, title: `${title}: «да» и «нет»` },
  ]
}
