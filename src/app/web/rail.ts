import {
  type Icon,
  IconArrowsLeftRight,
  IconBooks,
  IconBuildingCommunity,
  IconCalendar,
  IconCalendarCog,
  IconChartBar,
  IconChecklist,
  IconClipboardCheck,
  IconClipboardList,
  IconFileStack,
  IconFileText,
  IconFileUpload,
  IconForms,
  IconHeartHandshake,
  IconHistory,
  IconHome,
  IconLayoutGrid,
  IconListDetails,
  IconMail,
  IconMessageQuestion,
  IconMoodKid,
  IconReportAnalytics,
  IconRoute,
  IconScale,
  IconSettings,
  IconSpeakerphone,
  IconTableShare,
  IconTargetArrow,
  IconTemplate,
  IconUserCheck,
  IconUsers,
} from '@tabler/icons-react'
import { useControlWaiting } from '#control/web/use-control-waiting.ts'
import { useCycleWaiting } from '#cycle/web/use-cycle-waiting.ts'
import { useFormsWaiting } from '#monitoring/web/use-forms-waiting.ts'
import { useOutreachWaiting } from '#outreach/web/use-outreach-waiting.ts'
import { useDraftsWaiting, useMyWaiting, useReportsWaiting } from '#plans/web/use-waiting.ts'
import { useSupportWaiting } from '#support/web/use-support-waiting.ts'

/** The headings of the rail, in their order; the first part has none. */
export const railGroups = [
  { key: 'work', name: null },
  { key: 'plans', name: 'Планы и исполнение' },
  { key: 'control', name: 'Мониторинг и контроль' },
  { key: 'results', name: 'Результаты' },
  { key: 'registers', name: 'Справочники' },
  { key: 'settings', name: 'Настройки' },
] as const

type RailGroup = (typeof railGroups)[number]['key']

export type RailEntry = {
  readonly to: string
  readonly label: string
  readonly icon: Icon
  /** Not shown to a person without this permission. */
  readonly may?: string
  /** Not shown to a person with this one: the authority has another page for the same. */
  readonly unless?: string
  readonly group: RailGroup
  /** Extra words by which the search finds the page. */
  readonly keywords?: string
  /** A hook: how much waits here for the signed-in person. */
  readonly useWaiting?: () => number | undefined
}

