/** What the authority writes again and again. The order is the one of the list of templates. */
export const paperKinds = [
  'plan-order',
  'commission-order',
  'results-order',
  'measures-order',
  'procedure-note',
  'track-note',
  'school-note',
  'recommendations',
  'support-programme',
  'meeting-minutes',
  'inspection-plan',
  'annual-report',
] as const

/**
 * приказ об утверждении плана · о составе комиссии · об итогах · о мерах · аналитическая справка по процедуре · по направлению · по
 * школе · адресные рекомендации · программа адресной помощи · протокол совещания · план проверок · ежегодный доклад
 */
export type PaperKind = (typeof paperKinds)[number]
