import { link, words, yesNo } from './field-words.ts'
import type { ReadyForm } from './ready-form.ts'

/** @source requirements K-2 */
export const readinessPlanForm: ReadyForm = {
  key: 'readiness-plan',
  title: 'Проверочный лист плана школы по подготовке к ГИА',
  purpose: 'Специалист управления смотрит план (дорожную карту) каждой школы.',
  content: {
    sections: [
      {
        key: 'plan',
        title: 'План',
        hint: '',
        fields: [
          link('address', 'Где размещён план', { prefilled: true }),
          yesNo('approved', 'Утверждён приказом', { mayNotApply: false }),
          yesNo('analysis', 'Опирается на анализ результатов прошлого года'),
          yesNo('dates', 'У каждого мероприятия есть срок и ответственный'),
        ],
      },
      {
        key: 'content',
        title: 'Что предусмотрено',
        hint: '',
        fields: [
          yesNo('risk_group', 'Работа с обучающимися из группы риска'),
          yesNo('high_group', 'Работа с претендентами на высокие результаты'),
          yesNo('teachers', 'Помощь учителям, у которых есть трудности'),
          yesNo('trial', 'Тренировочные работы и разбор их итогов'),
          yesNo('psychology', 'Психологическая подготовка'),
          yesNo('parents', 'Работа с родителями'),
          yesNo('informing', 'Информирование об изменениях в порядке проведения'),
          yesNo('control', 'Внутренний контроль и отчёт руководителя'),
        ],
      },
      { key: 'outcome', title: 'Итог', hint: '', fields: [words('advice', 'Что доработать')] },
    ],
    checks: [],
  },
}
