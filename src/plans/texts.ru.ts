import type { actionStates } from './contract.ts'
import type { PerformerKind } from './domain/performer.ts'
import type { HorizonKind, PlanKind } from './domain/plan-reading.ts'
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

/** Audit verbs of this context, as the trail words them. */
export const plansVerbNames = {
  'plans.plan.imported': 'Загружен файл плана',
  'plans.plan.created': 'Создан черновик плана',
  'plans.plan.changed': 'Изменены сведения плана',
  'plans.plan.removed': 'Удалён черновик плана',
  'plans.plan.restored': 'Возвращён черновик плана',
  'plans.plan.approved': 'План утверждён',
  'plans.section.added': 'Добавлен раздел плана',
  'plans.section.changed': 'Изменён раздел плана',
  'plans.section.removed': 'Удалён раздел плана',
  'plans.section.restored': 'Возвращён раздел плана',
  'plans.action.added': 'Добавлено мероприятие',
  'plans.action.changed': 'Изменено мероприятие',
  'plans.action.removed': 'Удалено мероприятие',
  'plans.action.restored': 'Возвращено мероприятие',
  'plans.performer.mapped': 'Определён исполнитель плана',
  'plans.defaultMonths.changed': 'Изменены месяцы по умолчанию',
  'plans.event.dated': 'Изменены даты события',
  'plans.case.opened': 'Открыт случай «по потребности»',
  'plans.task.reported': 'Отправлен отчёт по задаче',
  'plans.task.reportWithdrawn': 'Отозван отчёт по задаче',
  'plans.productionCalendar.changed': 'Изменён производственный календарь',
} as const
