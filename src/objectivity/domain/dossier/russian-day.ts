/** '2026-11-24' → '24.11.2026'; null → '' */
export function russianDay(day: string | null): string {
  return day === null ? '' : day.split('-').reverse().join('.')
}
