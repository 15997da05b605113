import { numberWords as plainWords } from '#kernel/number-words.ts'

/** Units that are declined; the others («%», «чел.») stand as they are. A fraction takes «балла». */
const declined: Readonly<Record<string, Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>> = {
  балл: { one: 'балл', few: 'балла', many: 'баллов', other: 'балла' },
  раз: { one: 'раз', few: 'раза', many: 'раз', other: 'раза' },
}

/** 41.234 of '%' with one digit: «41,2 %»; of 'балл' «41,2 балла», of whole ones «5 баллов». */
export function numberWords(
  value: number | null,
  { unit, decimals }: { readonly unit: string; readonly decimals: number },
): string {
  if (value === null) return '—'
  const rounded = Number(value.toFixed(decimals))
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const number = plainWords(rounded, { digits: decimals })
  if (unit === '') return number
  const rule = new Intl.PluralRules('ru', digits).select(rounded)
  return `${number}\u00a0${declined[unit]?.[rule] ?? unit}`
}
