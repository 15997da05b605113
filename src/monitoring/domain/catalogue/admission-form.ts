import { count, of, sumOf, words } from './field-words.ts'
import type { ReadyForm } from './ready-form.ts'

/** @source requirements K-4 */
export const admissionForm: ReadyForm = {
  key: 'admission',
  title: 'Допуск выпускников к ГИА',
  purpose: 'Один раз в год, в мае. Только числа.',
  content: {
    sections: [
      grade('9', 'Девятый класс', 'итогового собеседования'),
      grade('11', 'Одиннадцатый класс', 'итогового сочинения'),
    ],
    checks: ['9', '11'].map((year) => ({
      key: `all_${year}`,
      level: 'stop' as const,
      message: `${year} класс: допущенные и не допущенные вместе не равны числу выпускников`,
      rule: {
        kind: 'equal' as const,
        left: sumOf(`admitted_${year}`, `refused_${year}`),
        right: of(`pupils_${year}`),
      },
    })),
    figures: ['9', '11'].map((year) => ({
      key: `admitted_share_${year}`,
      title: `Доля допущенных, ${year} класс`,
      part: of(`admitted_${year}`),
      whole: of(`pupils_${year}`),
      unit: '',
    })),
  },
}

function grade(year: string, title: string, gate: string) {
  return {
    key: `grade_${year}`,
    title,
    hint: 'Если таких классов нет, поставьте 0.',
    fields: [
      count(`pupils_${year}`, 'Выпускников всего'),
      count(`admitted_${year}`, 'Допущены к ГИА'),
      count(`refused_${year}`, 'Не допущены'),
      count(`marks_${year}`, 'Из них: из-за неудовлетворительных отметок'),
      count(`gate_${year}`, `Из них: без зачёта ${gate}`),
      words(`reasons_${year}`, 'Что делается с не допущенными'),
    ],
  }
}
