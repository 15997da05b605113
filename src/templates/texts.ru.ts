import type { PaperKind } from './domain/paper-kind.ts'
import type { PackageContents, PackageState } from './domain/paper-package.ts'

export const paperKindNames: Readonly<Record<PaperKind, string>> = {
  'plan-order': 'Приказ об утверждении плана',
  'commission-order': 'Приказ о составе комиссии',
  'results-order': 'Приказ об итогах',
  'measures-order': 'Приказ о мерах по итогам анализа',
  'procedure-note': 'Аналитическая справка по процедуре',
  'track-note': 'Аналитическая справка по направлению',
  'school-note': 'Аналитическая справка по школе',
  recommendations: 'Адресные рекомендации',
  'support-programme': 'Программа адресной помощи',
  'meeting-minutes': 'Протокол совещания',
  'inspection-plan': 'План проверок',
  'annual-report': 'Ежегодный доклад',
}

/** Audit verbs of this context, as the trail words them. */
export const templatesVerbNames = {
  'templates.template.uploaded': 'Загружен шаблон документа',
  'templates.template.set': 'Изменена настройка шаблона',
  'templates.paper.registered': 'Зарегистрирован документ по шаблону',
  'templates.paper.cancelled': 'Аннулирован документ по шаблону',
  'templates.package.started': 'Начат архив документов организациям',
  'templates.nameCases.changed': 'Изменены падежи названия организации',
} as const

export const packageContentsNames: Readonly<Record<PackageContents, string>> = {
  notes: 'Справки школам',
  recommendations: 'Адресные рекомендации',
}

export const packageStateNames: Readonly<Record<PackageState, string>> = {
  waiting: 'Ждёт очереди',
  running: 'Готовится',
  done: 'Готов',
  failed: 'Не получился',
}
