import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const surveysRefusals = {
  'surveys/survey-not-found': { status: 404, title: 'Опрос не найден' },
  'surveys/target-not-found': { status: 404, title: 'В этой организации опрос не проводится' },
  'surveys/questionnaire-not-found': { status: 422, title: 'Такой анкеты нет' },
  'surveys/questionnaire-has-faults': { status: 422, title: 'В анкете есть ошибки' },
  'surveys/organization-not-found': { status: 422, title: 'Организация не найдена среди действующих' },
  'surveys/dates-contradict': { status: 422, title: 'Даты противоречат друг другу' },
  'surveys/changed-meanwhile': { status: 409, title: 'Запись изменили, пока она была у вас открыта' },
  'surveys/row-removed': { status: 409, title: 'Опрос удалён: сначала верните его' },
  'surveys/survey-over': { status: 409, title: 'Опрос завершён' },
  'surveys/no-codes-here': { status: 409, title: 'В этом опросе вход по общей ссылке, карточки не нужны' },
  'surveys/results-not-ready': {
    status: 409,
    title: 'Итоги появятся, когда опрос завершится',
  },
  'surveys/results-shown': {
    status: 409,
    title: 'Итоги этого опроса уже видны',
  },
  'surveys/nobody-to-remind': { status: 409, title: 'Напоминать некому: ответили все или опрос не идёт' },
  'surveys/key-unknown': {
    status: 404,
    title: 'Код не подошёл',
  },
  'surveys/not-open': { status: 409, title: 'Сейчас на эту анкету не отвечают' },
  'surveys/already-answered': { status: 409, title: 'С этого устройства уже ответили' },
  'surveys/nothing-answered': { status: 422, title: 'Вы не ответили ни на один вопрос' },
} satisfies Record<`surveys/${string}`, RefusalText>

export const refuse = refuser(surveysRefusals)
