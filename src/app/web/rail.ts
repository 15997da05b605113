import {
  type Icon,
  IconBooks,
  IconBuildingCommunity,
  IconCalendar,
  IconCalendarCog,
  IconChecklist,
  IconClipboardCheck,
  IconClipboardList,
  IconFileText,
  IconFileUpload,
  IconForms,
  IconHistory,
  IconHome,
  IconLayoutGrid,
  IconListDetails,
  IconMail,
  IconReportAnalytics,
  IconSettings,
  IconSpeakerphone,
  IconTableShare,
  IconUsers,
} from '@tabler/icons-react'

import { useFormsWaiting } from '#monitoring/web/use-forms-waiting.ts'
import { useDraftsWaiting, useMyWaiting, useReportsWaiting } from '#plans/web/use-waiting.ts'

export type RailEntry = {
  readonly to: string
  readonly label: string
  readonly icon: Icon
  /** Not shown to a person without this permission. */
  readonly may?: string
  /** Not shown to a person with this one: the authority has another page for the same. */
  readonly unless?: string
  /** A second list, for the administrator. */
  readonly isSettings?: true
  /** Extra words by which the search finds the page. */
  readonly keywords?: string
  /** A hook: how much waits here for the signed-in person. */
  readonly useWaiting?: () => number | undefined
}

/** The left rail, in the order work flows. */
const rail: readonly RailEntry[] = [
  { to: '/', label: 'Обзор', icon: IconHome, keywords: 'главная начало' },
  {
    to: '/tasks',
    label: 'Мои задачи',
    icon: IconChecklist,
    may: 'plans.task.readOwn',
    keywords: 'поручения отчитаться сроки',
    useWaiting: useMyWaiting,
  },
  {
    to: '/reports',
    label: 'На проверку',
    icon: IconClipboardCheck,
    may: 'plans.task.review',
    keywords: 'отчёты принять вернуть замечание',
    useWaiting: useReportsWaiting,
  },
  {
    to: '/plans',
    label: 'Планы',
    icon: IconListDetails,
    may: 'plans.plan.read',
    keywords: 'дорожная карта мероприятия программа',
    useWaiting: useDraftsWaiting,
  },
  {
    to: '/board',
    label: 'Доска цикла',
    icon: IconLayoutGrid,
    may: 'plans.task.readAll',
    keywords: 'этапы направления показатели мониторинг анализ меры решение эффективность год',
  },
  {
    to: '/summary',
    label: 'Сводка',
    icon: IconReportAnalytics,
    may: 'plans.task.readAll',
    keywords: 'руководитель начальник совещание одна страница просрочено не отвечают',
  },
  {
    to: '/calendar',
    label: 'Календарь',
    icon: IconCalendar,
    may: 'plans.plan.read',
    keywords: 'сроки месяц дни',
  },
  {
    to: '/results/imports',
    label: 'Загрузка результатов',
    icon: IconFileUpload,
    may: 'assessment.results.import',
    keywords: 'впр огэ егэ протоколы файлы ф1 импорт апелляции журнал загрузок',
  },
  {
    to: '/my-forms',
    label: 'Мои формы',
    icon: IconForms,
    may: 'monitoring.sheet.fill',
    unless: 'monitoring.collection.readAll',
    keywords: 'сбор данных заполнить сдать отчётность посещаемость',
    useWaiting: useFormsWaiting,
  },
  {
    to: '/collections',
    label: 'Сбор данных',
    icon: IconTableShare,
    may: 'monitoring.collection.readAll',
    keywords: 'формы посещаемость сайт мониторинг кто сдал таблица проверочный лист',
  },
  {
    to: '/catalogue',
    label: 'Каталог работ',
    icon: IconBooks,
    may: 'assessment.catalogue.read',
    keywords: 'шкала отметки задания кодификатор кэс минимальный балл егэ огэ впр описание работы',
  },
  {
    to: '/organizations',
    label: 'Организации',
    icon: IconBuildingCommunity,
    may: 'organizations.registry.read',
    keywords: 'школы детские сады реестр',
  },
  {
    to: '/documents',
    label: 'Документы',
    icon: IconFileText,
    may: 'documents.act.read',
    keywords: 'приказы положения локальные акты редакции файлы всоко',
  },
  {
    to: '/control',
    label: 'Контроль',
    icon: IconClipboardList,
    may: 'control.inspection.read',
    keywords: 'проверки план проверок замечания устранить справка отчёты руководителей слушания перепроверка',
  },
  {
    to: '/outreach',
    label: 'Информирование',
    icon: IconSpeakerphone,
    may: 'outreach.publication.read',
    keywords: 'горячая линия обращения публикации сайт сми родительские собрания консультации охват',
  },
  {
    to: '/plan-settings',
    label: 'Настройки планов',
    icon: IconCalendarCog,
    may: 'plans.plan.approve',
    isSettings: true,
    keywords:
      'сроки производственный календарь месяцы по умолчанию выходные праздники шаблон приложения печать',
  },
  {
    to: '/users',
    label: 'Пользователи',
    icon: IconUsers,
    may: 'access.user.list',
    isSettings: true,
    keywords: 'люди учётные записи доступ пароль',
  },
  {
    to: '/roles',
    label: 'Роли и права',
    icon: IconSettings,
    may: 'access.user.manage',
    isSettings: true,
    keywords: 'настройки разрешения код',
  },
  {
    to: '/mail-settings',
    label: 'Почта и напоминания',
    icon: IconMail,
    may: 'installation.settings.manage',
    isSettings: true,
    keywords: 'письма smtp сервер сводка уведомления просрочка',
  },
  {
    to: '/audit',
    label: 'Журнал действий',
    icon: IconHistory,
    may: 'access.audit.read',
    isSettings: true,
    keywords: 'аудит история кто когда',
  },
]

/** The entries a person is shown. */
export function railOf(may: (permission: string) => boolean): readonly RailEntry[] {
  return rail.filter(
    (entry) =>
      (entry.may === undefined || may(entry.may)) && (entry.unless === undefined || !may(entry.unless)),
  )
}
