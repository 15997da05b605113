import {
  IconCalendar,
  IconChecklist,
  IconClipboardCheck,
  IconForms,
  IconHome,
  IconLayoutGrid,
  IconListDetails,
  IconReportAnalytics,
  IconRoute,
} from '@tabler/icons-react'
import { useCycleWaiting } from '#cycle/web/use-cycle-waiting.ts'
import { useFormsWaiting } from '#monitoring/web/use-forms-waiting.ts'
import { useDraftsWaiting, useMyWaiting, useReportsWaiting } from '#plans/web/tasks/use-waiting.ts'
import type { RailEntry } from './rail-entry.ts'

/** What waits for the person, and the plans. */
export const railOfWork: readonly RailEntry[] = [
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
]
