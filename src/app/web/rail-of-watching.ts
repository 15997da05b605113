import {
  IconClipboardList,
  IconMessageQuestion,
  IconMoodKid,
  IconSpeakerphone,
  IconTableShare,
  IconTargetArrow,
  IconUserCheck,
} from '@tabler/icons-react'
import { useObservationWaiting } from '#appraisal/web/observation/use-observation-waiting.ts'
import { useControlWaiting } from '#control/web/use-control-waiting.ts'
import { useOutreachWaiting } from '#outreach/web/use-outreach-waiting.ts'
import type { RailEntry } from './rail-entry.ts'

/** Watching and control. */
export const railOfWatching: readonly RailEntry[] = [
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
    label: 'Дошкольное образование',
    icon: IconMoodKid,
    group: 'control',
    may: 'appraisal.round.read',
    keywords: 'мкдо детский сад эксперт наблюдение обход области уровни каппа согласие профиль самооценка',
    useWaiting: useObservationWaiting,
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
]
