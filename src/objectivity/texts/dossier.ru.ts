import type { DossierState, Outcome } from '../domain/dossier/dossier.ts'
import type { DossierAct } from '../domain/dossier/dossier-event.ts'

export const dossierStateNames: Readonly<Record<DossierState, string>> = {
  draft: 'Черновик управления',
  'handed-over': 'Передано школе',
  overdue: 'Срок ответа прошёл',
  answered: 'Школа ответила',
  closed: 'Итог записан',
}

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  explained: 'Объяснено',
  confirmed: 'Подтвердилось',
  recheck: 'Перепроверка назначена',
}

export const dossierActNames: Readonly<Record<DossierAct, string>> = {
  created: 'Досье составлено',
  'handed-over': 'Передано школе',
  withdrawn: 'Отозвано управлением',
  answered: 'Школа ответила',
  concluded: 'Записан итог',
  reopened: 'Итог снят',
  'recheck-assigned': 'Отобраны работы для перепроверки',
}
