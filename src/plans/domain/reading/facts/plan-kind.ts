import type { PlanKind } from '../../plan-reading.ts'

/** What sort of plan a title names. «Дорожная карта» is believed before the rest: it may be anything else as well. */
export function planKind(title: string): PlanKind {
  const text = title.toLowerCase().replace(/ё/g, 'е')
  if (/дорожн[а-я]+ карт/.test(text)) return 'roadmap'
  if (/комплексн[а-я]+ план|межведомственн[а-я]+ план/.test(text)) return 'integrated-plan'
  if (/^[«"\s]*(?:[а-я]+ая\s+)*(?:под)?программа/.test(text)) return 'programme'
  if (/поддержк|помощ|сопровождени/.test(text)) return 'support-plan'
  return 'other'
}
