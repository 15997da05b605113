import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const organizationsRefusals = {
  'organizations/organization-not-found': { status: 404, title: 'Организация не найдена в реестре' },
  'organizations/group-not-found': { status: 404, title: 'Группа организаций не найдена' },
  'organizations/code-not-found': { status: 404, title: 'Такого кода у организации нет' },
  'organizations/event-not-found': { status: 404, title: 'Такой записи в истории организации нет' },
  'organizations/import-not-found': { status: 404, title: 'Загрузка не найдена' },
  'organizations/no-municipality': {
    status: 403,
    title: 'Ваша учётная запись не ведёт реестр организаций муниципалитета',
  },
  'organizations/changed-meanwhile': { status: 409, title: 'Запись изменили, пока она была у вас открыта' },
  'organizations/code-taken': { status: 409, title: 'Код принадлежит другой организации' },
  'organizations/group-name-taken': { status: 409, title: 'Группа с таким названием уже есть' },
  'organizations/already-closed': { status: 409, title: 'Организация уже закрыта' },
  'organizations/not-latest-event': {
    status: 409,
    title: 'Отменить можно только последнее событие в истории организации',
  },
  'organizations/import-preview-stale': {
    status: 409,
    title: 'После проверки файла реестр или файл изменился: проверьте загрузку ещё раз',
  },
  'organizations/import-touched-since': {
    status: 409,
    title: 'Загрузку нельзя отменить: её организации с тех пор изменены',
  },
  'organizations/import-in-use': {
    status: 409,
    title: 'Загрузку нельзя отменить: на созданные ею организации уже ссылаются другие записи',
  },
  'organizations/import-undone': { status: 409, title: 'Загрузка уже отменена' },
  'organizations/code-invalid': { status: 422, title: 'Код указан неверно' },
  'organizations/dates-contradict': { status: 422, title: 'Даты противоречат друг другу' },
  'organizations/merge-impossible': { status: 422, title: 'Так присоединить организацию нельзя' },
  'organizations/name-missing': { status: 422, title: 'Укажите полное и краткое наименование' },
  'organizations/file-missing': { status: 422, title: 'Выберите файл' },
  'organizations/file-not-a-registry': { status: 422, title: 'В файле не найден список организаций' },
  'organizations/file-too-long': { status: 422, title: 'В списке слишком много строк' },
  'organizations/import-has-errors': { status: 422, title: 'В файле есть ошибки: ничего не загружено' },
} satisfies Record<`organizations/${string}`, RefusalText>

export const refuse = refuser(organizationsRefusals)
