import type { actionStates } from './contract.ts'
import type { PerformerKind } from './domain/performer.ts'
import type { HorizonKind, PlanKind } from './domain/plan-reading.ts'
import type { TaskAct } from './domain/reporting/next-state.ts'
import type { Outcome } from './domain/reporting/report.ts'
import type { TaskState } from './domain/reporting/task-state.ts'
import type { CycleStage, Track } from './domain/track.ts'

export const planKindNames: Readonly<Record<PlanKind, string>> = {
  roadmap: 'Дорожная карта',
  programme: 'Программа',
  'support-plan': 'План адресной помощи',
  'integrated-plan': 'Комплексный план',
  other: 'План мероприятий',
}

export const horizonKindNames: Readonly<Record<HorizonKind, string>> = {
  'calendar-years': 'Несколько лет',
  'calendar-year': 'Календарный год',
  'school-year': 'Учебный год',
}

export const trackNames: Readonly<Record<Track, string>> = {
  normative: 'Нормативная база',
  quality: 'Качество подготовки',
  objectivity: 'Объективность',
  'low-performing': 'Школы с низкими результатами',
  talents: 'Способности и таланты',
  'career-guidance': 'Профориентация',
  heads: 'Руководители',
  educators: 'Педагоги',
  upbringing: 'Воспитание',
  preschool: 'Дошкольное образование',
  'independent-assessment': 'Независимая оценка',
  control: 'Контроль и ресурсы',
  outreach: 'Информирование',
}

export const stageNames: Readonly<Record<CycleStage, string>> = {
  indicators: 'Показатели',
  monitoring: 'Мониторинг',
  analysis: 'Анализ',
  recommendations: 'Рекомендации',
  measures: 'Меры',
  decision: 'Решение',
  'effect-review': 'Эффективность',
}

export const performerKindNames: Readonly<Record<PerformerKind, string>> = {
  authority: 'Орган управления образованием',
  'authority-staff': 'Специалисты управления',
  'method-centre': 'Методический центр',
  schools: 'Школы',
  kindergartens: 'Детские сады',
  heads: 'Руководители организаций',
  'method-unions': 'Методические объединения',
  'extra-education': 'Дополнительное образование',
  person: 'Человек',
  other: 'Другое',
}

export const actionStateNames: Readonly<Record<(typeof actionStates)[number], string>> = {
  open: 'В работе',
  overdue: 'Просрочено',
  'due-soon': 'Срок в ближайшие 7 дней',
  done: 'Отчитались все',
  waiting: 'Ждёт дат',
  assumed: 'Срок предположен',
  'on-demand': 'По потребности',
}

export const taskStateNames: Readonly<Record<TaskState, string>> = {
  open: 'В работе',
  returned: 'Возвращено',
  reported: 'На проверке',
  accepted: 'Принято',
  'not-required': 'Не требуется',
  released: 'Снято с контроля',
}

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  done: 'Выполнено',
  partly: 'Выполнено частично',
  'not-done': 'Не выполнено',
}

/** What was done with a task, as its history words it. */
export const taskActNames: Readonly<Record<TaskAct, string>> = {
  report: 'Отправлен отчёт',
  withdraw: 'Отчёт отозван',
  'no-case': 'Закрыто: нет случая',
  'case-found': 'Открыто: случай есть',
  accept: 'Отчёт принят',
  return: 'Возвращено на доработку',
  reopen: 'Приёмка отменена',
  release: 'Снято с контроля',
  resume: 'Возвращено на контроль',
}

/** Audit verbs of this context, as the trail words them. */
export const plansVerbNames = {
  'plans.plan.imported': 'Загружен файл плана',
  'plans.plan.created': 'Создан черновик плана',
  'plans.plan.changed': 'Изменены сведения плана',
  'plans.plan.removed': 'Удалён черновик плана',
  'plans.plan.restored': 'Возвращён черновик плана',
  'plans.plan.approved': 'План утверждён',
  'plans.plan.copied': 'Создан черновик по образцу плана',
  'plans.amendment.opened': 'Начаты изменения плана',
  'plans.amendment.approved': 'Изменения плана утверждены',
  'plans.section.added': 'Добавлен раздел плана',
  'plans.section.changed': 'Изменён раздел плана',
  'plans.section.removed': 'Удалён раздел плана',
  'plans.section.restored': 'Возвращён раздел плана',
  'plans.action.added': 'Добавлено мероприятие',
  'plans.action.changed': 'Изменено мероприятие',
  'plans.action.moved': 'Перемещено мероприятие',
  'plans.action.removed': 'Удалено мероприятие',
  'plans.action.restored': 'Возвращено мероприятие',
  'plans.performer.mapped': 'Определён исполнитель плана',
  'plans.defaultMonths.changed': 'Изменены месяцы по умолчанию',
  'plans.event.dated': 'Изменены даты события',
  'plans.case.opened': 'Открыт случай «по потребности»',
  'plans.task.reported': 'Отправлен отчёт по поручению',
  'plans.task.reportWithdrawn': 'Отозван отчёт по поручению',
  'plans.template.saved': 'Загружен шаблон приложения к приказу',
  'plans.template.removed': 'Убран свой шаблон приложения к приказу',
  'plans.task.accepted': 'Принят отчёт по поручению',
  'plans.task.returned': 'Возвращён отчёт по поручению',
  'plans.task.reopened': 'Отменена приёмка отчёта',
  'plans.task.notRequired': 'Поручение закрыто: нет случая',
  'plans.task.caseFound': 'Поручение открыто: случай есть',
  'plans.task.released': 'Снято с контроля',
  'plans.task.settled': 'Поручения закрытой организации сняты или переданы',
  'plans.task.resumed': 'Возвращено на контроль',
  'plans.task.evidenceAdded': 'Загружен файл к отчёту',
  'plans.question.added': 'К мероприятию добавлен числовой вопрос',
  'plans.question.removed': 'Убран числовой вопрос мероприятия',
  'plans.question.restored': 'Возвращён числовой вопрос мероприятия',
  'plans.action.placed': 'Мероприятию указаны направление и этап',
  'plans.stage.skipped': 'Этап цикла пропущен с объяснением',
  'plans.stage.skipWithdrawn': 'Снято объяснение пропуска этапа',
  'plans.productionCalendar.changed': 'Изменён производственный календарь',
} as const
