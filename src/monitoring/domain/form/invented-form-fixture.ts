import type { Form, NumberField } from './form.ts'

/** A number field for tests: whole, required, not negative. */
export function numberField(key: string, change: Partial<NumberField> = {}): NumberField {
  return {
    kind: 'number',
    key,
    label: key,
    required: true,
    hint: '',
    prefilled: false,
    decimals: 0,
    min: 0,
    max: null,
    unit: 'чел.',
    ...change,
  }
}

/** Pupils in all, by shift, a table of reasons, a choice and a day. */
export const inventedForm: Form = {
  sections: [
    {
      key: 's1',
      title: 'Численность',
      hint: '',
      fields: [
        numberField('pupils', { prefilled: true }),
        numberField('first_shift'),
        numberField('second_shift'),
        {
          kind: 'text',
          key: 'measures',
          label: 'Меры',
          required: false,
          hint: '',
          prefilled: false,
          mostCharacters: 20,
        },
      ],
    },
    {
      key: 's2',
      title: 'Причины',
      hint: '',
      fields: [
        {
          kind: 'table',
          key: 'reasons',
          label: 'По причинам',
          required: true,
          hint: '',
          prefilled: false,
          columns: [numberField('count')],
          rows: {
            kind: 'fixed',
            rows: [
              { key: 'r1', label: 'Болезнь' },
              { key: 'r2', label: 'Без причины' },
            ],
          },
        },
        {
          kind: 'yes-no',
          key: 'site',
          label: 'Сайт открыт',
          required: true,
          hint: '',
          prefilled: false,
          mayNotApply: true,
        },
        {
          kind: 'date',
          key: 'day',
          label: 'День',
          required: false,
          hint: '',
          prefilled: false,
          earliest: null,
          latest: null,
        },
      ],
    },
  ],
  checks: [
    {
      key: 'shifts',
      level: 'stop',
      message: 'Смены в сумме не равны численности',
      rule: {
        kind: 'equal',
        left: {
          kind: 'sum',
          of: [
            { kind: 'field', field: 'first_shift' },
            { kind: 'field', field: 'second_shift' },
          ],
        },
        right: { kind: 'field', field: 'pupils' },
      },
    },
    {
      key: 'jump',
      level: 'warning',
      message: 'Численность изменилась больше чем на 10 %',
      rule: { kind: 'change', of: { kind: 'field', field: 'pupils' }, mostShare: 0.1 },
    },
    {
      key: 'measures_said',
      level: 'stop',
      message: 'Есть пропуски без причины: напишите о мерах',
      rule: {
        kind: 'needs-answer',
        when: { kind: 'cell', field: 'reasons', row: 'r2', column: 'count' },
        field: 'measures',
      },
    },
  ],
}
