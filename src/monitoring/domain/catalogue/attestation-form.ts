import type { ChoiceField } from '../form/form.ts'
import { count, day, words } from './field-words.ts'
import type { ReadyForm } from './ready-form.ts'

const kind: ChoiceField = {
  kind: 'choice',
  key: 'kind',
  label: 'Что установлено',
  required: true,
  hint: '',
  prefilled: false,
  many: false,
  choices: [
    { key: 'highest', label: 'высшая категория' },
    { key: 'first', label: 'первая категория' },
    { key: 'adviser', label: 'педагог-методист' },
    { key: 'mentor', label: 'педагог-наставник' },
    { key: 'fit', label: 'соответствие должности' },
  ],
}

/**
 * One line a person, known by a staff number: names are kept by the organisation.
 * @source indicators.md 4.5; requirements P
 */
export const attestationForm: ReadyForm = {
  key: 'attestation',
  title: 'Аттестация педагогов и её сроки',
  purpose:
    'Раз в год. Что и когда установлено каждому педагогу: срок система считает сама. Категории с 1 сентября 2023 года — без срока.',
  content: {
    sections: [
      {
        key: 'staff',
        title: 'Педагоги',
        hint: '',
        fields: [
          count('teachers', 'Педагогов всего', { prefilled: true }),
          {
            kind: 'table',
            key: 'people',
            label: 'Аттестованные педагоги',
            required: true,
            hint: 'Строка на педагога, последняя его аттестация. Фамилий не нужно: напишите табельный номер. Тех, у кого аттестации не было, не вносят.',
            prefilled: true,
            columns: [
              words('who', 'Табельный номер', { required: true, mostCharacters: 60 }),
              kind,
              day('decided_on', 'День решения комиссии'),
              day('former_until', 'Прежний срок истекал', {
                required: false,
                hint: 'Если до этого была аттестация со сроком.',
              }),
            ],
            rows: { kind: 'free', most: 400 },
          },
        ],
      },
    ],
    checks: [],
  },
}
