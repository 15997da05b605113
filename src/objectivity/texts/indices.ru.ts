import type { IndexKey, Provenance } from '../domain/indices/index-formula.ts'
import type { RegionalKind } from '../domain/regional/regional-figures.ts'

export const indexNames: Readonly<Record<IndexKey, string>> = {
  medals: 'медалисты',
  oge: 'ОГЭ',
  vpr: 'ВПР',
  'vpr-mark': 'ВПР и журнал',
  'vpr-level': 'Уровень ВПР',
}

export const provenanceNames: Readonly<Record<Provenance, string>> = {
  official: 'официальный документ',
  secondary: 'вторичный источник',
  'to-check': 'проверьте по вашему документу',
  own: 'аналитика системы',
}

/** The tables a region publishes. */
export const regionalKindNames: Readonly<Record<RegionalKind, string>> = {
  totals: 'Баллы',
  items: 'Задания',
  journal: 'Отметки и журнал',
}
