import type { Permission } from './domain/permissions.ts'
import type { Role } from './domain/role.ts'

export const roleNames: Readonly<Record<Role, string>> = {
  administrator: 'Администратор',
  officer: 'Специалист управления',
  methodologist: 'Методист',
  head: 'Руководитель организации',
  contributor: 'Ответственный в организации',
  observer: 'Наблюдатель (эксперт)',
  reader: 'Только чтение',
}

export const permissionNames: Readonly<Record<Permission, string>> = {
  'access.user.list': 'Видеть список пользователей',
  'access.user.manage': 'Добавлять и изменять пользователей',
  'access.audit.read': 'Читать журнал действий',
  'access.own.profile': 'Изменять свои сведения',
  'access.own.password': 'Менять свой пароль',
  'access.own.totp': 'Настраивать вход по коду из приложения',
  'organizations.registry.read': 'Видеть реестр организаций',
  'organizations.registry.manage': 'Изменять реестр организаций',
  'organizations.registry.import': 'Загружать реестр организаций из файла',
  'documents.act.read': 'Читать документы',
  'documents.act.own': 'Вести документы своей организации',
  'documents.act.manage': 'Вести перечень обязательных актов',
  'plans.plan.read': 'Читать планы',
  'plans.plan.import': 'Загружать планы из файлов',
  'plans.plan.edit': 'Изменять планы',
  'plans.plan.approve': 'Утверждать планы',
  'plans.task.readOwn': 'Видеть свои задачи',
  'plans.task.readAll': 'Видеть все задачи',
  'plans.task.report': 'Отчитываться о выполнении задач',
  'plans.task.review': 'Проверять отчёты и снимать с контроля',
  'plans.calendar.manage': 'Изменять производственный календарь',
  'installation.settings.manage': 'Изменять настройки системы',
}

/** Audit verbs of this context as a person reads them; other contexts word theirs in their own texts. */
export const accessVerbNames = {
  'access.session.opened': 'Вход в систему',
  'access.session.refused': 'Отказ во входе',
  'access.session.closed': 'Выход из системы',
  'access.session.revoked': 'Сеанс завершён',
  'access.own.profileChanged': 'Изменены свои сведения',
  'access.own.passwordChanged': 'Изменён свой пароль',
  'access.own.totpStarted': 'Начата настройка входа по коду',
  'access.own.totpConfirmed': 'Включён вход по коду',
  'access.own.totpDisabled': 'Отключён вход по коду',
  'access.user.added': 'Добавлен пользователь',
  'access.user.changed': 'Изменён пользователь',
  'access.user.deactivated': 'Пользователь отключён',
  'access.user.activated': 'Пользователь включён',
  'access.user.passwordReset': 'Сброшен пароль пользователя',
  'access.user.totpReset': 'Сброшен вход по коду у пользователя',
  'access.user.unlocked': 'Снята блокировка входа',
  'access.role.changed': 'Изменены требования к роли',
  'access.installation.setUp': 'Первоначальная настройка',
} as const
