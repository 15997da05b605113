import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const cycleRefusals = {
  'cycle/analysis-not-found': { status: 404, title: 'Анализ не найден' },
  'cycle/finding-not-found': { status: 404, title: 'Находка не найдена' },
  'cycle/recommendation-not-found': { status: 404, title: 'Рекомендация не найдена' },
  'cycle/decision-not-found': { status: 404, title: 'Решение не найдено' },
  'cycle/measure-not-found': { status: 404, title: 'Мера не найдена' },
  'cycle/review-not-found': { status: 404, title: 'Оценка эффекта не найдена' },
  'cycle/evidence-not-found': { status: 404, title: 'Подтверждение этапа не найдено' },
  'cycle/organization-not-found': { status: 404, title: 'Организация не найдена среди ваших' },
  'cycle/changed-meanwhile': { status: 409, title: 'Запись изменили, пока она была у вас открыта' },
  'cycle/row-removed': { status: 409, title: 'Запись удалена: сначала верните её' },
  'cycle/finding-decided': { status: 409, title: 'По этой находке решение уже принято' },
  'cycle/reported-in-plan': { status: 409, title: 'Об этой мере отчитываются в плане' },
  'cycle/not-issued': { status: 409, title: 'Рекомендация ещё не направлена' },
  'cycle/already-read': { status: 409, title: 'Рекомендацию уже прочитали: отозвать её нельзя' },
  'cycle/not-answered': { status: 409, title: 'Ответа на рекомендацию пока нет' },
  'cycle/already-accepted': { status: 409, title: 'Ответ уже принят' },
  'cycle/in-use': { status: 409, title: 'На запись ссылаются другие' },
  'cycle/dates-contradict': { status: 422, title: 'Даты противоречат друг другу' },
  'cycle/nothing-to-answer': { status: 422, title: 'Не выбрано ни одной находки' },
  'cycle/evidence-missing': { status: 422, title: 'Укажите одно: адрес страницы или файл' },
  'cycle/evidence-page-unknown': { status: 422, title: 'Такой страницы в системе нет' },
  'cycle/no-authority': {
    status: 422,
    title:
      'В реестре организаций нет управления образования: подтверждения этапов хранятся у него. Добавьте его в разделе «Организации»',
  },
  'cycle/act-not-found': { status: 422, title: 'Документ не найден в реестре' },
  'cycle/action-not-found': { status: 422, title: 'Выбранное мероприятие плана не найдено' },
  'cycle/figure-not-found': { status: 422, title: 'Такого показателя нет' },
  'cycle/no-later-data': { status: 422, title: 'Более поздних результатов ещё нет' },
  'cycle/no-measures': { status: 422, title: 'В решении нет мер: сравнивать не у кого' },
  'cycle/too-few-compared': { status: 422, title: 'Не с кем сравнить' },
  'cycle/reasoning-missing': { status: 422, title: 'Объясните, почему вывод не тот, что следует из чисел' },
} satisfies Record<`cycle/${string}`, RefusalText>

export const refuse = refuser(cycleRefusals)
