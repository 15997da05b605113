import { dateOf } from '#kernel/plain-date.ts'
import type { Plan } from '../plan.ts'
import { annexMark } from './annex-mark.ts'
import type { PrintedPlan } from './printed-plan.ts'

const requisites: Pick<Plan, 'approval' | 'authority'> = {
  authority: 'Управление образования Приозёрного муниципального округа',
  approval: {
    documentKind: 'приказ',
    number: '31-ОД',
    date: dateOf(2026, 1, 20),
    signatory: 'Н.С. Заречная',
  },
}

/** An invented plan that a template is tried on before it is used. */
export const samplePlan: { readonly printed: PrintedPlan; readonly requisites: typeof requisites } = {
  requisites,
  printed: {
    isDraft: false,
    mark: annexMark(requisites),
    title: 'План мероприятий («дорожная карта») по развитию оценки качества образования на 2026–2028 годы',
    horizonLine: '',
    hasNumbers: true,
    hasResults: true,
    extraHeadings: [],
    sections: [
      {
        heading: '1. Нормативные основания',
        actions: [
          action('1.1', 'Обновление положения о муниципальной системе оценки', 'март 2026 года', 'Приказ'),
          action(
            '1.2',
            'Утверждение показателей:\n1) качества подготовки;\n2) объективности оценки',
            'ежегодно',
            'Перечень',
          ),
        ],
      },
      {
        heading: '2. Работа со школами',
        actions: [action('2.1', 'Разбор результатов проверочных работ', 'по итогам ВПР', 'Справка')],
      },
    ],
  },
}

function action(number: string, text: string, deadline: string, result: string) {
  return { number, text, deadline, result, performers: 'Управление образования, ОО', extra: [] }
}
