import { monthNames } from '../domain/month-names.ts'

/** '2026-05' → «май 2026» */
export function monthWords(month: string): string {
  return `${monthNames[Number(month.slice(5, 7)) - 1] ?? month} ${month.slice(0, 4)}`
}
