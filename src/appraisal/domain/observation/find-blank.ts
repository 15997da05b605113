import type { Instrument } from './instrument.ts'

/** Every area, indicator and level needs words; says which has none. */
export function findBlank({ areas }: Instrument): string | undefined {
  for (const { title, indicators } of areas) {
    if (title.trim() === '') return 'Назовите область'
    for (const { text, descriptions } of indicators) {
      if (text.trim() === '') return `${title}: назовите показатель`
      const level = descriptions.findIndex((one) => one.trim() === '')
      if (level >= 0) return `${title}, «${text}»: опишите уровень ${level + 1}`
    }
  }
  return undefined
}
