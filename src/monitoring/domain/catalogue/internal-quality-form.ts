import type { FormField } from '../form/form.ts'
import { day, link, words, yesNo } from './field-words.ts'
import type { ReadyForm } from './ready-form.ts'

const shown = (field: string) => ({ shownWhen: { kind: 'among' as const, field, answers: ['yes'] } })

/** «да» asks where it can be seen; «нет» and «не применимо» ask nothing more. */
function withLink(key: string, label: string, hint: string, mayNotApply = false): readonly FormField[] {
  return [
    yesNo(key, label, { hint, mayNotApply }),
    link(`${key}_link`, 'Где это размещено', { required: true, prefilled: true, ...shown(key) }),
  ]
}

/**
 * The nine signs of a working internal system of quality, one point each.
 * @source indicators.md 4.6: the skeleton of school regulations; the list of nine is аналитика системы
 */
export const internalQualityForm: ReadyForm = {
  key: 'internal-quality',
  title: 'Внутренняя система оценки качества образования (ВСОКО): самопроверка',
  purpose: 'Раз в год, организация о себе: девять признаков, за каждое «да» — один балл из девяти.',
  content: {
    sections: [
      {
        key: 'rules',
        title: 'Правила',
        hint: 'Отвечайте «нет» и тогда, когда документ есть, но за прошлый год.',
        fields: [
          ...withLink(
            'regulation',
            'Положение о ВСОКО действует и в этом учебном году пересмотрено',
            'Пересмотрено — значит, его посмотрели и изменили или решили оставить как есть.',
          ),
          day('regulation_on', 'Когда положение пересмотрено', shown('regulation')),
          ...withLink('schedule', 'График оценочных процедур размещён на сайте', ''),
          ...withLink('criteria', 'Критерии и нормы отметок утверждены', ''),
        ],
      },
      {
        key: 'use',
        title: 'Что делают с результатами',
        hint: '',
        fields: [
          yesNo('compared', 'Результаты ВПР и экзаменов сопоставлены с отметками в журнале', {
            hint: '«Не применимо» — если ни ВПР, ни экзаменов в организации нет.',
          }),
          yesNo('discussed', 'Методические объединения обсудили результаты', {
            hint: '«Не применимо» — если объединений в организации нет.',
          }),
          yesNo('decided', 'По результатам приняты управленческие решения', { mayNotApply: false }),
          yesNo('prevention', 'Есть план работы с теми, кто не успевает', { mayNotApply: false }),
        ],
      },
      {
        key: 'open',
        title: 'Открытость',
        hint: '',
        fields: [
          ...withLink(
            'report',
            'Отчёт о самообследовании размещён в срок',
            'Срок — 20 апреля, отчёт за прошедший календарный год.',
          ),
          yesNo('parents', 'Родители познакомлены с результатами', { mayNotApply: false }),
        ],
      },
      {
        key: 'next',
        title: 'Что дальше',
        hint: '',
        fields: [words('plans', 'Что сделают там, где ответили «нет», и к какому сроку')],
      },
    ],
    checks: [],
  },
}
