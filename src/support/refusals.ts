import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const supportRefusals = {
  'support/nothing-to-identify': { status: 422, title: 'Нет результатов, по которым можно выявлять школы' },
  'support/preset-unknown': { status: 422, title: 'Такого набора правил нет' },
  'support/rule-unsound': { status: 422, title: 'В правиле чего-то не хватает' },
  'support/rule-not-found': { status: 404, title: 'Правило не найдено' },
  'support/run-not-found': { status: 404, title: 'Выявление не найдено' },
  'support/run-approved': { status: 409, title: 'Список уже утверждён: сначала снимите утверждение' },
  'support/run-not-approved': { status: 409, title: 'Список не утверждён' },
  'support/school-not-in-run': { status: 404, title: 'Этой школы нет в списке' },
  'support/nothing-to-decide': { status: 422, title: 'По этой школе решение не нужно: правило сказало само' },
  'support/case-not-found': { status: 404, title: 'Сопровождение не найдено' },
  'support/case-exists': { status: 409, title: 'Школа уже сопровождается по этому основанию' },
  'support/case-closed': { status: 409, title: 'Сопровождение завершено: сначала откройте его снова' },
  'support/case-not-closed': { status: 409, title: 'Сопровождение не завершено' },
  'support/case-paused': { status: 409, title: 'Сопровождение приостановлено: сначала возобновите его' },
  'support/case-not-paused': { status: 409, title: 'Сопровождение не приостановлено' },
  'support/case-not-shown': { status: 409, title: 'Сопровождение ещё не открыто школе' },
  'support/adviser-conflict': {
    status: 422,
    title: 'Этот человек не может быть куратором: есть конфликт интересов',
  },
  'support/mentor-same': { status: 422, title: 'Школа не может быть наставником самой себе' },
  'support/not-ready': { status: 422, title: 'Для этого шага ещё не всё готово' },
  'support/exit-not-met': { status: 422, title: 'Правило выхода не выполнено' },
  'support/objective-not-found': { status: 404, title: 'Цель не найдена' },
  'support/visit-not-found': { status: 404, title: 'Посещение не найдено' },
  'support/review-exists': { status: 409, title: 'Такой обзор уже проведён' },
  'support/plan-not-found': { status: 404, title: 'План не найден' },
  'support/plan-exists': { status: 409, title: 'План поддержки уже связан с этим сопровождением' },
  'support/organization-not-found': { status: 404, title: 'Организация не найдена среди ваших' },
  'support/no-municipality': { status: 403, title: 'Учётная запись не относится к муниципалитету' },
  'support/dates-contradict': { status: 422, title: 'Даты противоречат друг другу' },
  'support/changed-meanwhile': {
    status: 409,
    title: 'Это изменили, пока оно было у вас открыто',
  },
  'support/list-unreadable': { status: 422, title: 'Список не прочитан' },
  'support/weights-empty': { status: 422, title: 'Хотя бы у одного показателя вес должен быть больше нуля' },
} as const satisfies Record<string, RefusalText>

export const refuse = refuser(supportRefusals)
