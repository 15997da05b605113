/** 41.234 of '%' with one digit: «41,2 %»; of a unit without space «4,5 балла» is not tried, the unit stands as it is. */
export function numberWords(
  value: number | null,
  { unit, decimals }: { readonly unit: string; readonly decimals: number },
): string {
  if (value === null) return '—'
  const rounded = Number(value.toFixed(decimals))
  const number = rounded.toLocaleString('ru-RU', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return unit === '' ? number : `${number}\u00a0${unit}`
}
