import { partWords, wholePercent, wholePercentWords } from '#kernel/number-words.ts'
import type { BesideLine, ResultsBeside } from '../domain/dossier/results-beside.ts'

export const relationNames: Readonly<Record<BesideLine['relation'], string>> = {
  cohort: 'те же классы',
  'other-years': 'другие ученики',
}

/** Said beside results of other procedures and years. */
export const besideCaution =
  'Работы разные, поэтому сравнивается не процент, а отрыв школы от остальных. Если у тех же классов он держится, особенно на ОГЭ при наблюдателях, это довод против признаков, и тем сильнее, чем уже пределы. Если нет — повод перепроверить, но не доказательство: состав класса и подготовка меняются.'

type Shares = Omit<ResultsBeside, 'lines'>

/** '18 из 50 — 36 % (от 24 до 50)', with the limits of 95 % */
export function ownShare({ tested, good, low, high }: Shares): string {
  return `${partWords(good, tested)} — ${wholePercentWords(good / tested)} (от ${wholePercent(low)} до ${wholePercent(high)})`
}

export function otherShare({ othersTested, othersGood }: Shares): string {
  return wholePercentWords(othersGood / othersTested)
}

export function describeShares(shares: Shares): string {
  return `«4» и «5»: ${ownShare(shares)}, у остальных школ ${otherShare(shares)}`
}

/** What another result says of a work with signs. */
export function describeVerdict({ verdict, change }: BesideLine): string {
  const limits = change ? ` (от ${signed(change.low)} до ${signed(change.high)} п. п.)` : ''
  const points = `${wholePercent(Math.abs(change?.difference ?? 0))}${limits}`
  switch (verdict) {
    case 'not-kept':
      return `меньше на ${points}: признак не опровергнут`
    case 'kept':
      return `разницы не видно${limits}: скорее довод против признака`
    case 'wide':
      return `разницы не видно, но пределы широки${limits}: судить рано`
    case 'grew':
      return `больше на ${points}: довод против признака`
    case 'few':
      return 'учеников мало, судить нельзя'
    default:
      return verdict satisfies never
  }
}

function signed(share: number): string {
  return `${share < 0 ? '−' : '+'}${wholePercent(Math.abs(share))}`
}
