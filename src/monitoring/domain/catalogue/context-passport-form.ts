import { count, of, words, yesNo } from './field-words.ts'
import type { ReadyForm } from './ready-form.ts'

const signs = [
  ['both_higher', 'Оба родителя с высшим образованием'],
  ['single_parent', 'Живут с одним родителем'],
  ['low_income', 'Из малообеспеченных семей'],
  ['unemployed', 'Родитель без работы'],
  ['on_register', 'На учёте (КДН, ПДН, внутришкольный)'],
  ['other_language', 'Дома говорят не по-русски'],
  ['special_needs', 'С ОВЗ и инвалидностью'],
  ['guardianship', 'Под опекой, в приёмных семьях'],
] as const

/**
 * The social conditions of a school: the index of them is worked out in the context of support, which knows the fields by
 * their keys.
 * @source requirements S-1; docs/methodology/support-context.md, 1
 */
export const contextPassportForm: ReadyForm = {
  key: 'context-passport',
  title: 'Контекстный паспорт школы',
  purpose:
    'Один раз в год. Числа обучающихся по школе целиком, без имён: по ним считают индекс социальных условий.',
  content: {
    sections: [
      {
        key: 'pupils_part',
        title: 'Обучающиеся',
        hint: 'Сколько обучающихся, а не семей. Если сведений нет, оставьте поле пустым: пусто и ноль — разное.',
        fields: [
          count('pupils', 'Всего обучающихся', { min: 1 }),
          ...signs.map(([key, label]) => count(key, label, { required: false, prefilled: true })),
        ],
      },
      {
        key: 'staff_part',
        title: 'Кадры',
        hint: '',
        fields: [
          count('teachers', 'Учителей', { required: false, prefilled: true }),
          count('top_category', 'Из них с высшей категорией', { required: false, prefilled: true }),
          count('vacancies', 'Незанятых ставок', { required: false, decimals: 1, unit: 'ст.' }),
          yesNo('psychologist', 'Есть педагог-психолог', {
            required: false,
            mayNotApply: false,
            prefilled: true,
          }),
          yesNo('defectologist', 'Есть дефектолог или логопед', {
            required: false,
            mayNotApply: false,
            prefilled: true,
          }),
          yesNo('social_teacher', 'Есть социальный педагог', {
            required: false,
            mayNotApply: false,
            prefilled: true,
          }),
        ],
      },
      {
        key: 'notes_part',
        title: 'Что ещё важно знать',
        hint: '',
        fields: [words('notes', 'Особенности территории и школы')],
      },
    ],
    checks: [
      ...signs.map(([key, label]) => ({
        key: `${key}_within`,
        level: 'stop' as const,
        message: `«${label}» больше, чем всего обучающихся`,
        rule: { kind: 'not-greater' as const, left: of(key), right: of('pupils') },
      })),
      {
        key: 'top_within',
        level: 'stop',
        message: 'С высшей категорией больше, чем всего учителей',
        rule: { kind: 'not-greater', left: of('top_category'), right: of('teachers') },
      },
    ],
  },
}
