import type { FindingKind, FindingState, Severity } from './domain/finding.ts'
import type { FindingAct } from './domain/finding-event.ts'
import type { Decision, ReportState } from './domain/hearing.ts'
import type { InspectionKind, InspectionMode } from './domain/inspection.ts'
import type { RecheckOutcome } from './domain/recheck.ts'
import type { VisitState } from './domain/visit.ts'

export const inspectionKindNames: Readonly<Record<InspectionKind, string>> = {
  thematic: 'Тематическая',
  complex: 'Комплексная',
  procedure: 'Контроль проведения процедуры',
  'follow-up': 'Проверка исполнения',
}

export const inspectionModeNames: Readonly<Record<InspectionMode, string>> = {
  'on-site': 'С выездом',
  documents: 'По документам',
  both: 'С выездом и по документам',
}

export const visitStateNames: Readonly<Record<VisitState, string>> = {
  planned: 'Запланирована',
  late: 'Срок прошёл, не начата',
  running: 'Идёт',
  mending: 'Устранение',
  reported: 'Справка готова',
  closed: 'Закрыта',
}

export const findingKindNames: Readonly<Record<FindingKind, string>> = {
  mismatch: 'Несоответствие требованию',
  remark: 'Замечание',
}

export const severityNames: Readonly<Record<Severity, string>> = {
  major: 'Существенное',
  ordinary: 'Обычное',
  minor: 'Техническое',
}

export const findingStateNames: Readonly<Record<FindingState, string>> = {
  unshown: 'Организация ещё не видит',
  open: 'Нужно устранить',
  overdue: 'Срок прошёл',
  mended: 'Организация сообщила, ждёт проверки',
  fixed: 'Устранено',
}

export const findingActNames: Readonly<Record<FindingAct, string>> = {
  mended: 'Организация сообщила об устранении',
  objected: 'Организация возразила',
  'objection-withdrawn': 'Организация сняла возражение',
  fixed: 'Проверено: устранено',
  'not-fixed': 'Проверено: не устранено, назначен новый срок',
  extended: 'Срок продлён',
  reopened: 'Отметка «устранено» снята',
}

export const recheckOutcomeNames: Readonly<Record<RecheckOutcome, string>> = {
  fixed: 'Устранено',
  'not-fixed': 'Не устранено, новый срок',
  extended: 'Продлить срок',
}

export const decisionNames: Readonly<Record<Decision, string>> = {
  noted: 'Принять к сведению',
  approved: 'Одобрить, распространить опыт',
  rework: 'Доработать',
  help: 'Оказать помощь',
  other: 'Другое',
}

export const reportStateNames: Readonly<Record<ReportState, string>> = {
  awaited: 'Ждём отчёт',
  overdue: 'Отчёт просрочен',
  sent: 'Отчёт получен',
  'follow-up': 'Исполняется решение',
  'follow-up-overdue': 'Срок решения прошёл',
  done: 'Завершено',
}

/** Audit verbs of this context, as the trail words them. */
export const controlVerbNames = {
  'control.inspection.added': 'Запланирована проверка',
  'control.inspection.changed': 'Изменена проверка',
  'control.inspection.removal': 'Проверка удалена или возвращена',
  'control.visit.filled': 'Заполнен проверочный лист',
  'control.visit.moved': 'Изменён ход проверки в организации',
  'control.finding.added': 'Добавлено замечание',
  'control.finding.changed': 'Изменено замечание',
  'control.finding.removal': 'Замечание снято или возвращено',
  'control.finding.mended': 'Организация сообщила об устранении',
  'control.finding.objected': 'Записано или снято возражение организации',
  'control.finding.rechecked': 'Перепроверено замечание',
  'control.hearing.added': 'Запланировано слушание отчётов',
  'control.hearing.changed': 'Изменено слушание отчётов',
  'control.hearing.removal': 'Слушание удалено или возвращено',
  'control.report.sent': 'Отправлен отчёт руководителя',
  'control.report.decided': 'Записано решение по отчёту',
  'control.report.followed': 'Отмечено исполнение решения',
} as const
