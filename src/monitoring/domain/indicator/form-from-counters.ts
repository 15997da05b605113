import type { Form } from '../form/form.ts'
import type { Counter } from '../methodology/methodology.ts'

/** A form that asks the counters of a direction, to be used at once or edited. */
export function formFromCounters(title: string, counters: readonly Counter[]): Form {
  return {
    sections: [
      {
        key: 's1',
        title: title.slice(0, 300),
        hint: 'Нет таких — поставьте 0. Неизвестно — оставьте пустым: пропуск нулём не считается.',
        fields: counters.map(({ key, title: label, unit, kind }) => {
          const asked = { key, label, required: true, hint: '', prefilled: false }
          return kind === 'yes-no'
            ? { kind: 'yes-no' as const, ...asked, mayNotApply: true }
            : { kind: 'number' as const, ...asked, decimals: unit === 'балл' ? 2 : 0, min: 0, max: null, unit }
        }),
      },
    ],
    checks: [],
  }
}
