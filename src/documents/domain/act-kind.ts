/** What a document is called by its form. */
export const actKinds = [
  'order', // приказ
  'directive', // распоряжение
  'resolution', // постановление
  'regulation', // положение
  'programme', // программа
  'procedure', // порядок
  'rules', // регламент
  'minutes', // протокол
  'analytical-report', // аналитическая справка
  'letter', // письмо
  'local-act', // локальный акт организации
  'other',
] as const

export type ActKind = (typeof actKinds)[number]
