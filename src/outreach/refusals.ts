import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const outreachRefusals = {
  'outreach/topic-not-found': { status: 404, title: 'Тема не найдена' },
  'outreach/line-not-found': { status: 404, title: 'Горячая линия не найдена' },
  'outreach/appeal-not-found': { status: 404, title: 'Обращение не найдено' },
  'outreach/publication-not-found': { status: 404, title: 'Публикация не найдена' },
  'outreach/meeting-not-found': { status: 404, title: 'Встреча не найдена' },
  'outreach/file-not-found': { status: 404, title: 'Протокол не приложен' },
  'outreach/organization-not-found': { status: 404, title: 'Организация не найдена среди ваших' },
  'outreach/assigned-by-authority': {
    status: 403,
    title: 'Эту публикацию поручило управление: организация указывает только ссылку и дату',
  },
  'outreach/changed-meanwhile': { status: 409, title: 'Запись изменили, пока она была у вас открыта' },
  'outreach/row-removed': { status: 409, title: 'Запись удалена: сначала верните её' },
  'outreach/topic-taken': { status: 409, title: 'Такая тема уже есть' },
  'outreach/dates-contradict': { status: 422, title: 'Даты противоречат друг другу' },
  'outreach/person-not-found': { status: 422, title: 'Такого сотрудника среди отвечающих нет' },
  'outreach/action-not-found': { status: 422, title: 'Выбранное мероприятие плана не найдено' },
} satisfies Record<`outreach/${string}`, RefusalText>

export const refuse = refuser(outreachRefusals)
