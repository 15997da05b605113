import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const accessRefusals = {
  'access/signed-out': { status: 401, title: 'Войдите в систему' },
  'access/wrong-credentials': { status: 401, title: 'Неверный адрес почты или пароль' },
  'access/wrong-code': { status: 401, title: 'Неверный код' },
  'access/totp-session-expired': { status: 401, title: 'Время на ввод кода истекло, войдите заново' },
  'access/locked-out': { status: 429, title: 'Вход временно закрыт после нескольких неудачных попыток' },
  'access/account-deactivated': { status: 403, title: 'Учётная запись отключена' },
  'access/not-permitted': { status: 403, title: 'Недостаточно прав' },
  'access/totp-required': { status: 403, title: 'Сначала настройте вход по коду из приложения' },
  'access/password-change-required': { status: 403, title: 'Сначала смените временный пароль' },
  'access/foreign-request': { status: 403, title: 'Запрос пришёл не со страницы системы' },
  'access/wrong-password': { status: 422, title: 'Текущий пароль указан неверно' },
  'access/weak-password': { status: 422, title: 'Пароль слишком простой' },
  'access/totp-not-started': { status: 409, title: 'Настройка входа по коду не начата' },
  'access/totp-already-on': { status: 409, title: 'Вход по коду уже включён' },
  'access/totp-off': { status: 409, title: 'Вход по коду не включён' },
  'access/totp-demanded-by-role': {
    status: 409,
    title: 'Для вашей роли вход по коду обязателен, отключить его нельзя',
  },
  'access/session-not-found': { status: 404, title: 'Сеанс не найден' },
  'access/user-not-found': { status: 404, title: 'Пользователь не найден' },
  'access/email-taken': { status: 409, title: 'Пользователь с таким адресом почты уже есть' },
  'access/organizations-missing': { status: 422, title: 'Укажите организацию пользователя' },
  'access/organizations-not-for-role': {
    status: 422,
    title: 'Для этой роли организации не указываются: она видит всё муниципальное образование',
  },
  'access/organization-unknown': { status: 422, title: 'Такой организации нет в реестре' },
  'access/last-administrator': { status: 409, title: 'В системе должен остаться хотя бы один администратор' },
  'access/stale-version': { status: 409, title: 'Запись уже изменена другим пользователем' },
  'access/set-up-already-done': { status: 409, title: 'Система уже настроена' },
  'access/wrong-set-up-code': { status: 422, title: 'Неверный одноразовый код настройки' },
} satisfies Record<`access/${string}`, RefusalText>

export const refuse = refuser(accessRefusals)
