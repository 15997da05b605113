import type { Band } from './domain/independent/score.ts'
import type { ShortcomingState } from './domain/independent/shortcoming.ts'
import type { Standing } from './domain/observation/consolidate.ts'

export const standingNames: Readonly<Record<Standing, string>> = {
  missing: 'Не оценено',
  single: 'Один эксперт',
  agreed: 'Совпало',
  near: 'Соседние уровни, взят нижний',
  apart: 'Разошлись: обсудите',
  settled: 'Сведено обсуждением',
}

export const bandNames: Readonly<Record<Band, string>> = {
  great: 'Отлично',
  good: 'Хорошо',
  fair: 'Удовлетворительно',
  below: 'Ниже среднего',
  poor: 'Неудовлетворительно',
}

export const shortcomingStateNames: Readonly<Record<ShortcomingState, string>> = {
  open: 'Нужно устранить',
  overdue: 'Срок прошёл',
  done: 'Сообщили, ждёт проверки',
  checked: 'Устранено',
}

/** Audit verbs of this context, as the trail words them. */
export const appraisalVerbNames = {
  'appraisal.round.added': 'Назначен обход экспертов',
  'appraisal.round.changed': 'Изменён обход экспертов',
  'appraisal.round.removal': 'Обход удалён или возвращён',
  'appraisal.round.finished': 'Обход завершён или открыт снова',
  'appraisal.rating.filled': 'Заполнен лист наблюдения',
  'appraisal.rating.sent': 'Лист наблюдения отправлен или отозван',
  'appraisal.self.filled': 'Заполнена самооценка детского сада',
  'appraisal.observed.settled': 'Сведены оценки экспертов',
  'appraisal.rotation.planned': 'Составлен график независимой оценки',
  'appraisal.rotation.moved': 'Изменён год независимой оценки',
  'appraisal.assessment.filled': 'Записаны результаты независимой оценки',
  'appraisal.shortcoming.added': 'Добавлен недостаток',
  'appraisal.shortcoming.changed': 'Изменён недостаток',
  'appraisal.shortcoming.removal': 'Недостаток снят или возвращён',
  'appraisal.shortcoming.done': 'Сообщено об устранении недостатка',
  'appraisal.shortcoming.checked': 'Проверено устранение недостатка',
} as const
