import {
  IconArrowsLeftRight,
  IconBooks,
  IconChartBar,
  IconFileUpload,
  IconHeartHandshake,
  IconScale,
} from '@tabler/icons-react'
import { useDossiersWaiting } from '#objectivity/web/use-dossiers-waiting.ts'
import { useSupportWaiting } from '#support/web/use-support-waiting.ts'
import type { RailEntry } from './rail-entry.ts'

/** Results of pupils and what follows from them. */
export const railOfResults: readonly RailEntry[] = [
  {
    to: '/results',
    label: 'Результаты работ',
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
    label: 'Загрузка результатов',
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
    useWaiting: useDossiersWaiting,
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
]
