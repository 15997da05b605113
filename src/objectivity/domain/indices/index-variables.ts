import type { IndexKey } from './index-formula.ts'

export type IndexVariable = { readonly name: string; readonly title: string }

/** Counts of a school that a formula may name; the first of each index is its denominator. All are whole numbers. */
export const indexVariables: Readonly<Record<IndexKey, readonly IndexVariable[]>> = {
  medals: [
    { name: 'candidates3', title: 'претендентов на медаль за три года' },
    { name: 'unconfirmed3', title: 'из них не подтвердили за три года' },
    { name: 'candidates', title: 'претендентов в этом году' },
    { name: 'unconfirmed', title: 'не подтвердили в этом году' },
  ],
  oge: [
    { name: 'pairs', title: 'пар «годовая отметка — отметка ОГЭ»' },
    { name: 'lower', title: 'ОГЭ ниже годовой' },
    { name: 'higher', title: 'ОГЭ выше годовой' },
    { name: 'lowerByTwo', title: 'ОГЭ ниже годовой на две отметки и больше' },
    { name: 'annualSum', title: 'сумма годовых отметок' },
    { name: 'examSum', title: 'сумма отметок ОГЭ' },
  ],
  vpr: [
    { name: 'works', title: 'работ с 10 и более участниками' },
    { name: 'withSigns', title: 'из них с признаком (p меньше 0,05)' },
    { name: 'named', title: 'из них названных проверкой' },
    { name: 'officialMarkers', title: 'маркеров официального списка' },
    { name: 'pairs', title: 'пар «отметка в журнале — отметка ВПР»' },
    { name: 'higher', title: 'ВПР выше журнала' },
    { name: 'lower', title: 'ВПР ниже журнала' },
  ],
  'vpr-mark': [
    { name: 'pairs', title: 'пар «отметка в журнале — отметка ВПР»' },
    { name: 'lower', title: 'ВПР ниже журнала («понизили»)' },
    { name: 'equal', title: 'ВПР равна журналу («подтвердили»)' },
    { name: 'higher', title: 'ВПР выше журнала («повысили»)' },
  ],
  'vpr-level': [
    { name: 'subjects', title: 'предметов, в которых есть с кем сравнить' },
    { name: 'apart20', title: 'предметов с |z| больше 2' },
    { name: 'apart15', title: 'предметов с |z| больше 1,5' },
    { name: 'apart25', title: 'предметов с |z| больше 2,5' },
    { name: 'apart30', title: 'предметов с |z| больше 3' },
  ],
}

/** Counts by the names of `indexVariables`. */
export type IndexCounts = Readonly<Record<string, number>>

/** How many the share rests on. */
export function denominatorOf(key: IndexKey, counts: IndexCounts): number {
  const [first] = indexVariables[key]
  return counts[first?.name ?? ''] ?? 0
}
