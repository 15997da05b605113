import type { AbsentReason } from './indicator-value.ts'

/** Why there is no value, as a person reads it. `titleOf` gives a figure's title by its name. */
export function absentWords(reason: AbsentReason, titleOf: (name: string) => string | undefined): string {
  const title = (name: string) => `«${titleOf(name) ?? name}»`
  switch (reason.kind) {
    case 'no-form':
      return 'форма не принята'
    case 'missing':
      return `нет сведений: ${title(reason.name)}`
    case 'zero':
      return `делить не на что: ${title(reason.name)} равно 0`
    case 'no-number':
      return 'формула не дала числа: деление на 0'
    case 'depends':
      return `нет значения показателя ${title(reason.name)}`
    case 'no-class':
      return `класса нет там, где ${title(reason.name)}`
    case 'no-classes':
      return 'ни один класс не назван'
    case 'broken':
      return 'формула не подходит к этой версии формы'
  }
}
