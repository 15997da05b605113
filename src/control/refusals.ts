import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const controlRefusals = {
  'control/inspection-not-found': { status: 404, title: 'Проверка не найдена' },
  'control/visit-not-found': { status: 404, title: 'Этой организации в проверке нет' },
  'control/finding-not-found': { status: 404, title: 'Замечание не найдено' },
  'control/hearing-not-found': { status: 404, title: 'Слушание не найдено' },
  'control/file-not-found': { status: 404, title: 'Файл не найден' },
  'control/organization-not-found': { status: 404, title: 'Организация не найдена среди ваших' },
  'control/report-missing': { status: 404, title: 'Справки пока нет' },
  'control/changed-meanwhile': { status: 409, title: 'Запись изменили, пока она была у вас открыта' },
  'control/row-removed': { status: 409, title: 'Запись удалена: сначала верните её' },
  'control/visit-begun': {
    status: 409,
    title: 'Проверка в этой организации уже начата, исключить её нельзя',
  },
  'control/visit-reported': { status: 409, title: 'Справка уже написана: сначала отзовите её' },
  'control/visit-not-shown': {
    status: 409,
    title: 'Сначала покажите замечания организации: она вправе возразить до справки',
  },
  'control/visit-closed': { status: 409, title: 'Проверка в этой организации закрыта' },
  'control/findings-unfixed': { status: 409, title: 'Закрыть нельзя: не всё устранено' },
  'control/finding-not-shown': { status: 409, title: 'Замечание ещё не показано организации' },
  'control/finding-shown': {
    status: 409,
    title: 'Замечание показано организации: теперь его только перепроверяют или снимают',
  },
  'control/finding-fixed': { status: 409, title: 'Замечание уже отмечено как устранённое' },
  'control/finding-not-fixed': { status: 409, title: 'Замечание не отмечено как устранённое' },
  'control/dates-contradict': { status: 422, title: 'Даты противоречат друг другу' },
  'control/recheck-incomplete': { status: 422, title: 'Перепроверка заполнена не полностью' },
  'control/checklist-not-found': { status: 422, title: 'Такого проверочного листа нет' },
  'control/act-not-found': { status: 422, title: 'Выбранный документ не найден' },
  'control/action-not-found': { status: 422, title: 'Выбранное мероприятие плана не найдено' },
  'control/no-organizations': { status: 422, title: 'Выберите хотя бы одну организацию' },
  'control/report-not-sent': { status: 422, title: 'Приложите файл отчёта' },
} satisfies Record<`control/${string}`, RefusalText>

export const refuse = refuser(controlRefusals)
