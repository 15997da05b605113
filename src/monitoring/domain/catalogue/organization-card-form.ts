import type { FileField } from '../form/form.ts'
import { count, link, of, words, yesNo } from './field-words.ts'
import type { ReadyForm } from './ready-form.ts'

/** What the authority must know of every organisation in autumn; most of it is known and only confirmed. */
export const organizationCardForm: ReadyForm = {
  key: 'organization-card',
  title: 'Карточка организации',
  purpose:
    'Адрес, руководитель, численность и филиалы: почти всё подставлено из реестра и прошлого года, организация подтверждает или исправляет.',
  content: {
    sections: [
      {
        key: 's1',
        title: 'Организация',
        hint: 'Подставленное проверьте и подтвердите.',
        fields: [
          words('full_name', 'Полное наименование', { required: true, registry: 'full-name' }),
          words('address', 'Адрес', { required: true, registry: 'address' }),
          words('head', 'Руководитель', { required: true, registry: 'head' }),
          words('phone', 'Телефон', { registry: 'phone' }),
          link('site', 'Сайт', { required: true, registry: 'site' }),
          file('charter', 'Действующий устав', 'Скан или файл: pdf, docx, jpg.'),
        ],
      },
      {
        key: 's2',
        title: 'Обучающиеся и здания',
        hint: '',
        fields: [
          count('pupils', 'Обучающихся всего', { prefilled: true, registry: 'pupils' }),
          count('second_shift', 'Из них учатся во вторую смену', { prefilled: true }),
          yesNo('branch', 'Есть филиалы', { prefilled: true, mayNotApply: false }),
          count('branches', 'Сколько филиалов', {
            ...{ min: 1, unit: '', prefilled: true },
            shownWhen: { kind: 'among', field: 'branch', answers: ['yes'] },
          }),
          count('branch_pupils', 'В филиалах обучающихся', {
            prefilled: true,
            shownWhen: { kind: 'among', field: 'branch', answers: ['yes'] },
          }),
        ],
      },
    ],
    checks: [
      {
        key: 'shift',
        level: 'stop',
        message: 'Во вторую смену учатся больше, чем обучающихся всего',
        rule: { kind: 'not-greater', left: of('second_shift'), right: of('pupils') },
      },
      {
        key: 'branches_inside',
        level: 'stop',
        message: 'В филиалах обучающихся больше, чем всего',
        rule: { kind: 'not-greater', left: of('branch_pupils'), right: of('pupils') },
      },
      {
        key: 'jump',
        level: 'warning',
        message: 'Численность изменилась к прошлому году больше чем на 15 %',
        rule: { kind: 'change', of: of('pupils'), mostShare: 0.15 },
      },
    ],
    figures: [
      {
        ...{ key: 'second_shift_share', title: 'Доля учащихся во вторую смену', unit: '' },
        part: of('second_shift'),
        whole: of('pupils'),
      },
    ],
  },
}

function file(key: string, label: string, hint: string): FileField {
  return { kind: 'file', key, label, required: true, hint, prefilled: true }
}
