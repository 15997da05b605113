import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const appraisalRefusals = {
  'appraisal/round-not-found': { status: 404, title: 'Обход не найден' },
  'appraisal/observed-not-found': { status: 404, title: 'Этой организации в обходе нет' },
  'appraisal/rating-not-found': { status: 404, title: 'Вас нет среди экспертов этой организации' },
  'appraisal/assessment-not-found': { status: 404, title: 'Независимая оценка не найдена' },
  'appraisal/shortcoming-not-found': { status: 404, title: 'Недостаток не найден' },
  'appraisal/organization-not-found': { status: 422, title: 'Организация не найдена среди действующих' },
  'appraisal/expert-not-found': { status: 422, title: 'Эксперт не найден среди пользователей' },
  'appraisal/action-not-found': { status: 422, title: 'Выбранное мероприятие плана не найдено' },
  'appraisal/dates-contradict': { status: 422, title: 'Даты противоречат друг другу' },
  'appraisal/changed-meanwhile': { status: 409, title: 'Запись изменили, пока она была у вас открыта' },
  'appraisal/row-removed': { status: 409, title: 'Запись удалена: сначала верните её' },
  'appraisal/round-finished': { status: 409, title: 'Обход завершён' },
  'appraisal/rating-sent': { status: 409, title: 'Лист отправлен: сначала отзовите его' },
  'appraisal/rating-begun': { status: 409, title: 'Эксперт уже начал заполнять лист' },
  'appraisal/groups-begun': { status: 409, title: 'Группы уже смотрят' },
  'appraisal/not-settled': { status: 409, title: 'Сведены не все показатели' },
  'appraisal/reason-missing': { status: 422, title: 'Напишите, почему выбран этот уровень' },
  'appraisal/areas-contradict': { status: 422, title: 'Области муниципальной модели заполнены не до конца' },
  'appraisal/year-closed': { status: 409, title: 'Прошедший год не меняют' },
  'appraisal/no-survey': { status: 409, title: 'Нет завершённого опроса об удовлетворённости' },
  'appraisal/shortcoming-checked': { status: 409, title: 'Устранение уже проверено' },
  'appraisal/shortcoming-not-done': { status: 409, title: 'Об устранении ещё не сообщили' },
} satisfies Record<`appraisal/${string}`, RefusalText>

export const refuse = refuser(appraisalRefusals)
