import {
  IconBuildingCommunity,
  IconCalendarCog,
  IconFileStack,
  IconFileText,
  IconHistory,
  IconMail,
  IconSettings,
  IconTemplate,
  IconUsers,
} from '@tabler/icons-react'
import type { RailEntry } from './rail-entry.ts'

/** Registers and settings. */
export const railOfRegisters: readonly RailEntry[] = [
  {
    to: '/organizations',
    label: 'Организации',
    icon: IconBuildingCommunity,
    group: 'registers',
    may: 'organizations.registry.read',
    keywords: 'школы детские сады реестр',
  },
  {
    to: '/documents',
    label: 'Документы',
    icon: IconFileText,
    group: 'registers',
    may: 'documents.act.read',
    keywords: 'приказы положения локальные акты редакции файлы всоко',
  },
  {
    to: '/papers',
    label: 'Документы по шаблонам',
    icon: IconFileStack,
    group: 'registers',
    may: 'templates.paper.read',
    keywords: 'приказ справка протокол доклад рекомендации сделать документ зарегистрировать номер qr архив',
  },
  {
    to: '/templates',
    label: 'Шаблоны документов',
    icon: IconTemplate,
    group: 'registers',
    may: 'templates.template.read',
    keywords: 'шаблон word docx теги приказ справка протокол план проверок ежегодный доклад',
  },
  {
    to: '/plan-settings',
    label: 'Настройки планов',
    icon: IconCalendarCog,
    group: 'settings',
    may: 'plans.plan.approve',
    keywords:
      'сроки производственный календарь месяцы по умолчанию выходные праздники шаблон приложения печать',
  },
  {
    to: '/users',
    label: 'Пользователи',
    icon: IconUsers,
    group: 'settings',
    may: 'access.user.list',
    keywords: 'люди учётные записи доступ пароль',
  },
  {
    to: '/roles',
    label: 'Роли и права',
    icon: IconSettings,
    group: 'settings',
    may: 'access.user.manage',
    keywords: 'настройки разрешения код',
  },
  {
    to: '/mail-settings',
    label: 'Почта и напоминания',
    icon: IconMail,
    group: 'settings',
    may: 'installation.settings.manage',
    keywords: 'письма smtp сервер сводка уведомления просрочка',
  },
  {
    to: '/audit',
    label: 'Журнал действий',
    icon: IconHistory,
    group: 'settings',
    may: 'access.audit.read',
    keywords: 'аудит история кто когда',
  },
]
