import type { Cause } from '../domain/dossier/causes.ts'

export const causeNames: Readonly<Record<Cause, string>> = {
  'kind-marking': 'Завышение при проверке развёрнутых ответов',
  'criteria-understood-otherwise': 'Критерии поняты по-разному',
  'topic-order': 'Темы изучены в другом порядке',
  hints: 'Подсказки или списывание',
  organisation: 'Нарушен порядок проведения',
  roll: 'Не все обучающиеся участвовали',
  'journal-habit': 'Отметки в журнале ставят мягче',
  'data-error': 'Ошибка в данных',
  'real-progress': 'Действительно высокие результаты',
  other: 'Другое',
}

/** What usually helps where a cause is named; the plan of help begins from it. */
export const causeHelp: Readonly<Record<Cause, string>> = {
  'kind-marking': 'Проверка развёрнутых ответов парами и без имён, выборочная перепроверка в следующем году',
  'criteria-understood-otherwise': 'Семинар по критериям с разбором настоящих работ, согласование баллов',
  'topic-order': 'Сверка календарного планирования с описанием работы',
  hints: 'Общественные наблюдатели на следующей работе, рассадка и варианты',
  organisation: 'Разбор порядка проведения с организаторами, наблюдатель в школе',
  roll: 'Список участников и причины отсутствия до начала работы, резервный день',
  'journal-habit': 'Общие для школы правила текущего оценивания, открытые критерии отметок',
  'data-error': 'Исправление данных и повторная загрузка результатов',
  'real-progress': 'Описание опыта школы: что дало такой результат',
  other: 'Беседа со школой, выбор мер вместе с методистом',
}
