import { monthNames } from '../domain/month-names.ts'

/** '2026-05' → «май 2026» */
export function monthWords(month: string): string {
  return `${monthNames[Number(month.slice(5, 7)) - 1] ?? month} ${month.slice(0, 4)}`
}

/** '2026-12' and 1 → '2027-01' */
export function monthAfter(month: string, by: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** 'YYYY-MM' of every month between two days, both included; none without days. */
export function monthsBetween(days: { startsOn: string; endsOn: string } | null): readonly string[] {
  if (days === null) return []
  const months: string[] = []
  const last = days.endsOn.slice(0, 7)
  for (let month = days.startsOn.slice(0, 7); month <= last; month = monthAfter(month, 1)) months.push(month)
  return months
}
