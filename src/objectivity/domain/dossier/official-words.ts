import { subjectNames } from '#assessment/texts.ru.ts'

/** '4-russian' → «4 класс, русский язык» */
export function officialMarkerName(key: string): string {
  const [, grade = '', subject = ''] = /^(\d+)-(.+)$/.exec(key) ?? []
  const name = Object.entries(subjectNames).find(([known]) => known === subject)?.[1]
  return grade === '' ? key : `${grade} класс, ${name ?? subject}`
}

/** '2025 год: 4 класс, русский язык; 5 класс, математика' */
export function officialYearWords({
  year,
  markers,
}: {
  readonly year: number
  readonly markers: readonly string[]
}): string {
  return `${year} год: ${markers.map(officialMarkerName).join('; ')}`
}