/** The left rail: what waits for the person first, then the parts of the work. */
const rail: readonly RailEntry[] = [
  { to: '/', label: 'Обзор', icon: IconHome, group: 'work', keywords: 'главная начало' },
  {
    to: '/tasks',
    label: 'Мои задачи',
    icon: IconChecklist,
    group: 'work',
    may: 'plans.task.readOwn',
    keywords: 'поручения отчитаться сроки',
    useWaiting: useMyWaiting,
  },
  {
    to: '/my-forms',
    label: 'Мои формы',
    icon: IconForms,
    group: 'work',
    may: 'monitoring.sheet.fill',
    unless: 'monitoring.collection.readAll',
    keywords: 'сбор данных заполнить сдать отчётность посещаемость',
    useWaiting: useFormsWaiting,
  },
  {
    to: '/reports',
    label: 'На проверку',
    icon: IconClipboardCheck,
    group: 'work',
    may: 'plans.task.review',
    keywords: 'отчёты принять вернуть замечание',
    useWaiting: useReportsWaiting,
  },
  {
    to: '/calendar',
    label: 'Календарь',
    icon: IconCalendar,
    group: 'work',
    may: 'plans.plan.read',
    keywords: 'сроки месяц дни',
  },
  {
    to: '/plans',
    label: 'Планы',
    icon: IconListDetails,
    group: 'plans',
    may: 'plans.plan.read',
    keywords: 'дорожная карта мероприятия программа',
    useWaiting: useDraftsWaiting,
  },
  {
    to: '/board',
    label: 'Доска цикла',
    icon: IconLayoutGrid,
    group: 'plans',
    may: 'plans.task.readAll',
    keywords: 'этапы направления показатели мониторинг анализ меры решение эффективность год',
  },
  {
    to: '/summary',
    label: 'Сводка',
    icon: IconReportAnalytics,
    group: 'plans',
    may: 'plans.task.readAll',
    keywords: 'руководитель начальник совещание одна страница просрочено не отвечают',
  },
  {
    to: '/cycle',
    label: 'Меры и эффект',
    icon: IconRoute,
    group: 'plans',
    may: 'cycle.finding.read',
    keywords:
      'находки анализ рекомендации адресные решения приказ меры эффект эффективность управленческие до и после',
    useWaiting: useCycleWaiting,
  },
  {
    to: '/tracks',
    label: 'Направления',
    icon: IconTargetArrow,
    group: 'control',
    may: 'monitoring.indicator.readAll',
    keywords:
      'показатели индикаторы методика ммуко мкдо ноко мониторинг уровень цель светофор тепловая таблица',
  },
  {
    to: '/collections',
    label: 'Сбор данных',
    icon: IconTableShare,
    group: 'control',
    may: 'monitoring.collection.readAll',
    keywords: 'формы посещаемость сайт мониторинг кто сдал таблица проверочный лист',
  },
  {
    to: '/surveys',
    label: 'Опросы',
    icon: IconMessageQuestion,
    group: 'control',
    may: 'surveys.survey.read',
    keywords: 'анкета родители ученики учителя удовлетворённость ценности карточки коды ссылка аноним',
  },
  {
    to: '/observation',
    label: 'Дошкольное качество',
    icon: IconMoodKid,
    group: 'control',
    may: 'appraisal.round.read',
    keywords: 'мкдо детский сад эксперт наблюдение обход области уровни каппа согласие профиль',
  },
  {
    to: '/independent',
    label: 'Независимая оценка',
    icon: IconUserCheck,
    group: 'control',
    may: 'appraisal.assessment.read',
    keywords: 'нок ноко нок уод график три года критерии недостатки устранение баллы bus.gov.ru',
  },
  {
    to: '/control',
    label: 'Контроль',
    icon: IconClipboardList,
    group: 'control',
    may: 'control.inspection.read',
    keywords: 'проверки план проверок замечания устранить справка отчёты руководителей слушания перепроверка',
    useWaiting: useControlWaiting,
  },
  {
    to: '/outreach',
    label: 'Информирование',
    icon: IconSpeakerphone,
    group: 'control',
    may: 'outreach.publication.read',
    keywords: 'горячая линия обращения публикации сайт сми родительские собрания консультации охват',
    useWaiting: useOutreachWaiting,
  },
  {
    to: '/results',
    label: 'Показатели работ',
    icon: IconChartBar,
    group: 'results',
    may: 'assessment.results.read',
    keywords: 'результаты впр огэ егэ успеваемость качество соу баллы отметки задания журнал сравнение',
  },
  {
    to: '/results/compare',
    label: 'Сравнение результатов',
    icon: IconArrowsLeftRight,
    group: 'results',
    may: 'assessment.results.read',
    keywords:
      'сравнить школу муниципалитет регион прошлый год похожие школы впр огэ егэ предмет за годы итоги года',
  },
  {
    to: '/results/imports',
    label: 'Загрузка файлов',
    icon: IconFileUpload,
    group: 'results',
    may: 'assessment.results.import',
    keywords: 'загрузка результатов впр огэ егэ протоколы файлы ф1 импорт апелляции журнал загрузок',
  },
  {
    to: '/objectivity',
    label: 'Объективность',
    icon: IconScale,
    group: 'results',
    may: 'objectivity.run.read',
    keywords:
      'признаки необъективности впр проверка результатов досье перепроверка официальный список индексы медалисты данные региона',
  },
  {
    to: '/objectivity/dossiers',
    label: 'Досье объективности',
    icon: IconScale,
    group: 'results',
    may: 'objectivity.dossier.read',
    unless: 'objectivity.run.read',
    keywords: 'признаки необъективности впр ответ школы перепроверка',
  },
  {
    to: '/support/cases',
    label: 'Помощь школам',
    icon: IconHeartHandshake,
    group: 'results',
    may: 'support.case.read',
    keywords:
      'шнор низкие результаты зона риска сопровождение куратор наставник адресная помощь индекс паспорт рисковый профиль',
    useWaiting: useSupportWaiting,
  },
  {
    to: '/catalogue',
    label: 'Каталог работ',
    icon: IconBooks,
    group: 'results',
    may: 'assessment.catalogue.read',
    keywords: 'шкала отметки задания кодификатор кэс минимальный балл егэ огэ впр описание работы',
  },
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

/** The entries a person is shown. */
export function railOf(may: (permission: string) => boolean): readonly RailEntry[] {
  return rail.filter(
    (entry) =>
      (entry.may === undefined || may(entry.may)) && (entry.unless === undefined || !may(entry.unless)),
  )
}
