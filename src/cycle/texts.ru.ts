import type { BoardStage, CellState } from './domain/board/board-stage.ts'
import type { DecisionKind, MeasureState } from './domain/decision.ts'
import type { Verdict } from './domain/effect/verdict.ts'
import type { FigureSource } from './domain/figure-reading.ts'
import type { FindingState } from './domain/finding.ts'
import type { Addressee, RecommendationState } from './domain/recommendation.ts'

export const figureSourceNames: Readonly<Record<FigureSource, string>> = {
  assessment: 'Результаты',
  objectivity: 'Объективность',
  support: 'Помощь школам',
  monitoring: 'Показатели',
  control: 'Проверки',
  hand: 'Вручную',
}

export const findingStateNames: Readonly<Record<FindingState, string>> = {
  open: 'Без ответа',
  recommended: 'Дана рекомендация',
  decided: 'Принято решение',
  reviewed: 'Эффект оценён',
}

export const addresseeNames: Readonly<Record<Addressee, string>> = {
  organization: 'Организация',
  head: 'Руководитель',
  teachers: 'Группа педагогов',
  association: 'Методическое объединение',
}

export const recommendationStateNames: Readonly<Record<RecommendationState, string>> = {
  draft: 'Черновик',
  issued: 'Направлена',
  overdue: 'Срок прошёл',
  acknowledged: 'Ознакомлены',
  answered: 'Есть ответ',
  accepted: 'Ответ принят',
}

export const decisionKindNames: Readonly<Record<DecisionKind, string>> = {
  order: 'Приказ',
  minutes: 'Протокол',
  resolution: 'Решение',
}

export const measureStateNames: Readonly<Record<MeasureState, string>> = {
  waiting: 'Ждёт',
  overdue: 'Просрочено',
  done: 'Выполнено',
}

export const verdictNames: Readonly<Record<Verdict, string>> = {
  effective: 'Эффективно',
  partly: 'Частично эффективно',
  ineffective: 'Неэффективно',
  undecided: 'Данных мало, чтобы судить',
}

export const boardStageNames: Readonly<Record<BoardStage, string>> = {
  results: 'Итоги',
  analysis: 'Анализ',
  recommendations: 'Рекомендации',
  measures: 'Меры',
  decision: 'Решение',
  effect: 'Эффект',
}

export const cellStateNames: Readonly<Record<CellState, string>> = {
  absent: 'Ещё нет',
  missed: 'Нет, причина не указана',
  late: 'Просрочено',
  going: 'Идёт',
  done: 'Есть',
  skipped: 'Пропущен',
}

/** Audit verbs of this context, as the trail words them. */
export const cycleVerbNames = {
  'cycle.stage.changed': 'Изменён этап направления',
  'cycle.evidence.added': 'Приложено подтверждение этапа',
  'cycle.evidence.removal': 'Подтверждение этапа убрано или возвращено',
  'cycle.analysis.added': 'Добавлен анализ',
  'cycle.analysis.changed': 'Изменён анализ',
  'cycle.analysis.removal': 'Анализ удалён или возвращён',
  'cycle.finding.taken': 'Находки взяты в анализ',
  'cycle.finding.added': 'Добавлена находка',
  'cycle.finding.changed': 'Изменена находка',
  'cycle.finding.removal': 'Находка удалена или возвращена',
  'cycle.recommendation.added': 'Дана рекомендация',
  'cycle.recommendation.changed': 'Изменена рекомендация',
  'cycle.recommendation.moved': 'Изменено состояние рекомендации',
  'cycle.recommendation.answered': 'Организация ответила на рекомендацию',
  'cycle.recommendation.removal': 'Рекомендация удалена или возвращена',
  'cycle.decision.added': 'Добавлено решение',
  'cycle.decision.changed': 'Изменено решение',
  'cycle.decision.removal': 'Решение удалено или возвращено',
  'cycle.measure.added': 'Добавлены меры',
  'cycle.measure.changed': 'Изменена мера',
  'cycle.measure.reported': 'Отмечено выполнение меры',
  'cycle.review.added': 'Оценён эффект решения',
  'cycle.review.changed': 'Изменена оценка эффекта',
} as const
