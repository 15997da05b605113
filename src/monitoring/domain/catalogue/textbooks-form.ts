import { count, words, yesNo } from './field-words.ts'
import type { ReadyForm } from './ready-form.ts'

const copies = { unit: 'экз.' }

/** @source requirements K-9; the lesser of pupils and copies: indicators.md 4.5 */
export const textbooksForm: ReadyForm = {
  key: 'textbooks',
  title: 'Обеспеченность учебниками и используемые комплекты',
  purpose: 'Два раза в год. Строка на каждый учебник: сколько обучающихся и сколько экземпляров.',
  content: {
    sections: [
      {
        key: 'books',
        title: 'Учебники',
        hint: '',
        fields: [
          {
            kind: 'table',
            key: 'list',
            label: 'Учебники',
            required: true,
            hint: 'Строки можно вставить из Excel.',
            prefilled: true,
            columns: [
              words('title', 'Автор и название', { required: true, mostCharacters: 300 }),
              count('grade', 'Класс', { min: 1, max: 11, unit: '' }),
              count('pupils', 'Обучающихся'),
              count('copies', 'Экземпляров', copies),
              yesNo('listed', 'В федеральном перечне', { mayNotApply: false }),
            ],
            rows: { kind: 'free', most: 300 },
          },
        ],
      },
      {
        key: 'lack',
        title: 'Чего не хватает',
        hint: '',
        fields: [
          count('needed', 'Нужно докупить', copies),
          count('ordered', 'Из них заказано', copies),
          words('plan', 'Откуда возьмут недостающее'),
        ],
      },
    ],
    checks: [
      {
        key: 'ordered_within',
        level: 'stop',
        message: 'Заказано больше, чем нужно',
        rule: {
          kind: 'not-greater',
          left: { kind: 'field', field: 'ordered' },
          right: { kind: 'field', field: 'needed' },
        },
      },
    ],
    figures: [
      {
        // Copies above the pupils of their title help nobody at another: 55 of 50 would hide what is missing.
        key: 'provision',
        title: 'Обеспеченность учебниками',
        part: { kind: 'lesser-total', field: 'list', column: 'pupils', other: 'copies' },
        whole: { kind: 'column-total', field: 'list', column: 'pupils' },
        unit: '',
      },
    ],
  },
}
